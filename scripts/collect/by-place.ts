import type { PlacedOrgan } from '../../src/model/records.ts';

/** The order of organs: by division code, then by slug; those of unknown place last. */
export function byPlace(one: PlacedOrgan, other: PlacedOrgan): number {
  const [first, second] = [one, other].map((organ) => `${organ.division?.code ?? '~'} ${organ.slug}`);
  return first === second ? 0 : (first ?? '') < (second ?? '') ? -1 : 1;
}
