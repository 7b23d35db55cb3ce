import type { CsvValue } from './csv.ts';

/**
 * What one column says in rows that come together: the same in all of them, a cell in each, or in each the text of a
 * list, which many blocks have in common and is never changed; `stem` is what all these texts begin with.
 */
export type BlockColumn =
  | { all: CsvValue }
  | { each: readonly CsvValue[] }
  | { listed: readonly string[]; stem?: string };

/** Rows of a table, column by column: most of what many rows say they say alike, and it is worked out once. */
export type RowBlock = { rows: number; columns: readonly BlockColumn[] };

/** The cell of a column in a row of its block. */
export function cellAt(column: BlockColumn, row: number): CsvValue {
  if ('all' in column) return column.all;
  if ('each' in column) return column.each[row] ?? null;
  return (column.stem ?? '') + (column.listed[row] ?? '');
}

/** A column of some cells, which are one cell where all say the same. */
export function columnOf(cells: readonly CsvValue[]): BlockColumn {
  const [first = null] = cells;
  return cells.every((cell) => cell === first) ? { all: first } : { each: cells };
}

/** A block of rows that have the same columns. */
export function blockOf(rows: readonly (readonly CsvValue[])[]): RowBlock {
  const [first = []] = rows;
  return { rows: rows.length, columns: first.map((_, at) => columnOf(rows.map((row) => row[at] ?? null))) };
}

/** A block row by row. */
export function rowsOf({ rows, columns }: RowBlock): CsvValue[][] {
  return Array.from({ length: rows }, (_, row) => columns.map((column) => cellAt(column, row)));
}
