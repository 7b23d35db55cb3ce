import { expect, test } from 'vitest';
import { findIndicator } from '../model/indicators.ts';
import type { MeasureSummary } from '../model/series-records.ts';
import { placeCells, placeColumnIds } from './place-columns.ts';

const place = { code: '360981', name: '丰城市', level: 'county' } as const;

function rowsOf(id: string, summary: MeasureSummary) {
  const indicator = findIndicator(id);
  if (!indicator) throw new Error(`no indicator ${id}`);
  const series = { year: 2020, form: '2019', population: 'own', summary } as const;
  return placeCells(place, indicator, series).map((cells) =>
    Object.fromEntries(placeColumnIds.map((column, index) => [column, cells[index]])),
  );
}

test('a row says how many reports say what; unknown units are counted, and in no total', () => {
  const summary = {
    counts: { above: 1, unitUnknown: 2, zero: 3, blank: 4 },
    n: 4,
    total: 125000,
    quartiles: [0, 0, 0, 31250, 125000],
  };
  expect(rowsOf('procurement-amount', summary)).toEqual([
    {
      ...{
        division: '360981',
        place: '丰城市',
        level: 'county',
        year: 2020,
        form: '2019',
        population: 'own',
      },
      ...{ indicator: 'procurement-amount', part: null, unit: '元', reports: 10, above: 1, unit_unknown: 2 },
      ...{ zero: 3, below: 0, unequal_parts: 0, zero_denominator: 0, blank: 4 },
      ...{ not_applicable: 0, unreadable: 0, absent: 0 },
      ...{ n: 4, total: 125000, doubtful: 0, denominator: null },
      ...{ smallest: 0, lower_quartile: 0, median: 0, upper_quartile: 31250, largest: 125000 },
    },
  ]);
});

test('where there is no number there is no total, which is not 0', () => {
  expect(rowsOf('penalty-decisions', { counts: { blank: 2 }, n: 0 })).toMatchObject([
    { reports: 2, n: 0, total: null, median: null, unit: '件' },
  ]);
});

test('a mix has a row a part, over the whole of all', () => {
  const summary = { counts: { above: 2 }, n: 2, total: 9, denominator: 9, parts: [4, 5, 0, 0, 0, 0] };
  expect(
    rowsOf('applicant-mix', summary).map(({ part, total, denominator }) => [part, total, denominator]),
  ).toEqual([
    ['naturalPerson', 4, 9],
    ['business', 5, 9],
    ['research', 0, 9],
    ['nonprofit', 0, 9],
    ['legalService', 0, 9],
    ['otherOrganization', 0, 9],
  ]);
});
