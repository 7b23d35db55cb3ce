import type { FlowBlock, FlowCell, FlowRow, FlowTable } from './flow.ts';

/** Cells of prose are at least this long, in characters and in lines; no cell of a statutory table is. */
const prose = { characters: 200, lines: 3 };
/** A table with more cells than this holds data, whatever else stands in it. */
const mostCellsOfLayout = 20;
/** A cell of data is no longer than this, in characters. */
const longestDatum = 60;
/** Lines of the page behind a table are at least this many, and longer than those of a label written downwards. */
const fewestLinesOfPage = 4;
/** A table that nobody ended has at least this many cells of data before it swallows what follows. */
const fewestCellsOfData = 8;

/**
 * Takes tables apart that only lay out a page: what their cells hold becomes lines and tables of the page itself,
 * row by row. A small table inside a cell of data stays there. What a table that was never ended has swallowed
 * comes out of its last cell.
 */
export function unwrapLayout(blocks: readonly FlowBlock[]): FlowBlock[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'table') return [block];
    const hasTables = block.rows.some((row) => row.cells.some(holdsTable));
    const table = hasTables ? unwrapCells(block) : block;
    const whole = splitUnended(table);
    if (whole) return whole;
    return isLayout(table) ? table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks)) : [table];
  });
}

function unwrapCells(table: FlowTable): FlowTable {
  const unwrap = (row: FlowRow): FlowRow => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, blocks: unwrapLayout(cell.blocks) })),
  });
  return { ...table, rows: table.rows.map(unwrap) };
}

function holdsTable(cell: FlowCell): boolean {
  return cell.blocks.some((block) => block.kind === 'table');
}

function isLayout(table: FlowTable): boolean {
  const cells = table.rows.flatMap((row) => row.cells.filter((cell) => !cell.isGap));
  if (table.rows.every((row) => row.cells.length <= 1)) return true;
  const own = cells.filter((cell) => isPrinted(cell) && !holdsTable(cell)).length;
  const nested = cells.flatMap((cell) => cell.blocks.filter((block) => block.kind === 'table'));
  const nestedCells = nested.filter(isRegular).reduce((sum, inner) => sum + cellCount(inner), 0);
  return nestedCells > own || (own <= mostCellsOfLayout && cells.some((cell) => isProse(cell.blocks)));
}

/**
 * A table of data whose last cell alone holds more than data: its end tags are missing, so that the rest of the
 * page stands in that cell, behind the cell's own line. Undefined for any other table.
 */
function splitUnended(table: FlowTable): FlowBlock[] | undefined {
  const row = table.rows.at(-1);
  const last = row?.cells.at(-1);
  if (!row || !last || row.cells.length < 2 || isDatum(last) || last.blocks[0]?.kind !== 'line')
    return undefined;
  const others = table.rows.flatMap((one) => one.cells).filter((cell) => cell !== last && isPrinted(cell));
  if (others.length < fewestCellsOfData || !others.every(isDatum)) return undefined;
  const [own, ...following] = last.blocks;
  const ended = { ...row, cells: [...row.cells.slice(0, -1), { ...last, blocks: [own] }] };
  return [{ ...table, rows: [...table.rows.slice(0, -1), ended] }, ...following];
}

function isPrinted(cell: FlowCell): boolean {
  return cell.blocks.some((block) => block.kind === 'line');
}

/** Whether a cell may hold a label or a value: short, or a label written downwards, and no table. */
function isDatum(cell: FlowCell): boolean {
  if (holdsTable(cell)) return false;
  const lines = linesOf(cell.blocks);
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const length = lines.reduce((sum, line) => sum + line.length, 0);
  return length <= longestDatum && (lines.length < fewestLinesOfPage || longest < fewestLinesOfPage * 2);
}

/** Whether a table has rows and columns at all. */
function isRegular(table: FlowTable): boolean {
  return table.rows.filter((row) => row.cells.length > 1).length > 1;
}

function cellCount(table: FlowTable): number {
  return table.rows.reduce((sum, row) => sum + row.cells.length, 0);
}

function isProse(blocks: readonly FlowBlock[]): boolean {
  if (blocks.length < prose.lines) return false;
  const lines = linesOf(blocks);
  return lines.length >= prose.lines && lines.join('').length >= prose.characters;
}

function linesOf(blocks: readonly FlowBlock[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : []));
}
