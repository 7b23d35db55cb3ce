import type { OrganRecord, PlacedOrgan } from '../../../src/model/records.ts';
import type { MadeGroup } from './make-group.ts';

/** Every report of a group by its id, with its organ. */
export function* organsOf({ ids, organs }: MadeGroup): Iterable<[id: string, organ: PlacedOrgan]> {
  const bySlug = new Map(organs.map((organ) => [organ.slug, organ]));
  for (const id of ids) {
    const organ = bySlug.get(id.slice(0, id.indexOf('/')));
    if (organ) yield [id, organ];
  }
}

/** Organs with the years that they have reports of, oldest first. */
export function organRecords(
  organs: ReadonlyMap<string, PlacedOrgan>,
  groups: readonly MadeGroup[],
): OrganRecord[] {
  const years = new Map<string, number[]>();
  for (const { year, ids } of groups.toReversed()) {
    for (const id of ids) {
      const slug = id.slice(0, id.indexOf('/'));
      const known = years.get(slug);
      if (known) known.push(year);
      else years.set(slug, [year]);
    }
  }
  return [...organs.values()].map((organ) => ({ ...organ, years: years.get(organ.slug) ?? [] }));
}
