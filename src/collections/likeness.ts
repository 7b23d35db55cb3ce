import type { LikenessRecord } from '../model/likeness.ts';
import { RecordStore } from './store.ts';

const store = new RecordStore<LikenessRecord>('likeness');

/** How like a report's text is to those of other organs and years. */
export function readLikeness(organ: string, year: number): LikenessRecord {
  return store.read(`${organ}/${year}`);
}
