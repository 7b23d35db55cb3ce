import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DownloadFile } from '../model/records.ts';
import { collectionsDir, readJson } from './store.ts';

/** Every file of data that the collector wrote: the tables as CSV, then the figures as Parquet. */
export function listDownloads(): DownloadFile[] {
  return readJson('downloads') as DownloadFile[];
}

export function readDownload({ path: file }: DownloadFile): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(path.join(collectionsDir, 'downloads', file)));
}
