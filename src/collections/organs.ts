import type { OrganRecord } from '../model/records.ts';
import { RecordStore } from './store.ts';

const store = new RecordStore<OrganRecord>('organs');

/** Slugs of all organs, in order of division code, then slug. */
export const organSlugs = store.ids;

export function readOrgan(slug: string): OrganRecord {
  return store.read(slug);
}

/** All organs, in the order of `organSlugs`. */
export function readOrgans(): OrganRecord[] {
  return store.ids.map((slug) => store.read(slug));
}
