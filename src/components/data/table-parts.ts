import { tables } from '../../downloads/tables.ts';
import type { DownloadFile } from '../../model/records.ts';
import { bytesText } from './bytes-text.ts';

/** The tables that are too large for one file: in how many parts they are, with how many rows and bytes in all. */
export function tableParts(
  files: readonly DownloadFile[],
): { name: string; parts: number; rows: number; size: string }[] {
  return Object.values(tables).flatMap(({ id, name }) => {
    const parts = files.filter(({ table, path }) => table === id && path.endsWith('.csv.gz'));
    if (parts.length === 0) return [];
    const rows = parts.reduce((sum, file) => sum + file.rows, 0);
    return [
      { name, parts: parts.length, rows, size: bytesText(parts.reduce((sum, file) => sum + file.bytes, 0)) },
    ];
  });
}
