import { downloadAddress } from '../model/addresses.ts';
import { indicators } from '../model/indicators.ts';
import { indicatorTable, tables } from './tables.ts';

/** A file that the site offers whole. */
type OfferedFile = { name: string; address: string; mediaType: string; content: string };

/** Every table offered as CSV: the tables of everything, then one file an indicator. */
export const offeredFiles: readonly OfferedFile[] = [
  ...Object.values(tables),
  ...indicators.map(indicatorTable),
].map(({ id, name, content }) => ({
  name,
  address: downloadAddress(`${id}.csv`),
  mediaType: 'text/csv',
  content,
}));
