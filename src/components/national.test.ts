import { expect, test } from 'vitest';
import { findIndicator } from '../model/indicators.ts';
import type { IndicatorRow } from '../model/records.ts';
import { nationalFigure } from './national.ts';
import { reported } from './test-records.ts';

const row = (organ: string, figure: IndicatorRow['figure']): IndicatorRow => ({
  organ,
  name: organ,
  place: '',
  year: 2020,
  form: '2019',
  figure,
});

test('amounts with a unit are summed in 万元; one without stays out and is counted', () => {
  const indicator = findIndicator('procurement-amount');
  if (!indicator) throw new Error('no indicator');
  const figure = nationalFigure(indicator, [
    row('a', { ...reported(18660.02), unit: '万元', unitSource: 'cell' }),
    row('b', { ...reported(5000), unit: '元', unitSource: 'cell' }),
    row('c', { ...reported(200359), unit: null, unitSource: null }),
  ]);
  expect(figure).toMatchObject({ year: 2020, total: '18,660.52 万元' });
  expect(figure?.states.map(({ id, count }) => [id, count])).toEqual([
    ['above', 2],
    ['unitUnknown', 1],
  ]);
});

test('nothing has no total', () => {
  const [indicator] = [findIndicator('penalty-decisions')];
  if (!indicator) throw new Error('no indicator');
  expect(nationalFigure(indicator, [])).toBeUndefined();
  expect(nationalFigure(indicator, [row('a', { state: 'blank' })])).toMatchObject({ total: undefined });
});
