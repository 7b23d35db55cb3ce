import type { RegionRecord } from '../model/records.ts';
import { RecordStore, readJson } from './store.ts';

/** Each of the many pages of a check in a province names it. */
const store = new RecordStore<RegionRecord>('regions', undefined, { keep: 100 });

/** Codes of all provinces, prefectures and counties that have reports, in order of code. */
export function listRegions(): readonly string[] {
  return store.ids;
}

/** Slugs of the organs whose place is not known. */
export function listUnplacedOrgans(): readonly string[] {
  return readJson('unplaced-organs') as readonly string[];
}

export function readRegion(code: string): RegionRecord {
  return store.read(code);
}
