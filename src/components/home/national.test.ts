import { expect, test } from 'vitest';
import type { Indicator } from '../../model/indicators/indicator.ts';
import { findIndicator } from '../../model/indicators.ts';
import type { Measure } from '../../model/measure.ts';
import { seriesOf } from '../test-series.ts';
import { nationalFigure, nationalFigures } from './national.ts';

function indicator(id: string): Indicator {
  const found = findIndicator(id);
  if (!found) throw new Error(`no indicator ${id}`);
  return found;
}

const amount = (value: number, unit: '元' | '万元' | null): Measure => ({
  state: 'reported',
  value,
  unit,
  unitSource: unit ? 'cell' : null,
  flags: [],
});

test('amounts with a unit are summed in 万元; one without stays out and is counted', () => {
  const series = seriesOf('procurement-amount', {
    a: amount(18660.02, '万元'),
    b: amount(5000, '元'),
    c: amount(200359, null),
  });
  const figure = nationalFigure(indicator('procurement-amount'), series);
  expect(figure).toMatchObject({
    year: 2020,
    total: '18,660.52 万元',
    whose: '机关自己的报告，不含政府的汇总报告',
  });
  expect(figure.states.map(({ id, count }) => [id, count])).toEqual([
    ['above', 2],
    ['unitUnknown', 1],
  ]);
});

test('nothing has no total', () => {
  const series = seriesOf('penalty-decisions', { a: { state: 'blank', flags: [] } });
  expect(nationalFigure(indicator('penalty-decisions'), series)).toMatchObject({ total: undefined });
  expect(nationalFigures(() => undefined)).toEqual([]);
});
