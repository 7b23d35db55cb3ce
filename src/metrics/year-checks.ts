import type { Verdict } from '../model/checks.ts';
import { type Figure, numberOf } from '../model/figure.ts';
import type { Finding } from '../model/finding.ts';
import {
  identitiesAcross,
  type Term,
  type YearCheckCode,
  type YearIdentity,
} from '../model/forms/year-identities.ts';
import type { FormId } from '../model/report.ts';

type Figures = Readonly<Record<string, Figure>>;

/** A report as far as it is held against that of another year. */
export type YearReport = { year: number; form: FormId | null; figures: Figures };

/** An identity held against two reports; sums are there unless an operand has no number. */
type YearAssessment = { identity: YearIdentity; verdict: Verdict; expected?: number; actual?: number };

/**
 * Holds the report of a year against that of the year before. Nothing is held where they are not of successive
 * years, and only what both forms know. A missing operand is neither pass nor fail.
 */
export function assessYears(earlier: YearReport, later: YearReport): YearAssessment[] {
  if (later.year !== earlier.year + 1) return [];
  return identitiesAcross(earlier.form, later.form).map((identity) => assess(identity, earlier, later));
}

/** What failed, as findings on the later report: a sum a finding, with the numbers in it. */
export function yearFindings(earlier: YearReport, later: YearReport): Finding[] {
  return assessYears(earlier, later).flatMap(({ identity, verdict, expected, actual }) => {
    if (verdict !== 'fail' || expected === undefined || actual === undefined) return [];
    const at = later.figures[identity.target]?.at;
    return [
      {
        code: identity.code,
        severity: 'warning' as const,
        message: messageOf(identity, earlier, later, expected, actual),
        figures: figuresIn(identity),
        ...(at && { at }),
      },
    ];
  });
}

function assess(identity: YearIdentity, earlier: YearReport, later: YearReport): YearAssessment {
  const actual = numberOf(later.figures[identity.target]);
  const values = identity.terms.map((term) => operandOf(term, earlier, later));
  if (actual === undefined || values.some((value) => value === undefined))
    return { identity, verdict: 'notAssessable' };
  const sum = values.reduce<number>(
    (total, value, index) => total + (value ?? 0) * (identity.terms[index]?.sign ?? 1),
    0,
  );
  const expected = Number(sum.toFixed(6));
  return { identity, verdict: expected === actual ? 'pass' : 'fail', expected, actual };
}

function operandOf({ of, id }: Term, earlier: YearReport, later: YearReport): number | undefined {
  return numberOf((of === 'earlier' ? earlier : later).figures[id]);
}

const words: Record<
  YearCheckCode,
  (years: { before: number; now: number }) => { sum: string; target: string }
> = {
  'years.carry-over': ({ before, now }) => ({
    sum: `${before} 年度报告结转下年度`,
    target: `${now} 年度上年结转`,
  }),
  'years.in-force': ({ before, now }) => ({
    sum: `${before} 年现行有效 + 本年制发 − 本年废止`,
    target: `${now} 年现行有效`,
  }),
  'years.items': ({ before, now }) => ({
    sum: `${before} 年度报告上一年项目数量 + 本年增/减`,
    target: `${now} 年度上一年项目数量`,
  }),
};

function messageOf(
  { code, subject, terms }: YearIdentity,
  earlier: YearReport,
  later: YearReport,
  expected: number,
  actual: number,
): string {
  const { sum, target } = words[code]({ before: earlier.year, now: later.year });
  const operation = terms
    .map((term, index) => termText(term, index, operandOf(term, earlier, later) ?? 0))
    .join('');
  const left = terms.length > 1 ? `${operation} = ${expected}` : operation;
  return `“${subject}”：${sum} ${left} ≠ ${target} ${actual}。`;
}

function termText({ sign }: Term, index: number, value: number): string {
  const number = value < 0 && index > 0 ? `(${value})` : String(value);
  if (index === 0) return number;
  return `${sign === 1 ? ' + ' : ' − '}${number}`;
}

/** The figures of the later report that a finding is about, the one that should be explained first. */
function figuresIn({ target, terms }: YearIdentity): string[] {
  return [target, ...terms.filter(({ of }) => of === 'later').map(({ id }) => id)];
}
