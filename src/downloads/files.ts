import { downloadAddress, indicatorCsvAddress } from '../model/addresses.ts';
import { indicators } from '../model/indicators.ts';
import { tables } from './tables.ts';

/** A file that the site offers whole. */
export type OfferedFile = { name: string; address: string; mediaType: string; content: string };

/** Every table offered as CSV: the tables of everything, then one file an indicator. */
export const offeredFiles: readonly OfferedFile[] = [
  ...Object.values(tables).map(({ id, name, content }) => ({
    name,
    address: downloadAddress(`${id}.csv`),
    mediaType: 'text/csv',
    content,
  })),
  ...indicators.map(({ id, name, meaning }) => ({
    name,
    address: indicatorCsvAddress(id),
    mediaType: 'text/csv',
    content: `指标页上的各行。${meaning}`,
  })),
];

/** Media type of a file of data by its name. */
export function mediaTypeOf(path: string): string {
  if (path.endsWith('.csv')) return 'text/csv; charset=utf-8';
  return path.endsWith('.gz') ? 'application/gzip' : 'application/vnd.apache.parquet';
}
