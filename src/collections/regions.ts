import type { RegionRecord } from '../model/records.ts';
import { RecordStore, readJson } from './store.ts';

const store = new RecordStore<RegionRecord>('regions');

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
