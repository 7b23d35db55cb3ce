import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Figure } from '../model/figure.ts';
import { figuresOf } from '../model/forms/figures.ts';
import type { FormId } from '../model/report.ts';
import { figures } from './test-figures.ts';
import {
  formBreaks,
  type OrganYear,
  organYears,
  seriesDefinitions,
  stretches,
  yearPoints,
} from './year-series.ts';

const id = 'penalties.decisions';
const reported = (value: number): Figure => ({ state: 'reported', value });
const report = (year: number, form: FormId | null, figure: Figure = reported(0)) => ({
  year,
  report: { form, figures: { [id]: figure } },
});

test('years without a report are kept, from the first report to the newest on the site', () => {
  const years = organYears([report(2021, '2021'), report(2019, '2019')], 2022);
  expect(years.map(({ year, report }) => [year, report?.form])).toEqual([
    [2019, '2019'],
    [2020, undefined],
    [2021, '2021'],
    [2022, undefined],
  ]);
  expect(organYears([], 2022)).toEqual([]);
});

test('a figure is none without a report, not in the form, or as the report has it', () => {
  const years = organYears([report(2019, '2019', reported(3)), report(2021, null)], 2021);
  expect(yearPoints(id, years)).toEqual([
    { year: 2019, kind: 'figure', figure: reported(3), value: 3 },
    { year: 2020, kind: 'none' },
    { year: 2021, kind: 'notInForm' },
  ]);
  expect(yearPoints('fees.amount', years)[0]).toEqual({ year: 2019, kind: 'notInForm' });
  expect(yearPoints('licensing.items', years)[0]).toMatchObject({
    figure: { state: 'absent' },
    value: undefined,
  });
});

test('an amount without unit has no number to be drawn', () => {
  const amount: Figure = { state: 'reported', value: 200359, unit: null, unitSource: null };
  const years: OrganYear[] = [
    { year: 2020, report: { form: '2019', figures: { 'procurement.amount': amount } } },
  ];
  expect(yearPoints('procurement.amount', years)).toEqual([
    { year: 2020, kind: 'figure', figure: amount, value: undefined },
  ]);
});

test('the form breaks where it differs from that of the report before, over a gap too', () => {
  const forms = [
    report(2018, '2019'),
    report(2019, null),
    report(2020, '2019'),
    report(2022, '2021'),
    report(2023, '2019'),
  ];
  expect(formBreaks(organYears(forms, 2023))).toEqual([2022, 2023]);
});

test('a line joins numbers of successive years on one form, and nothing else', () => {
  const year = fc.option(
    fc.record({
      form: fc.constantFrom<FormId>('2019', '2021'),
      figure: figures().filter(({ unit }) => unit === undefined),
    }),
    { nil: undefined },
  );
  fc.assert(
    fc.property(fc.array(year, { minLength: 1, maxLength: 8 }), (drawn) => {
      const reports = drawn.flatMap((one, index) =>
        one ? [report(2015 + index, one.form, one.figure)] : [],
      );
      const years = organYears(reports, 0);
      const points = yearPoints(id, years);
      const lines = stretches(points, formBreaks(years));
      const numbers = points.flatMap((point) =>
        point.kind === 'figure' && point.value !== undefined ? [point.year] : [],
      );
      expect(lines.flat().map(({ year }) => year)).toEqual(numbers);
      const joined = lines.flatMap((line) => line.slice(1).map(({ year }) => year));
      const formOf = (year: number) => reports.find((one) => one.year === year)?.report.form;
      const naive = numbers.filter((year) => numbers.includes(year - 1) && formOf(year) === formOf(year - 1));
      expect(joined).toEqual(naive);
    }),
  );
});

test('every figure of both forms stands once, those of one form beside their row in the other', () => {
  const both = seriesDefinitions(organYears([report(2020, '2019'), report(2021, '2021')], 2021)).map(
    ({ id }) => id,
  );
  const expected = new Set([...figuresOf('2019'), ...figuresOf('2021')].map(({ id }) => id));
  expect(new Set(both)).toEqual(expected);
  expect(both).toHaveLength(expected.size);
  const next = (one: string) => both[both.indexOf(one) + 1];
  expect(next('rules.disclosedTotal')).toBe('rules.issued');
  expect(next('fees.change')).toBe('fees.amount');
  expect(next('requests.other.total')).toBe('requests.other.notCorrected.naturalPerson');
  expect(next('requests.other.other.total')).toBe('requests.concluded.naturalPerson');
  expect(seriesDefinitions(organYears([report(2020, '2019')], 2020))).toEqual(figuresOf('2019'));
});
