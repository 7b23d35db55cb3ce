import type { Box } from './geometry.ts';
import { boxOfText, type Page, type PageCell, type PageTable } from './page-layout.ts';
import type { TextLine } from './text-lines-of-page.ts';

/** A line or a table of the whole document; a table that pages cut is whole again. */
export type DocumentItem =
  | { kind: 'line'; line: TextLine; page: Page }
  | { kind: 'table'; table: JoinedTable; page: Page };

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

/** Edges this close, in points, are one; a frame this low may be the one row that was left for a page. */
const sameEdge = 3;
const highestRow = 150;

type Part = { page: Page; table: PageTable };

/**
 * Puts the pages' items into one sequence and joins tables that a page break cuts: nothing stands between them
 * and their sides agree. A table of one cell that joins none is a frame, and its text stands in the sequence.
 */
export function joinPages(pages: readonly Page[]): DocumentItem[] {
  const sequence: SequenceItem[] = [];
  for (const page of pages) {
    for (const item of page.items) {
      if (item.kind === 'line') sequence.push({ kind: 'line', line: item.line, page });
      else addTable({ page, table: item.table }, sequence);
    }
  }
  return sequence.flatMap((item): DocumentItem[] => {
    if (item.kind === 'line') return [item];
    const [first] = item.parts;
    if (!first) return [];
    if (item.parts.length === 1 && first.table.cells.length === 1) {
      const lines = first.table.cells.flatMap((cell) => cell.lines);
      return lines.map((line) => ({ kind: 'line', line, page: first.page }));
    }
    return [{ kind: 'table', table: joinParts(item.parts), page: first.page }];
  });
}

type SequenceItem = { kind: 'line'; line: TextLine; page: Page } | { kind: 'parts'; parts: Part[] };

function addTable(part: Part, sequence: SequenceItem[]): void {
  const index = sequence.findLastIndex((item) => item.kind === 'parts');
  const before = sequence[index];
  const between = sequence.slice(index + 1);
  const last = before?.kind === 'parts' ? before.parts.at(-1) : undefined;
  const owners = between.map((item) =>
    last && item.kind === 'line' ? findOwner(item.line, last) : undefined,
  );
  const isAllOwned = owners.every((owner) => owner !== undefined);
  if (before?.kind === 'parts' && last && isAllOwned && continues(last, part)) {
    for (const [at, owner] of owners.entries()) {
      const item = between[at];
      if (item?.kind === 'line') owner?.lines.push(item.line);
    }
    sequence.splice(index + 1);
    before.parts.push(part);
  } else sequence.push({ kind: 'parts', parts: [part] });
}

/** The cell that a line under a table belongs to: browsers let a label run over the foot of its page. */
function findOwner(line: TextLine, { table }: Part): PageCell | undefined {
  const { box, rows } = table.lattice;
  if (!/\p{L}/u.test(line.text) || line.box.top > box.bottom + line.size * 1.5) return undefined;
  return table.cells.find(
    (cell) =>
      cell.row + cell.rowSpan === rows.length - 1 &&
      cell.lines.length > 0 &&
      line.box.left >= cell.cellBox.left - 1 &&
      line.box.right <= cell.cellBox.right + 1,
  );
}

function continues(last: Part, next: Part): boolean {
  if (last.page.number + 1 !== next.page.number) return false;
  const [one, other] = [last.table.lattice.box, next.table.lattice.box];
  const cells = [last, next].flatMap((part) => part.table.cells);
  const isFrameOfPage = [last, next].some(
    ({ table }) => table.cells.length === 1 && table.lattice.box.bottom - table.lattice.box.top > highestRow,
  );
  // Pages bound as a book have their margins on alternate sides.
  const isSameWidth = Math.abs(one.right - one.left - (other.right - other.left)) <= sameEdge;
  return isSameWidth && cells.length > 2 && !isFrameOfPage;
}

function joinParts(parts: readonly Part[]): JoinedTable {
  const columnOf = unionOfColumns(parts);
  const table: JoinedTable = {
    rows: 0,
    cells: [],
    isIrregular: parts.some((part) => part.table.lattice.isIrregular),
  };
  for (const [index, part] of parts.entries()) {
    const rows = part.table.lattice.rows.length - 1;
    const cells = part.table.cells.map((cell) => toJoined(cell, part, columnOf));
    if (index === 0) Object.assign(table, { rows, cells });
    else append(table, cells, rows);
  }
  return table;
}

/** Numbers the edges of all parts from the left side of the table. */
function unionOfColumns(parts: readonly Part[]): (edge: number) => number {
  const distances = parts
    .flatMap(({ table }) => table.lattice.columns.map((edge) => edge - table.lattice.box.left))
    .sort((one, other) => one - other);
  const edges: number[] = [];
  for (const distance of distances) {
    if (distance - (edges.at(-1) ?? Number.NEGATIVE_INFINITY) > sameEdge) edges.push(distance);
  }
  return (distance) => edges.findLastIndex((edge) => edge <= distance + 0.001);
}

