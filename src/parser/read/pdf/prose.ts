import { type Box, boxOver } from './geometry.ts';
import type { DocumentItem } from './join-pages.ts';
import type { Page } from './page-layout.ts';
import type { TextLine } from './text-lines-of-page.ts';

/** A paragraph of prose, its lines joined; the box is on the page where it begins, as shown. */
type PdfParagraph = { text: string; page: Page; box: Box };

/** A line of the text outside tables, and the page it stands on. */
export type ProseLine = { line: TextLine; page: Page };

/** Parts of the font size: room that a further character would have taken, and an indent. */
const roomForOne = 1.3;
const indent = 1;
/** A line that is centred begins further in than any indent. */
const leastCentred = 3;
/** A wider step than this many times the usual one parts paragraphs. */
const wideStep = 1.45;
const otherSize = 1.15;
const heading =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|第[一二三四五六七八九十]+[章条部]|\d{1,2}(?:[、．]|\.(?!\d)))/;

/** Joins the lines of a run of prose to paragraphs, by their ends, indents and distances. */
export function joinProse(lines: readonly ProseLine[], margins: ReadonlyMap<Page, Margins>): PdfParagraph[] {
  const paragraphs: ProseLine[][] = [];
  for (const [index, item] of lines.entries()) {
    const before = lines[index - 1];
    const last = paragraphs.at(-1);
    if (before && last && continues(before, item, margins)) last.push(item);
    else paragraphs.push([item]);
  }
  return paragraphs.map(toParagraph);
}

/** The left and right edge of a page's prose, and the usual distance of its lines, in points. */
type Margins = { left: number; right: number; step: number };

/**
 * Measures pages by their lines of prose. A page whose every paragraph is one line shows neither margin: its
 * tables, which begin at the left one, and the widest page of the same size tell them.
 */
export function measureMargins(items: readonly DocumentItem[]): Map<Page, Margins> {
  const byPage = new Map<Page, TextLine[]>();
  for (const item of items) {
    if (item.kind !== 'line') continue;
    const lines = byPage.get(item.page) ?? [];
    byPage.set(item.page, lines);
    lines.push(item.line);
  }
  const measured = [...byPage].map(([page, lines]): [Page, Margins] => [
    page,
    withLeftOfTables(measure(lines), lines, page),
  ]);
  return new Map(
    measured.map(([page, margins]) => {
      const alike = measured.filter(([other]) => isAlike(page, other));
      const widest = Math.max(...alike.map(([, other]) => other.right - other.left));
      return [page, { ...margins, right: Math.max(margins.right, margins.left + widest) }];
    }),
  );
}

function isAlike(page: Page, other: Page): boolean {
  return other.size.width === page.size.width && other.column > 0 === page.column > 0;
}

/** Where all lines of a page are first lines, their indent of two letters lies between them and the tables. */
function withLeftOfTables(margins: Margins, [first]: readonly TextLine[], page: Page): Margins {
  const size = first?.size ?? 0;
  const sides = page.items.flatMap((item) => (item.kind === 'table' ? [item.table.lattice.box.left] : []));
  const left = sides.find((side) => margins.left - side > size && margins.left - side < size * 2.5);
  return left === undefined ? margins : { ...margins, left };
}

function measure(lines: readonly TextLine[]): Margins {
  const steps = lines
    .flatMap((line, index) => {
      const before = lines[index - 1];
      return before && before.box.top < line.box.top ? [line.box.bottom - before.box.bottom] : [];
    })
    .sort((one, other) => one - other);
  return {
    left: lines.reduce((least, { box }) => Math.min(least, box.left), Number.POSITIVE_INFINITY),
    right: lines.reduce((most, { box }) => Math.max(most, box.right), 0),
    // Most distances are within paragraphs, and those between are wider: the lower quarter is a line's.
    step: steps[Math.floor(steps.length / 4)] ?? 0,
  };
}

function continues(before: ProseLine, next: ProseLine, margins: ReadonlyMap<Page, Margins>): boolean {
  const [one, other] = [before.line, next.line];
  const [upper, lower] = [margins.get(before.page), margins.get(next.page)];
  if (!upper || !lower || heading.test(other.text)) return false;
  if (Math.max(one.size, other.size) > Math.min(one.size, other.size) * otherSize) return false;
  if (one.box.right < upper.right - roomForOne * one.size) return false;
  const isCentred = isUnderMiddle(one, other) && other.box.left > lower.left + leastCentred * other.size;
  if (other.box.left > lower.left + indent * other.size && !isCentred) return false;
  if (before.page !== next.page) return true;
  const step = other.box.bottom - one.box.bottom;
  return step <= Math.max(upper.step, one.size) * wideStep;
}

/** Whether a line stands in the middle under another, as the rest of a title does. */
function isUnderMiddle(one: TextLine, other: TextLine): boolean {
  const middles = [one, other].map(({ box }) => (box.left + box.right) / 2);
  return Math.abs((middles[0] ?? 0) - (middles[1] ?? 0)) < other.size / 2;
}

function toParagraph(lines: readonly ProseLine[]): PdfParagraph {
  const [first] = lines;
  if (!first) throw new Error('a paragraph has lines');
  const boxes = lines.filter(({ page }) => page === first.page).map(({ line }) => line.box);
  return {
    text: lines.map(({ line }) => line.text).reduce(joinText),
    page: first.page,
    box: first.page.toShown(boxOver(boxes) ?? first.line.box),
  };
}

/** Chinese wraps anywhere; a word of another script ends with its line. */
function joinText(one: string, other: string): string {
  return /[A-Za-z]$/.test(one) && /^[A-Za-z]/.test(other) ? `${one} ${other}` : one + other;
}
