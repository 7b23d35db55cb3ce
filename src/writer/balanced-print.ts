import type { Form } from '../model/forms/form.ts';
import { totalColumn } from '../model/forms/request-and-dispute-tables.ts';
import type { Print } from './statutory-tables.ts';

/** Numbers of a made-up report whose sums hold, hardly any two alike, so that no cell is mistaken for another. */
export function balancedPrint(form: Form): Print {
  const values = new Map<string, number>();
  let count = 0;
  const next = () => {
    count += 1;
    return 10 + ((count * 37) % 83);
  };
  for (const block of form.disclosure) {
    for (const row of block.rows) {
      for (const { id, kind } of block.columns) {
        values.set(
          `${row.id}.${id}`,
          kind === 'amount' ? next() + 0.25 : kind === 'signed' ? -next() : next(),
        );
      }
    }
  }
  const kinds = form.applicants.map(({ id }) => id).filter((id) => id !== totalColumn);
  for (const kind of kinds) fillRequests(form, kind, values, next);
  for (const { id } of form.requests) {
    const total = sum(kinds.map((kind) => values.get(`requests.${id}.${kind}`)));
    values.set(`requests.${id}.${totalColumn}`, total);
  }
  for (const { id } of form.disputeGroups) {
    const results = form.disputeResults.map((result) => result.id).filter((result) => result !== totalColumn);
    for (const result of results) values.set(`${id}.${result}`, next());
    values.set(`${id}.${totalColumn}`, sum(results.map((result) => values.get(`${id}.${result}`))));
  }
  return (id) => String(values.get(id) ?? '');
}

/** One column of table 3: parts first, then what they make. */
function fillRequests(form: Form, kind: string, values: Map<string, number>, next: () => number): void {
  const set = (row: string, value: number) => values.set(`requests.${row}.${kind}`, value);
  const parts = form.requests.filter((row) => row.isPart).map((row) => row.id);
  for (const part of parts) set(part, next());
  const concluded = sum(parts.map((part) => values.get(`requests.${part}.${kind}`)));
  const [carriedIn, carriedOut] = [next(), next()];
  set('concluded', concluded);
  set('carriedIn', carriedIn);
  set('carriedOut', carriedOut);
  set('received', concluded + carriedOut - carriedIn);
}

function sum(numbers: readonly (number | undefined)[]): number {
  return numbers.reduce<number>((total, value) => total + (value ?? 0), 0);
}
