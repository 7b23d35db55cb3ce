import type { Row } from '../../document.ts';
import type { Line } from '../text-lines.ts';
import { type Construct, isBlank, looksLikeHeading, splitLine, toCell } from './construct.ts';

/**
 * A table whose cells begin with a TAB, as Apache Tika writes Word files: further lines continue the cell, a
 * blank line ends the row, two end the table. A blank line may also be an empty paragraph inside a cell; what
 * follows it decides. Where most lines hold several cells, as Tika writes tables of web pages, every line is a
 * row. Merged cells leave either an empty cell (vertical) or nothing at all (horizontal), so columns are ordinal.
 */
export const readTabTable: Construct = (lines, first) => {
  const begin = lines[first];
  if (!begin || !isCellLine(begin)) return undefined;
  const isRowALine = holdsRowsInLines(lines, first);
  const rows: Line[][][] = [[]];
  let index = first;
  for (; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) break;
    const row = rows.at(-1) ?? [];
    if (isCellLine(line)) {
      const cells = splitLine(line, /\t/g).slice(1);
      if (isRowALine && row.length > 0) rows.push([]);
      rows.at(-1)?.push(...cells.map((cell) => [cell]));
      if (!isRowALine && cells.length > 1) rows.push([]);
    } else if (isBlank(line)) {
      const next = findPrinted(lines, index);
      const after = whatFollows(lines, index, next);
      if (after === 'end') break;
      if (after === 'row' && row.length > 0) rows.push([]);
      index = next - 1;
    } else if (
      row.length > 0 &&
      !line.text.startsWith('\t') &&
      !looksLikeHeading(line) &&
      !isPageMark(line)
    ) {
      const [continued, ...cells] = isRowALine ? splitLine(line, /\t/g) : [line];
      if (continued) row.at(-1)?.push(continued);
      row.push(...cells.map((cell) => [cell]));
    } else break;
  }
  const filled = rows.filter((row) => row.length > 0);
  const table = {
    kind: 'table',
    rows: filled.map(toRow),
    grid: 'ordinal',
    at: { line: begin.number },
  } as const;
  return { table, next: index };
};

/** Whether most lines from the first to a blank one hold more than one cell. */
function holdsRowsInLines(lines: readonly Line[], first: number): boolean {
  let balance = 0;
  for (let index = first; index < lines.length && !isSpace(lines[index]); index += 1) {
    const text = lines[index]?.text ?? '';
    if (text.lastIndexOf('\t') > 0) balance += 1;
    else if (text.startsWith('\t')) balance -= 1;
  }
  return balance > 0;
}

function findPrinted(lines: readonly Line[], index: number): number {
  let next = index;
  while (isSpace(lines[next])) next += 1;
  return next;
}

/**
 * What the blank lines from an index to the next printed line mean: the end of a row, an empty paragraph inside
 * a cell, or the end of the table. By the grammar a table's end leaves two blank lines, so a single one before
 * plain text is inside a cell; so are several, when the text is short and a TAB follows soon.
 */
function whatFollows(lines: readonly Line[], index: number, next: number): 'row' | 'cell' | 'end' {
  const line = lines[next];
  if (!line) return 'end';
  if (isCellLine(line)) return 'row';
  if (line.text.startsWith('\t') || looksLikeHeading(line) || isPageMark(line)) return 'end';
  if (line.text.trim().endsWith('。')) return 'end';
  // The rest of a number, and nothing else, is no paragraph of its own.
  if (next - index === 1 && /^[\s\d.,，]+$/.test(line.text)) return 'cell';
  const longest = next - index === 1 ? 40 : 8;
  const isShort = line.text.trim().length <= longest;
  const isFollowedByCell = lines.slice(next + 1, next + 6).some((later) => isCellLine(later));
  return isShort && isFollowedByCell ? 'cell' : 'end';
}

/** A blank line that is no empty cell. */
function isSpace(line: Line | undefined): boolean {
  return line !== undefined && isBlank(line) && !isCellLine(line);
}

/** A TAB begins a cell, unless it only indents a heading or a paragraph of prose. */
function isCellLine(line: Line): boolean {
  return line.text.startsWith('\t') && !looksLikeHeading(line) && !looksLikeProse(line);
}

/** The number of a page between the rows of a table: - 4 -, 第 4 页. */
function isPageMark({ text }: Line): boolean {
  return /^\s*(?:[-—–]\s*\d{1,3}\s*[-—–]|第\s*\d{1,3}\s*页.{0,10})\s*$/.test(text);
}

/** A sentence with its full stop, which no cell of a statutory table has. */
function looksLikeProse(line: Line): boolean {
  const text = line.text.trim();
  return text.length > 5 && (text.endsWith('。') || (text.length > 60 && text.includes('。')));
}

function toRow(pieces: Line[][]): Row {
  return { cells: pieces.map(toCell), at: { line: pieces[0]?.[0]?.number ?? 1 } };
}
