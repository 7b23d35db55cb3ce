import type { Form } from '../../../src/model/forms/form.ts';
import { totalColumn } from '../../../src/model/forms/request-and-dispute-tables.ts';
import type { Chance } from '../chance.ts';
import { type Cells, setCount } from './cell.ts';
import { spread } from './request-cells.ts';

/** Of requests at hand, how many are disputed, in the order of the groups of table 4. */
const disputeRates = [0.045, 0.012, 0.008];

/** Of a hundred disputes, how many end so: upheld, corrected, otherwise, pending. */
const resultWeights = [55, 12, 21, 12];

/** Fills table 4, so that its sums hold and no more is disputed than was requested. */
export function fillDisputes(form: Form, requests: number, cells: Cells, chance: Chance): void {
  const results = form.disputeResults.map(({ id }) => id).filter((id) => id !== totalColumn);
  let left = requests;
  for (const [index, { id: group }] of form.disputeGroups.entries()) {
    const total = Math.min(left, chance.share(requests, disputeRates[index] ?? 0));
    left -= total;
    if (total === 0) continue;
    const parts = spread(total, resultWeights, chance);
    for (const [at, result] of results.entries()) setCount(cells, `${group}.${result}`, parts[at] ?? 0);
    setCount(cells, `${group}.${totalColumn}`, total);
  }
}
