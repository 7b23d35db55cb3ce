import { figureColumns } from './figure-columns.ts';
import type { Column } from './table.ts';

/**
 * Columns of the Parquet files of figures: those of the CSV file without the address, which is made of organ,
 * year and figure and would be nine tenths of the bytes.
 */
export const parquetColumns: readonly Column[] = figureColumns.filter(({ id }) => id !== 'address');

/** Path below /data/ of the figures of a year and province, in folders that engines read as columns. */
export function parquetPath(year: number, province: string): string {
  return `parquet/year=${year}/province=${province}/figures.parquet`;
}
