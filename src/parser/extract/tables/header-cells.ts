import type { Cell } from '../../document.ts';
import type { StatutoryRow } from './statutory-rows.ts';

/** Whether the columns of all rows are known, so that a cell stands below its header and not only after another. */
export function haveGrid(rows: readonly StatutoryRow[]): boolean {
  return rows.every((row) => row.grid === 'exact');
}

/** The printed cells of header rows from left to right; without a grid, in the order in which they are printed. */
export function headerCells(headers: readonly StatutoryRow[]): Cell[] {
  const cells = headers.flatMap((row) => row.cells.filter((cell) => cell.text !== ''));
  return haveGrid(headers) ? cells.sort((one, other) => one.column - other.column) : cells;
}
