import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Figure } from '../model/figure.ts';
import type { Measure } from '../model/measure.ts';
import { stateGroupIds } from '../model/state-group.ts';
import { measureGroupOf, splitByState, stateGroupOf } from './state-groups.ts';
import { figures } from './test-figures.ts';

test.each<[Figure, string]>([
  [{ state: 'reported', value: 270 }, 'above'],
  [{ state: 'summed', value: 2 }, 'above'],
  [{ state: 'reported', value: 0 }, 'zero'],
  [{ state: 'reported', value: -1 }, 'below'],
  [{ state: 'reported', value: 200359, unit: null, unitSource: null }, 'unitUnknown'],
  [{ state: 'reported', value: 0, unit: null, unitSource: null }, 'zero'],
  [{ state: 'reported', value: 1.5, unit: '万元', unitSource: 'header' }, 'above'],
  [{ state: 'blank' }, 'blank'],
  [{ state: 'notApplicable', raw: '/' }, 'notApplicable'],
  [{ state: 'unreadable', raw: '1 2' }, 'unreadable'],
  [{ state: 'absent' }, 'absent'],
])('%o is in the group %s', (figure, group) => {
  expect(stateGroupOf(figure)).toBe(group);
});

test('the groups add up to the rows, whatever the rows', () => {
  fc.assert(
    fc.property(fc.array(figures()), (list) => {
      const rows = list.map((figure, index) => ({ index, figure }));
      const groups = splitByState(rows);
      expect(groups.map(({ id }) => id)).toEqual(stateGroupIds);
      expect(groups.reduce((sum, group) => sum + group.rows.length, 0)).toBe(rows.length);
      expect(
        groups
          .flatMap((group) => group.rows)
          .map((row) => row.index)
          .sort((a, b) => a - b),
      ).toEqual(rows.map((row) => row.index));
    }),
  );
});

test('only numbers are above, at or below zero, and no amount without unit is', () => {
  fc.assert(
    fc.property(figures(), (figure) => {
      const group = stateGroupOf(figure);
      const counted = group === 'above' || group === 'zero' || group === 'below';
      const hasNumber = figure.state === 'reported' || figure.state === 'summed';
      expect(counted).toBe(hasNumber && !(figure.unit === null && figure.value !== 0));
    }),
  );
});

test.each<[Measure, string]>([
  [{ state: 'reported', value: 3, denominator: 4, flags: [] }, 'above'],
  [{ state: 'reported', value: 0, denominator: 4, flags: [] }, 'zero'],
  [{ state: 'zeroDenominator', value: 0, denominator: 0, flags: [] }, 'zeroDenominator'],
  [{ state: 'reported', value: 5, unit: null, flags: [] }, 'unitUnknown'],
  [{ state: 'reported', value: 0, unit: null, flags: [] }, 'zero'],
  [{ state: 'reported', value: -11, flags: [] }, 'below'],
  [{ state: 'reported', value: 4, denominator: 4, parts: [4, 0], flags: [] }, 'above'],
  [{ state: 'blank', operand: 'x', flags: [] }, 'blank'],
  [{ state: 'absent', operand: 'x', flags: [] }, 'absent'],
])('the measure %o is in the group %s', (measure, group) => {
  expect(measureGroupOf(measure)).toBe(group);
});
