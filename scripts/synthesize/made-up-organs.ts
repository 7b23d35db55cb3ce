import type { PlaceWords } from '../add/place-words.ts';
import { makeOrgan } from './make-organ.ts';
import type { MadeUpOrgan, PlannedOrgan } from './organ.ts';
import { planOrgans } from './plan.ts';

/** The first so many organs of the plan, each with a neighbour before it in its seat that it may copy. */
export function* madeUpOrgans(count: number, words: PlaceWords, seed: number): Generator<MadeUpOrgan> {
  const taken = new Set<string>();
  let made = 0;
  for (const organs of planOrgans(words.index, seed)) {
    const lastOfKind = new Map<PlannedOrgan['kind'], PlannedOrgan>();
    for (const planned of organs) {
      if (made === count) return;
      yield makeOrgan(planned, lastOfKind.get(planned.kind), words, seed, taken);
      made += 1;
      lastOfKind.set(planned.kind, planned);
    }
  }
}
