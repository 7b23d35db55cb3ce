import type { Box } from './geometry.ts';
import type { Page } from './page-layout.ts';
import type { TextLine } from './text-lines-of-page.ts';

/** A table over one page or several; rows and columns are counted over all of it. */
export type JoinedTable = { rows: number; cells: JoinedCell[]; isIrregular: boolean };

export type JoinedCell = {
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
  lines: TextLine[];
  page: Page;
  /** Where it stands on its page as shown. */
  box: Box;
  width: number;
};

/** Appends the rows of the next page, without the header rows that it repeats. */
export function appendRows(table: JoinedTable, cells: JoinedCell[], rows: number): void {
  let dropped = 0;
  const [repeated, printed] = [byRow(cells), byRow(table.cells)];
  while (
    dropped < Math.min(rows, table.rows) &&
    rowText(repeated.get(dropped)) === rowText(printed.get(dropped))
  ) {
    dropped += 1;
  }
  // A row that the page breaks is not repeated with the header; a header of numbers alone is none.
  if (!cells.some((cell) => cell.row < dropped && isLabel(cell))) dropped = 0;
  const kept = cells.filter((cell) => cell.row >= dropped);
  for (const cell of kept) cell.row -= dropped;
  const offset = isCutRow(table, kept) ? mergeCutRow(table, kept) : continueGroups(table, kept);
  if (offset === table.rows) continueCutLabels(table, kept);
  for (const cell of kept) if (cell.rowSpan > 0) table.cells.push({ ...cell, row: cell.row + offset });
  table.rows = offset + rows - dropped;
}

function byRow(cells: readonly JoinedCell[]): Map<number, JoinedCell[]> {
  const rows = new Map<number, JoinedCell[]>();
  for (const cell of cells) if (!rows.get(cell.row)?.push(cell)) rows.set(cell.row, [cell]);
  return rows;
}

function rowText(cells: readonly JoinedCell[] = []): string {
  return cells.map((cell) => `${cell.column} ${cell.colSpan} ${cell.rowSpan} ${textOf(cell)}`).join('\n');
}

function textOf(cell: JoinedCell): string {
  return cell.lines
    .map((line) => line.text)
    .join('')
    .replace(/\s+/g, '');
}

/** Whether a cell prints words, not a value. */
function isLabel(cell: JoinedCell): boolean {
  return /\p{L}/u.test(textOf(cell));
}

const enumerated = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．,，]|第[一二三四五六七八九十]+条)/;

type Pair = { upper: JoinedCell; lower: JoinedCell };

/** The cells that reach down to the page break. */
function lowestCells({ cells, rows }: JoinedTable): JoinedCell[] {
  return cells.filter((cell) => cell.row + cell.rowSpan === rows);
}

/** The cells over and under the page break that have the same columns; undefined where the rows differ. */
function pairsAtBreak(table: JoinedTable, cells: readonly JoinedCell[]): Pair[] | undefined {
  const above = lowestCells(table);
  const below = cells.filter((cell) => cell.row === 0);
  const pairs = below.flatMap((lower) => {
    const upper = above.find((cell) => cell.column === lower.column && cell.colSpan === lower.colSpan);
    return upper ? [{ upper, lower }] : [];
  });
  return pairs.length === below.length && below.length === above.length ? pairs : undefined;
}

/**
 * Whether the page break cuts a row: a label stops where its line is full and goes on below without a number of
 * its own, or numbers do and nothing is a label there; no other column has a value on both sides.
 */
function isCutRow(table: JoinedTable, cells: readonly JoinedCell[]): boolean {
  const pairs = pairsAtBreak(table, cells);
  if (!pairs) return false;
  const isNumberCut = ({ upper, lower }: Pair) =>
    endsInDigit.test(textOf(upper)) && digits.test(textOf(lower)) && isFull(upper, 1);
  const isOneSided = ({ upper, lower }: Pair) => textOf(upper) === '' || textOf(lower) === '';
  const isLabelled = pairs.some(({ lower }) => isLabel(lower));
  return (
    pairs.some((pair) => (isLabelled ? isWordCut(pair) : isNumberCut(pair))) &&
    pairs.every((pair) => isWordCut(pair) || isNumberCut(pair) || isOneSided(pair))
  );
}

/** Whether a label stops where its line is full and goes on below. */
function isWordCut({ upper, lower }: Pair): boolean {
  return isLabel(upper) && isLabel(lower) && !enumerated.test(textOf(lower)) && isFull(upper);
}

const endsInDigit = /^[^\p{L}]*\d$/u;
const digits = /^[\d.,，]+$/;

/** Whether a cell's last line had no room for another character, counting the space around it, in letters. */
function isFull(cell: JoinedCell, letters = 2.5): boolean {
  const last = cell.lines.at(-1);
  if (!last) return false;
  const widest = cell.lines.reduce((most, { box }) => Math.max(most, box.right - box.left), 0);
  const width = last.box.right - last.box.left;
  const isAsWide = cell.lines.length > 1 && width > widest - last.size;
  return isAsWide || width + last.size * letters > cell.width;
}

/** Joins a cut row to its upper half; gives the row at which what follows continues. */
function mergeCutRow(table: JoinedTable, cells: readonly JoinedCell[]): number {
  for (const { upper, lower } of pairsAtBreak(table, cells) ?? []) {
    if (textOf(upper) === '') Object.assign(upper, { page: lower.page, box: lower.box });
    upper.lines = [...upper.lines, ...lower.lines];
    upper.rowSpan += lower.rowSpan - 1;
    lower.rowSpan = 0;
  }
  return table.rows - 1;
}

/**
 * Lets labels go on below the page break that are cut in the middle of a word, where the rows over and under it
 * are parted otherwise: header cells merged over rows of the header beside them.
 */
function continueCutLabels(table: JoinedTable, cells: readonly JoinedCell[]): void {
  const above = lowestCells(table);
  for (const lower of cells.filter((cell) => cell.row === 0 && cell.rowSpan > 0)) {
    const upper = above.find((cell) => cell.column === lower.column && cell.colSpan === lower.colSpan);
    if (!upper) continue;
    // Half of a word that is printed a letter a line is no label.
    const isUprightCut = isUpright(upper) && isUpright(lower);
    if (isUprightCut || isWordCut({ upper, lower })) joinDownward(upper, lower);
  }
}

function isUpright(cell: JoinedCell): boolean {
  return isLabel(cell) && cell.lines.every(({ text }) => [...text.trim()].length === 1);
}

function joinDownward(upper: JoinedCell, lower: JoinedCell): void {
  upper.lines = [...upper.lines, ...lower.lines];
  upper.rowSpan += lower.rowSpan;
  lower.rowSpan = 0;
}

/** Lets labels merged over several rows go on below the page break; gives the row at which what follows begins. */
function continueGroups(table: JoinedTable, cells: readonly JoinedCell[]): number {
  const below = cells.filter((cell) => cell.row === 0).sort((one, other) => one.column - other.column);
  const leaf = below.findLastIndex(isLabel);
  const above = lowestCells(table);
  for (const lower of below.slice(0, Math.max(0, leaf))) {
    const upper = above.find((cell) => cell.column === lower.column && cell.colSpan === lower.colSpan);
    const isMerged = upper !== undefined && (upper.rowSpan > 1 || lower.rowSpan > 1);
    if (!upper || !isMerged || !isLabel(upper) || enumerated.test(textOf(lower))) break;
    joinDownward(upper, lower);
  }
  return table.rows;
}
