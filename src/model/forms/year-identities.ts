import type { CheckCode } from '../checks.ts';
import type { FormId } from '../report.ts';
import type { Labelled } from './form.ts';
import { forms } from './forms.ts';

/** A term of a sum across years: a figure of the year before or of the year itself, added or taken off. */
export type Term = { of: 'earlier' | 'later'; id: string; sign: 1 | -1 };

/** What a year's report promises of the year before: its figure `target` is the sum of the terms. */
export type YearIdentity = { code: YearCheckCode; subject: string; target: string; terms: readonly Term[] };

export const yearCheckCodes = [
  'years.carry-over',
  'years.in-force',
  'years.items',
] as const satisfies CheckCode[];
export type YearCheckCode = (typeof yearCheckCodes)[number];

/** The sums between a report on one form and the next year's on the same or another. */
export function identitiesAcross(earlier: FormId | null, later: FormId | null): readonly YearIdentity[] {
  if (earlier === null || later === null) return [];
  return [...carryOver(later), ...(earlier === later ? stocks[later] : [])];
}

/** The figures of a form that any of these sums needs, of either year. */
export function yearOperands(form: FormId): readonly string[] {
  return operands[form];
}

function carryOver(later: FormId): YearIdentity[] {
  return forms[later].applicants.map(({ id, label }) => ({
    code: 'years.carry-over',
    subject: label,
    target: `requests.carriedIn.${id}`,
    terms: [{ of: 'earlier', id: `requests.carriedOut.${id}`, sign: 1 }],
  }));
}

/** Sums about how many there are of something, for every row of table 2 that has the columns they need. */
function stocksOf(form: FormId): YearIdentity[] {
  return forms[form].disclosure.flatMap(({ columns, rows }) => {
    const has = (...ids: string[]) => ids.every((id) => columns.some((column) => column.id === id));
    const makers = [
      ...(has('inForce', 'issued', 'repealed') ? [inForce] : []),
      ...(has('items', 'change') ? [items] : []),
    ];
    return rows.flatMap((row) => makers.map((make) => make(row)));
  });
}

const inForce = ({ id, label }: Labelled): YearIdentity => ({
  code: 'years.in-force',
  subject: label,
  target: `${id}.inForce`,
  terms: [
    { of: 'earlier', id: `${id}.inForce`, sign: 1 },
    { of: 'later', id: `${id}.issued`, sign: 1 },
    { of: 'later', id: `${id}.repealed`, sign: -1 },
  ],
});

const items = ({ id, label }: Labelled): YearIdentity => ({
  code: 'years.items',
  subject: label,
  target: `${id}.items`,
  terms: [
    { of: 'earlier', id: `${id}.items`, sign: 1 },
    { of: 'earlier', id: `${id}.change`, sign: 1 },
  ],
});

const stocks: Record<FormId, readonly YearIdentity[]> = {
  '2019': stocksOf('2019'),
  '2021': stocksOf('2021'),
};

function operandsOf(form: FormId): string[] {
  const sums = [...carryOver(form), ...stocks[form]];
  return [...new Set(sums.flatMap(({ target, terms }) => [target, ...terms.map(({ id }) => id)]))];
}

const operands: Record<FormId, readonly string[]> = {
  '2019': operandsOf('2019'),
  '2021': operandsOf('2021'),
};
