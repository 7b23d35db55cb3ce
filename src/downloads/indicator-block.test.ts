import { expect, test } from 'vitest';
import { findIndicator } from '../model/indicators.ts';
import type { Measure } from '../model/measure.ts';
import { indicatorBlock, rowsOfReport } from './indicator-block.ts';
import { indicatorColumnIds } from './indicator-columns.ts';
import { rowsOf as cellsOf } from './row-block.ts';

const organ = { organ: 'a-b', name: '甲镇', place: '某县', division: '110118105' };

function rowsOf(id: string, measure: Measure) {
  const indicator = findIndicator(id);
  if (!indicator) throw new Error(`no indicator ${id}`);
  const series = { year: 2020, form: '2019', population: 'own' } as const;
  const reports = [{ measure, address: 'https://x/' }];
  const [slug, name, place, division] = Object.values(organ).map((all) => ({ all }));
  if (!slug || !name || !place || !division) throw new Error('an organ says too little');
  const organs = { organ: slug, name, place, division };
  const block = indicatorBlock(indicator, series, { organs, reports });
  expect(block.rows).toBe(rowsOfReport(indicator));
  return cellsOf(block).map((cells) =>
    Object.fromEntries(indicatorColumnIds.map((column, index) => [column, cells[index]])),
  );
}

test('a figure has its number as printed, its unit, text, line and findings', () => {
  const measure: Measure = {
    state: 'reported',
    value: 200359,
    unit: null,
    unitSource: null,
    raw: '200359',
    line: 87,
    flags: ['amount.no-unit'],
  };
  expect(rowsOf('procurement-amount', measure)).toEqual([
    {
      ...organ,
      year: 2020,
      form: '2019',
      population: 'own',
      indicator: 'procurement-amount',
      part: null,
      state: 'reported',
      value: 200359,
      numerator: null,
      denominator: null,
      unit: null,
      unit_source: null,
      unit_unknown: 1,
      missing: null,
      raw: '200359',
      line: 87,
      address: 'https://x/',
      findings: 'amount.no-unit',
    },
  ]);
});

test('a rate has its quotient and both its numbers; a share of nothing has no quotient', () => {
  const ratio: Measure = { state: 'reported', value: 3, denominator: 4, flags: [] };
  expect(rowsOf('completion-rate', ratio)).toMatchObject([{ value: 0.75, numerator: 3, denominator: 4 }]);
  const none: Measure = { state: 'zeroDenominator', value: 0, denominator: 0, flags: [] };
  expect(rowsOf('completion-rate', none)).toMatchObject([
    { state: 'zeroDenominator', value: null, numerator: 0, denominator: 0 },
  ]);
});

test('the parts of a mix that do not add up to its whole have their counts and no share', () => {
  const mix: Measure = { state: 'unequalParts', value: 4, denominator: 3, parts: [3, 0, 1], flags: [] };
  expect(rowsOf('unavailable-reasons', mix)).toMatchObject([
    { part: 'notHeld', state: 'unequalParts', value: null, numerator: 3, denominator: 3 },
    { part: 'needsCreation', value: null, numerator: 0 },
    { part: 'unclear', value: null, numerator: 1 },
  ]);
});

test('a mix has a row a part, and a missing cell is named', () => {
  const mix: Measure = { state: 'reported', value: 4, denominator: 4, parts: [3, 0, 1], flags: [] };
  expect(rowsOf('unavailable-reasons', mix)).toMatchObject([
    { part: 'notHeld', value: 0.75, numerator: 3, denominator: 4 },
    { part: 'needsCreation', value: 0, numerator: 0, denominator: 4 },
    { part: 'unclear', value: 0.25, numerator: 1, denominator: 4 },
  ]);
  const blank: Measure = { state: 'blank', operand: 'requests.unavailable.unclear.total', flags: [] };
  expect(rowsOf('unavailable-reasons', blank)).toHaveLength(3);
  expect(rowsOf('unavailable-reasons', blank)[0]).toMatchObject({
    state: 'blank',
    value: null,
    missing: 'requests.unavailable.unclear.total',
  });
});
