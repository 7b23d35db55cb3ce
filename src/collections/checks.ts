import type { CheckRecord, RefusedFile } from '../model/records.ts';
import { RecordStore, readJson } from './store.ts';

const store = new RecordStore<CheckRecord>('checks');

/** One check over all reports. */
export function readCheck(code: string): CheckRecord {
  return store.read(code);
}

/** All checks, in the order of the catalogue. */
export function readChecks(): CheckRecord[] {
  return store.ids.map((code) => store.read(code));
}

/** Files in `content/` that could not be read as reports. */
export function readRefusedFiles(): RefusedFile[] {
  return readJson('refused') as RefusedFile[];
}
