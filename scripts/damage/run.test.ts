import { expect, test } from 'vitest';
import { damageReports } from './run.ts';

const outcomes = await damageReports(12, 7);

test.each(outcomes)('$way: no figure is wrong without a finding that names it', ({ examples }) => {
  expect(examples).toEqual([]);
});

test('what a person could still read is read right', () => {
  const kept = outcomes.filter(({ keeps }) => keeps);
  const right = kept.reduce((sum, outcome) => sum + outcome.right, 0);
  const all = kept.reduce((sum, { right, flagged, silent }) => sum + right + flagged + silent, 0);
  expect(right / all).toBeGreaterThan(0.995);
});
