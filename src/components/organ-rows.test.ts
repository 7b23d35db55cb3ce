import { expect, test } from 'vitest';
import { groupByPlace, latestOf, missingYears, toOrganRow, yearsText } from './organ-rows.ts';
import { organRecord, reportRecord } from './test-records.ts';

test.each([
  [[2020], 2020, []],
  [[2019, 2021], 2022, [2020, 2022]],
  [[], 2022, []],
])('of %j up to %d the years %j are missing', (years, newest, missing) => {
  expect(missingYears(years, newest)).toEqual(missing);
});

test('successive years are written as a span', () => {
  expect(yearsText([2019, 2020, 2021, 2023])).toBe('2019–2021、2023');
});

test('an organ’s row has its latest report’s figures and doubts', () => {
  const row = toOrganRow(organRecord(), reportRecord(), 2021);
  expect(row).toMatchObject({ kind: '乡镇政府', missing: [2021], latest: { year: 2020, doubts: 0 } });
});

test('organs without a place come last', () => {
  const nowhere = organRecord({ slug: 'nowhere-town', division: null, places: [] });
  const groups = groupByPlace([nowhere, organRecord()], (organ) => toOrganRow(organ, undefined, 2020));
  expect(groups.map(({ name, code }) => [name, code])).toEqual([
    ['江西省宜春市丰城市', '360981'],
    ['地点未定', undefined],
  ]);
});

test('the latest report is read, and none where there is none', () => {
  const read = (_organ: string, year: number) => reportRecord({}, { year });
  expect(latestOf(organRecord({ years: [2019, 2020] }), read)?.year).toBe(2020);
  expect(latestOf(organRecord({ years: [] }), read)).toBeUndefined();
});
