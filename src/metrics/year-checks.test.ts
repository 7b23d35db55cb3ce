import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Figure } from '../model/figure.ts';
import { figuresOf } from '../model/forms/figures.ts';
import { yearOperands } from '../model/forms/year-identities.ts';
import type { FormId } from '../model/report.ts';
import { assessYears, type YearReport, yearFindings } from './year-checks.ts';

const reported = (value: number): Figure => ({ state: 'reported', value, at: { line: value + 1 } });

function report(year: number, form: FormId, values: Record<string, number | Figure> = {}): YearReport {
  const figures = Object.fromEntries(figuresOf(form).map(({ id }) => [id, reported(0)]));
  for (const [id, value] of Object.entries(values)) {
    figures[id] = typeof value === 'number' ? reported(value) : value;
  }
  return { year, form, figures };
}

const counted = (assessments: ReturnType<typeof assessYears>) =>
  Object.fromEntries(
    [...Map.groupBy(assessments, ({ identity, verdict }) => `${identity.code} ${verdict}`)].map(
      ([key, group]) => [key, group.length],
    ),
  );

test('what two reports on the same form are held to', () => {
  expect(counted(assessYears(report(2019, '2019'), report(2020, '2019')))).toEqual({
    'years.carry-over pass': 7,
    'years.items pass': 5,
  });
  expect(counted(assessYears(report(2021, '2021'), report(2022, '2021')))).toEqual({
    'years.carry-over pass': 7,
    'years.in-force pass': 2,
  });
});

test('over a change of form only the requests are held', () => {
  expect(counted(assessYears(report(2020, '2019'), report(2021, '2021')))).toEqual({
    'years.carry-over pass': 7,
  });
});

test.each([
  ['a year between them', report(2019, '2019'), report(2021, '2021')],
  ['the same year', report(2020, '2019'), report(2020, '2019')],
  ['the wrong order', report(2021, '2021'), report(2020, '2019')],
  ['no form', { ...report(2019, '2019'), form: null }, report(2020, '2019')],
])('nothing is held with %s', (_, earlier, later) => {
  expect(assessYears(earlier, later)).toEqual([]);
});

test('requests carried out of a year and into the next differ', () => {
  const later = report(2021, '2021', { 'requests.carriedIn.total': 5 });
  expect(yearFindings(report(2020, '2019', { 'requests.carriedOut.total': 3 }), later)).toEqual([
    {
      code: 'years.carry-over',
      severity: 'warning',
      message: '“总计”：2020 年度报告结转下年度 3 ≠ 2021 年度上年结转 5。',
      figures: ['requests.carriedIn.total'],
      at: { line: 6 },
    },
  ]);
});

test('documents in force are those of the year before, with what was issued and without what was repealed', () => {
  const earlier = report(2021, '2021', { 'normativeDocuments.inForce': 30 });
  const later = (inForce: number) =>
    report(2022, '2021', {
      'normativeDocuments.inForce': inForce,
      'normativeDocuments.issued': 4,
      'normativeDocuments.repealed': 1,
    });
  expect(yearFindings(earlier, later(33))).toEqual([]);
  expect(yearFindings(earlier, later(32))).toEqual([
    {
      code: 'years.in-force',
      severity: 'warning',
      message:
        '“行政规范性文件”：2021 年现行有效 + 本年制发 − 本年废止 30 + 4 − 1 = 33 ≠ 2022 年现行有效 32。',
      figures: ['normativeDocuments.inForce', 'normativeDocuments.issued', 'normativeDocuments.repealed'],
      at: { line: 33 },
    },
  ]);
});

test('items of a year are those of the year before with its change, below 0 in brackets', () => {
  const earlier = report(2019, '2019', { 'licensing.items': 12, 'licensing.change': -2 });
  expect(yearFindings(earlier, report(2020, '2019', { 'licensing.items': 10 }))).toEqual([]);
  expect(
    yearFindings(earlier, report(2020, '2019', { 'licensing.items': 12 })).map(({ message }) => message),
  ).toEqual([
    '“行政许可”：2019 年度报告上一年项目数量 + 本年增/减 12 + (-2) = 10 ≠ 2020 年度上一年项目数量 12。',
  ]);
});

test.each<Figure>([
  { state: 'blank' },
  { state: 'notApplicable', raw: '/' },
  { state: 'unreadable', raw: '约5' },
  { state: 'absent' },
])('an operand that is $state is neither pass nor fail', (missing) => {
  const sides = [
    [report(2020, '2019', { 'requests.carriedOut.total': missing }), report(2021, '2021')],
    [report(2020, '2019'), report(2021, '2021', { 'requests.carriedIn.total': missing })],
  ] as const;
  for (const [earlier, later] of sides) {
    expect(counted(assessYears(earlier, later))).toEqual({
      'years.carry-over pass': 6,
      'years.carry-over notAssessable': 1,
    });
    expect(yearFindings(earlier, later)).toEqual([]);
  }
});

const value = fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined });

test('the verdicts are those of adding up by hand, and need no figure that is not an operand', () => {
  const values = fc.record({
    in1: value,
    in2: value,
    issued: value,
    repealed: value,
    out: value,
    carried: value,
  });
  fc.assert(
    fc.property(values, ({ in1, in2, issued, repealed, out, carried }) => {
      const figure = (number: number | undefined): Figure =>
        number === undefined ? { state: 'blank' } : reported(number);
      const earlier = report(2021, '2021', {
        'rules.inForce': figure(in1),
        'requests.carriedOut.business': figure(out),
      });
      const later = report(2022, '2021', {
        'rules.inForce': figure(in2),
        'rules.issued': figure(issued),
        'rules.repealed': figure(repealed),
        'requests.carriedIn.business': figure(carried),
      });
      const verdictOf = (target: string) =>
        assessYears(trimmed(earlier), trimmed(later)).find(({ identity }) => identity.target === target)
          ?.verdict;
      const stock = [in1, in2, issued, repealed].includes(undefined)
        ? 'notAssessable'
        : Number(in1) + Number(issued) - Number(repealed) === in2;
      const carry = out === undefined || carried === undefined ? 'notAssessable' : out === carried;
      const words = (verdict: 'notAssessable' | boolean) =>
        verdict === 'notAssessable' ? verdict : verdict ? 'pass' : 'fail';
      expect(verdictOf('rules.inForce')).toBe(words(stock));
      expect(verdictOf('requests.carriedIn.business')).toBe(words(carry));
    }),
  );
});

function trimmed({ year, form, figures }: YearReport): YearReport {
  const ids = form === null ? [] : yearOperands(form);
  return {
    year,
    form,
    figures: Object.fromEntries(ids.flatMap((id) => (figures[id] ? [[id, figures[id]]] : []))),
  };
}
