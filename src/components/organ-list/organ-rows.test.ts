import { expect, test } from 'vitest';
import type { ReportSummary } from '../../model/report-summary.ts';
import { organRecord, reported } from '../../model/test-records.ts';
import {
  groupByPlace,
  missingYears,
  type RowSources,
  shownColumns,
  toOrganRow,
  yearsOf,
  yearsText,
} from './organ-rows.ts';

const summary: ReportSummary = { title: null, doubts: 3, figures: { 'requests-received': reported(7) } };
const sources: RowSources = {
  readSummary: () => summary,
  readNamesakes: () => undefined,
  newestYear: 2021,
};

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
  expect(toOrganRow(organRecord(), sources)).toMatchObject({
    kind: '乡镇政府',
    isAggregate: false,
    isInferred: false,
    missing: [2021],
    latest: { year: 2020, figures: [undefined, undefined, reported(7)], doubts: 3 },
    namesakes: undefined,
  });
});

test('a figure that no form of the newest reports has gets no column', () => {
  const groups = groupByPlace([organRecord()], (organ) => toOrganRow(organ, sources));
  expect(shownColumns(groups)).toEqual([{ name: '本年新收政府信息公开申请数量', at: 2 }]);
  expect(shownColumns([])).toEqual([]);
});

test('a row says what its organ shares its name with, that its place is inferred, that it is an aggregate', () => {
  const organ = organRecord({
    kind: 'countyGovernment',
    division: { code: '360981', basis: 'inferred', evidence: '正文' },
  });
  const readNamesakes = (name: string) => ({
    name,
    organs: [
      { organ: 'a-b', as: 'name' as const },
      { organ: 'a-c', as: 'name' as const },
    ],
  });
  expect(toOrganRow(organ, { ...sources, readNamesakes })).toMatchObject({
    isAggregate: true,
    isInferred: true,
    namesakes: 2,
  });
});

test('organs without a place come last', () => {
  const nowhere = organRecord({ slug: 'nowhere-town', division: null, places: [] });
  const groups = groupByPlace([nowhere, organRecord()], (organ) => toOrganRow(organ, sources));
  expect(groups.map(({ name, code }) => [name, code])).toEqual([
    ['江西省宜春市丰城市', '360981'],
    ['地点未定', undefined],
  ]);
});

test('no report is read for an organ that has none', () => {
  const readSummary = (): ReportSummary => {
    throw new Error('no report');
  };
  expect(toOrganRow(organRecord({ years: [] }), { ...sources, readSummary }).latest).toBeUndefined();
});

test('each year of reports stands once, newest first', () => {
  expect(yearsOf([{ year: 2021 }, { year: 2021 }, { year: 2019 }])).toEqual([2021, 2019]);
});
