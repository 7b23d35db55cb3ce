import { findTable } from '../../downloads/tables.ts';
import type { DownloadFile } from '../../model/records.ts';
import { bytesText } from './bytes-text.ts';

/** The tables that are too large for one file: in how many parts they are, with how many rows and bytes in all. */
export function tableParts(
  files: readonly DownloadFile[],
): { name: string; parts: number; rows: number; size: string }[] {
  const inParts = files.filter(({ path }) => path.endsWith('.csv.gz'));
  return [...Map.groupBy(inParts, ({ table }) => table)].map(([id, parts]) => {
    const name = findTable(id)?.name ?? id;
    const rows = parts.reduce((sum, file) => sum + file.rows, 0);
    const bytes = parts.reduce((sum, file) => sum + file.bytes, 0);
    return { name, parts: parts.length, rows, size: bytesText(bytes) };
  });
}
