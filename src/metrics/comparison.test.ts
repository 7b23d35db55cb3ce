import { expect, test } from 'vitest';
import type { IndicatorRow } from '../model/records.ts';
import { comparisonKey, comparisonsOf, findStanding } from './comparison.ts';

const row = (organ: string, year: number, form: IndicatorRow['form'], value: number): IndicatorRow => ({
  organ,
  name: organ,
  place: '',
  year,
  form,
  figure: { state: 'reported', value },
});

const rows = [
  row('a-a', 2022, '2019', 4),
  row('b-b', 2022, '2021', 3),
  row('a-a', 2020, '2019', 2),
  row('b-b', 2020, null, 1),
];

test('figures of different years or forms are never in one comparison', () => {
  const keys = comparisonsOf(rows).map(comparisonKey);
  expect(keys).toEqual(['2022-form2021', '2022-form2019', '2020-form2019', '2020-no-form']);
});

test('an organ stands among the reports on its own form', () => {
  const standing = findStanding(rows, 'b-b', 2022);
  expect(standing?.row).toBe(rows[1]);
  expect(standing?.comparison.values).toEqual([3]);
  expect(findStanding(rows, 'b-b', 2021)).toBeUndefined();
});

test('the comparisons of one array of rows are made once', () => {
  expect(comparisonsOf(rows)).toBe(comparisonsOf(rows));
});