function toJoined(cell: PageCell, { page, table }: Part, columnOf: (edge: number) => number): JoinedCell {
  const { columns, box } = table.lattice;
  const edge = (index: number) => columnOf((columns[index] ?? 0) - box.left);
  const column = edge(cell.column);
  return {
    row: cell.row,
    column,
    rowSpan: cell.rowSpan,
    colSpan: Math.max(1, edge(cell.column + cell.colSpan) - column),
    lines: cell.lines,
    page,
    box: page.toShown(boxOfText(cell)),
    width: cell.cellBox.right - cell.cellBox.left,
  };
}

/** Appends the rows of the next page, without the header rows that it repeats. */
function append(table: JoinedTable, cells: JoinedCell[], rows: number): void {
  let dropped = 0;
  while (dropped < Math.min(rows, table.rows) && rowText(cells, dropped) === rowText(table.cells, dropped)) {
    dropped += 1;
  }
  // A row that the page breaks is not repeated with the header; a header of numbers alone is none.
  if (!cells.some((cell) => cell.row < dropped && isLabel(cell))) dropped = 0;
  const kept = cells.filter((cell) => cell.row >= dropped);
  for (const cell of kept) cell.row -= dropped;
  const offset = isCutRow(table, kept) ? mergeCutRow(table, kept) : continueGroups(table, kept);
  for (const cell of kept) if (cell.rowSpan > 0) table.cells.push({ ...cell, row: cell.row + offset });
  table.rows = offset + rows - dropped;
}

function rowText(cells: readonly JoinedCell[], row: number): string {
  return cells
    .filter((cell) => cell.row === row)
    .map((cell) => `${cell.column} ${cell.colSpan} ${cell.rowSpan} ${textOf(cell)}`)
    .join('\n');
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

/** The cells over and under the page break that have the same columns; undefined where the rows differ. */
function pairsAtBreak(table: JoinedTable, cells: readonly JoinedCell[]): Pair[] | undefined {
  const above = table.cells.filter((cell) => cell.row + cell.rowSpan === table.rows);
  const below = cells.filter((cell) => cell.row === 0);
  const pairs = below.flatMap((lower) => {
    const upper = above.find((cell) => cell.column === lower.column && cell.colSpan === lower.colSpan);
    return upper ? [{ upper, lower }] : [];
  });
  return pairs.length === below.length && below.length === above.length ? pairs : undefined;
}

/**
 * Whether the page break cuts a row: a label stops where its line is full and goes on below without a number of
 * its own, and no column has a value on both sides.
 */
function isCutRow(table: JoinedTable, cells: readonly JoinedCell[]): boolean {
  const pairs = pairsAtBreak(table, cells);
  if (!pairs) return false;
  const isWordCut = ({ upper, lower }: Pair) =>
    isLabel(upper) && isLabel(lower) && !enumerated.test(textOf(lower)) && isFull(upper);
  const isOneSided = ({ upper, lower }: Pair) => textOf(upper) === '' || textOf(lower) === '';
  return pairs.some(isWordCut) && pairs.every((pair) => isWordCut(pair) || isOneSided(pair));
}

/** Whether a cell's last line had no room for another character. */
function isFull(cell: JoinedCell): boolean {
  const last = cell.lines.at(-1);
  if (!last) return false;
  const widest = cell.lines.reduce((most, { box }) => Math.max(most, box.right - box.left), 0);
  const width = last.box.right - last.box.left;
  const isAsWide = cell.lines.length > 1 && width > widest - last.size;
  return isAsWide || width + last.size * 2.5 > cell.width;
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

/** Lets labels merged over several rows go on below the page break; gives the row at which what follows begins. */
function continueGroups(table: JoinedTable, cells: readonly JoinedCell[]): number {
  const below = cells.filter((cell) => cell.row === 0).sort((one, other) => one.column - other.column);
  const leaf = below.findLastIndex(isLabel);
  for (const lower of below.slice(0, Math.max(0, leaf))) {
    const upper = table.cells.find(
      (cell) =>
        cell.row + cell.rowSpan === table.rows &&
        cell.column === lower.column &&
        cell.colSpan === lower.colSpan,
    );
    const isMerged = upper !== undefined && (upper.rowSpan > 1 || lower.rowSpan > 1);
    if (!upper || !isMerged || !isLabel(upper) || enumerated.test(textOf(lower))) break;
    upper.lines = [...upper.lines, ...lower.lines];
    upper.rowSpan += lower.rowSpan;
    lower.rowSpan = 0;
  }
  return table.rows;
}
