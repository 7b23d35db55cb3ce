import { expect, test } from 'vitest';
import type { Measure } from '../model/measure.ts';
import { fileMeasure, readMeasure } from './filed-measure.ts';

test.each<Measure>([
  { state: 'reported', value: 0, raw: '0', line: 91, flags: [] },
  { state: 'reported', value: 3, raw: '３', line: 91, flags: ['count.not-whole'] },
  {
    state: 'reported',
    value: 200359,
    unit: null,
    unitSource: null,
    raw: '200359',
    line: 3,
    flags: ['amount.no-unit'],
  },
  { state: 'reported', value: 2, raw: '2', page: 3, flags: [] },
  { state: 'summed', value: 5, flags: [] },
  { state: 'reported', value: 3, denominator: 4, flags: [] },
  { state: 'zeroDenominator', value: 0, denominator: 0, parts: [0, 0], flags: [] },
  { state: 'blank', raw: '', line: 4, operand: 'review.total', flags: [] },
  { state: 'absent', operand: 'review.total', flags: [] },
])('a measure that was filed comes back as it was: $state $value', (measure) => {
  expect(readMeasure(JSON.parse(JSON.stringify(fileMeasure(measure))))).toEqual(measure);
});

test('a text that is the number itself is not repeated', () => {
  expect(fileMeasure({ state: 'reported', value: 7, raw: '7', line: 1, flags: [] })).toEqual({
    state: 'reported',
    value: 7,
    line: 1,
  });
});
