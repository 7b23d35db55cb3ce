import type { DownloadFile } from '../model/records.ts';
import { readJson } from './store.ts';

/** Every file of data that the collector wrote: the tables as CSV, then the figures as Parquet. */
export function listDownloads(): DownloadFile[] {
  return readJson('downloads') as DownloadFile[];
}
