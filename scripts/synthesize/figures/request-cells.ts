import type { Form } from '../../../src/model/forms/form.ts';
import { totalColumn } from '../../../src/model/forms/request-and-dispute-tables.ts';
import type { Chance } from '../chance.ts';
import { type Cells, setCount } from './cell.ts';

/** Requests not yet answered at the end of a year, by kind of applicant. */
export type Pending = ReadonlyMap<string, number>;

/** Of a hundred applicants, how many are of each kind, in the order of table 3. */
const applicantWeights = [870, 78, 4, 9, 18, 21];

/** Of a thousand requests, how many end so; the form of 2019 prints the last three in one row. */
const outcomeWeights: Readonly<Record<string, number>> = {
  granted: 520,
  partlyGranted: 62,
  'refused.stateSecret': 1,
  'refused.otherLaw': 6,
  'refused.securityStability': 4,
  'refused.thirdParty': 11,
  'refused.internalAffairs': 13,
  'refused.deliberative': 11,
  'refused.enforcementFile': 10,
  'refused.administrativeInquiry': 9,
  'unavailable.notHeld': 218,
  'unavailable.needsCreation': 14,
  'unavailable.unclear': 12,
  'declined.petition': 22,
  'declined.repeated': 14,
  'declined.publication': 1,
  'declined.excessive': 2,
  'declined.reconfirmation': 2,
  other: 45,
  'other.notCorrected': 22,
  'other.feeUnpaid': 1,
  'other.other': 24,
};

/** Of requests at hand in a year, how many are answered in the next. */
const carriedRate = 0.05;

/** Fills table 3, so that every sum of it holds and what was pending comes in; gives what is pending now. */
export function fillRequests(
  form: Form,
  received: number,
  pending: Pending,
  cells: Cells,
  chance: Chance,
): Pending {
  const left = new Map<string, number>();
  const totals = new Map<string, number>();
  const add = (row: string, kind: string, value: number): void => {
    setCount(cells, `requests.${row}.${kind}`, value);
    totals.set(row, (totals.get(row) ?? 0) + value);
  };
  const kinds = form.applicants.map(({ id }) => id).filter((id) => id !== totalColumn);
  const news = spread(received, applicantWeights, chance);
  for (const [index, kind] of kinds.entries()) {
    const fresh = news[index] ?? 0;
    const old = pending.get(kind) ?? 0;
    if (fresh + old === 0) continue;
    const next = chance.share(fresh, carriedRate);
    left.set(kind, next);
    add('received', kind, fresh);
    add('carriedIn', kind, old);
    add('carriedOut', kind, next);
    add('concluded', kind, fresh + old - next);
    const rows = form.requests.filter(({ isPart }) => isPart).map(({ id }) => id);
    const outcomes = spread(
      fresh + old - next,
      rows.map((row) => outcomeWeights[row] ?? 1),
      chance,
    );
    for (const [at, row] of rows.entries()) add(row, kind, outcomes[at] ?? 0);
  }
  for (const [row, total] of totals) setCount(cells, `requests.${row}.${totalColumn}`, total);
  return left;
}

/** Deals a number of things out by weights, so that the parts add up to it. */
export function spread(count: number, weights: readonly number[], chance: Chance): number[] {
  let rest = count;
  let left = weights.reduce((sum, weight) => sum + weight, 0);
  if (count < 12) return dealOut(count, weights, chance);
  return weights.map((weight, index) => {
    const part = index === weights.length - 1 ? rest : chance.share(rest, Math.min(1, weight / left));
    rest -= part;
    left -= weight;
    return part;
  });
}

function dealOut(count: number, weights: readonly number[], chance: Chance): number[] {
  const parts = weights.map(() => 0);
  for (let thing = 0; thing < count; thing += 1) {
    const at = chance.weighted(weights);
    parts[at] = (parts[at] ?? 0) + 1;
  }
  return parts;
}
