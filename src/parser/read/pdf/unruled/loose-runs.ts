import { cellText } from '../../cell-text.ts';
import type { Box } from '../geometry.ts';
import type { DocumentItem } from '../join-pages.ts';
import type { TextPiece } from '../marks.ts';
import type { Page } from '../page-layout.ts';

/** Text without a gap in it, outside any ruled table: a line of one cell. Heights count over all pages. */
export type Run = {
  /** Letters and digits alone: labels lose punctuation and spaces as they are wrapped. */
  words: string;
  box: Box;
  top: number;
  bottom: number;
  size: number;
  pieces: TextPiece[];
  page: Page;
  /** Which item of the document it stands in. */
  item: number;
};

/** A gap wider than this, in parts of the size, parts runs. */
const runGap = 0.3;
/** No page is higher, in points, so that heights of one column never reach those of the next. */
const tallestPage = 100_000;

/** The runs of items from one up to another, from top to bottom and, in a line, from left to right. */
export function runsOf(items: readonly DocumentItem[], from: number, to: number): Run[] {
  const runs: Run[] = [];
  for (let item = from; item < to; item += 1) {
    const source = items[item];
    if (source?.kind === 'line') addRuns(source.line.pieces, source.page, item, runs);
    else
      for (const cell of source?.table.cells ?? []) {
        for (const line of cell.lines) addRuns(line.pieces, cell.page, item, runs);
      }
  }
  return runs.toSorted((one, other) => one.top - other.top || one.box.left - other.box.left);
}

function addRuns(pieces: readonly TextPiece[], page: Page, item: number, runs: Run[]): void {
  let last: Run | undefined;
  for (const piece of pieces) {
    const { box, size, text } = piece;
    if (last && box.left - last.box.right < runGap * Math.max(last.size, size)) {
      last.words += wordsOf(text);
      last.pieces.push(piece);
      last.size = Math.max(last.size, size);
      last.box = {
        left: last.box.left,
        top: Math.min(last.box.top, box.top),
        right: Math.max(last.box.right, box.right),
        bottom: Math.max(last.box.bottom, box.bottom),
      };
      last.top = Math.min(last.top, heightOf(page, box.top));
      last.bottom = Math.max(last.bottom, heightOf(page, box.bottom));
    } else {
      const [top, bottom] = [heightOf(page, box.top), heightOf(page, box.bottom)];
      last = { words: wordsOf(text), box, top, bottom, size, pieces: [piece], page, item };
      runs.push(last);
    }
  }
}

function heightOf(page: Page, y: number): number {
  return (page.number * 4 + page.column) * tallestPage + y;
}

/** Letters and digits of a text alone. */
export function wordsOf(text: string): string {
  return cellText(text).replace(/[^\p{L}\p{N}]/gu, '');
}
