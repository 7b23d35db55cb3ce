import { neighbourhoodOf } from '../model/neighbours.ts';
import type { NeighboursRecord, OrganRecord } from '../model/records.ts';
import { RecordStore } from './store.ts';

/** The pages of a county's organs, which follow each other, name one another. */
const store = new RecordStore<OrganRecord>('organs', undefined, { keep: 1000 });
const neighbours = new RecordStore<NeighboursRecord>('neighbours');

/** Slugs of all organs, in order of division code, then slug. */
export function listOrgans(): readonly string[] {
  return store.ids;
}

export function readOrgan(slug: string): OrganRecord {
  return store.read(slug);
}

/** All organs, in the order of `listOrgans`. */
export function readOrgans(): OrganRecord[] {
  return store.ids.map((slug) => store.read(slug));
}

/** The organs that an organ is fairly compared with, itself among them; undefined where there is no other. */
export function readNeighbours(organ: OrganRecord): NeighboursRecord | undefined {
  const id = neighbourhoodOf(organ)?.id;
  if (id === undefined || !neighbours.has(id)) return undefined;
  const found = neighbours.read(id);
  return found.organs.includes(organ.slug) ? found : undefined;
}
