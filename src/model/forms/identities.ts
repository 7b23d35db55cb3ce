import type { Verdict } from '../checks.ts';
import { type Figure, numberOf } from '../figure.ts';
import type { FormId } from '../report.ts';
import { forms } from './forms.ts';
import { totalColumn } from './request-and-dispute-tables.ts';

const identityCodes = ['requests.row-total', 'requests.balance', 'requests.parts', 'disputes.total'] as const;

/** A sum the form itself promises: the figures on the left add up to the figures on the right. */
export type Identity = {
  code: (typeof identityCodes)[number];
  /** The row, column or group it is about, as the form prints it. */
  subject: string;
  left: readonly string[];
  right: readonly string[];
};

/** An identity held against one report. The sums are there unless an operand has no number. */
export type IdentityAssessment = {
  identity: Identity;
  verdict: Verdict;
  leftSum?: number;
  rightSum?: number;
  /** Operands without a number, the reason for notAssessable. */
  missing: readonly string[];
};

/** Whether a finding of this code is about a sum of the form. */
export function isIdentityCode(code: string): boolean {
  return identityCodes.some((one) => one === code);
}

/** Every identity of a form: rows and columns of table 3, groups of table 4. */
export function identitiesOf(form: FormId): readonly Identity[] {
  return identities[form];
}

/** Holds an identity against a report's figures; a missing operand makes it not assessable, never a pass. */
export function assessIdentity(
  identity: Identity,
  figures: Readonly<Record<string, Figure>>,
): IdentityAssessment {
  const missing = [...identity.left, ...identity.right].filter((id) => numberOf(figures[id]) === undefined);
  if (missing.length > 0) return { identity, verdict: 'notAssessable', missing };
  const leftSum = sumOf(identity.left, figures);
  const rightSum = sumOf(identity.right, figures);
  return { identity, verdict: leftSum === rightSum ? 'pass' : 'fail', leftSum, rightSum, missing };
}

function sumOf(ids: readonly string[], figures: Readonly<Record<string, Figure>>): number {
  const sum = ids.reduce((total, id) => total + (numberOf(figures[id]) ?? 0), 0);
  return Number.isInteger(sum) ? sum : Number(sum.toFixed(6));
}

function deriveIdentities(formId: FormId): Identity[] {
  const form = forms[formId];
  const kinds = form.applicants.map((applicant) => applicant.id).filter((id) => id !== totalColumn);
  const parts = form.requests.filter((row) => row.isPart).map((row) => row.id);
  const results = form.disputeResults.map((result) => result.id).filter((id) => id !== totalColumn);
  return [
    ...form.requests.map(
      (row): Identity => ({
        code: 'requests.row-total',
        subject: row.label,
        left: kinds.map((kind) => `requests.${row.id}.${kind}`),
        right: [`requests.${row.id}.${totalColumn}`],
      }),
    ),
    ...form.applicants.map(
      ({ id, label }): Identity => ({
        code: 'requests.balance',
        subject: label,
        left: [`requests.received.${id}`, `requests.carriedIn.${id}`],
        right: [`requests.concluded.${id}`, `requests.carriedOut.${id}`],
      }),
    ),
    ...form.applicants.map(
      ({ id, label }): Identity => ({
        code: 'requests.parts',
        subject: label,
        left: parts.map((part) => `requests.${part}.${id}`),
        right: [`requests.concluded.${id}`],
      }),
    ),
    ...form.disputeGroups.map(
      (group): Identity => ({
        code: 'disputes.total',
        subject: group.label,
        left: results.map((result) => `${group.id}.${result}`),
        right: [`${group.id}.${totalColumn}`],
      }),
    ),
  ];
}

const identities = { '2019': deriveIdentities('2019'), '2021': deriveIdentities('2021') };
