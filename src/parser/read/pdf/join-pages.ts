import { appendRows, type JoinedCell, type JoinedTable } from './page-break.ts';
import { boxOfText, type Page, type PageCell, type PageTable } from './page-layout.ts';
import type { TextLine } from './text-lines-of-page.ts';

/** Whether a page, or a column of one, comes right after another. */
export function isNextPage(page: Page, next: Page): boolean {
  if (next.number === page.number) return next.column > page.column;
  return next.number === page.number + 1 && next.column <= 1;
}

/** A line or a table of the whole document; a table that pages cut is whole again. */
export type DocumentItem =
  | { kind: 'line'; line: TextLine; page: Page }
  | { kind: 'table'; table: JoinedTable; page: Page };

/** Edges this close, in points, are one; a frame this low may be the one row that was left for a page. */
const sameEdge = 3;
const highestRow = 150;
/** Rows that a table repeats at the head of a page. */
const mostHeaderRows = 4;

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
    item.kind === 'line' && item.page === last?.page ? findOwner(item.line, last, part) : undefined,
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

/**
 * The cell that a line under a table belongs to: browsers let a label run over the foot of its page, close under
 * the table, and leave its cell empty on the next.
 */
function findOwner(line: TextLine, { table }: Part, next: Part): PageCell | undefined {
  const distance = line.box.top - table.lattice.box.bottom;
  if (!/\p{L}/u.test(line.text) || distance < -line.size || distance > line.size * 0.6) return undefined;
  const shift = next.table.lattice.box.left - table.lattice.box.left;
  return table.cells.find(
    (cell) =>
      cell.row + cell.rowSpan === table.lattice.rows.length - 1 &&
      cell.lines.length > 0 &&
      line.box.left >= cell.cellBox.left - 1 &&
      line.box.right <= cell.cellBox.right + 1 &&
      next.table.cells.some(
        (below) => below.row <= mostHeaderRows && below.lines.length === 0 && isUnder(below, cell, shift),
      ),
  );
}

function isUnder(below: PageCell, cell: PageCell, shift: number): boolean {
  return (
    Math.abs(below.cellBox.left - shift - cell.cellBox.left) <= sameEdge &&
    Math.abs(below.cellBox.right - shift - cell.cellBox.right) <= sameEdge
  );
}

function continues(last: Part, next: Part): boolean {
  if (!isNextPage(last.page, next.page)) return false;
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
    else appendRows(table, cells, rows);
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
  // Halved again and again: a table may have thousands of edges, and each of its cells asks for two.
  return (distance) => {
    let [low, high] = [0, edges.length];
    while (low < high) {
      const at = (low + high) >> 1;
      if ((edges[at] ?? 0) <= distance + 0.001) low = at + 1;
      else high = at;
    }
    return low - 1;
  };
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
