import { neighbourhoodOf } from '../../../src/model/neighbours.ts';
import type { NeighboursRecord, OrganRecord } from '../../../src/model/records.ts';

/** Every neighbourhood of at least two organs with a report, its organs in their given order. */
export function neighbourRecords(organs: Iterable<OrganRecord>): NeighboursRecord[] {
  const found = new Map<string, NeighboursRecord>();
  for (const organ of organs) {
    const neighbourhood = neighbourhoodOf(organ);
    if (!neighbourhood || organ.years.length === 0) continue;
    const known = found.get(neighbourhood.id) ?? { ...neighbourhood, organs: [] };
    found.set(neighbourhood.id, known);
    known.organs.push(organ.slug);
  }
  return [...found.values()].filter((record) => record.organs.length > 1);
}
