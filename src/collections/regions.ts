import type { RegionRecord } from '../model/records.ts';
import { RecordStore } from './store.ts';

const store = new RecordStore<RegionRecord>('regions');

/** Codes of all provinces, prefectures and counties that have reports, in order of code. */
export const regionCodes = store.ids;

export function readRegion(code: string): RegionRecord {
  return store.read(code);
}
