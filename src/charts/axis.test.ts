import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareAxis, stepAxis } from './axis.ts';

test('shares stand between 0 and 100 %', () => {
  const axis = shareAxis(20, 120);
  expect(axis.ticks.map(axis.tickText)).toEqual(['0%', '25%', '50%', '75%', '100%']);
  expect([0, 0.5, 1].map(axis.place)).toEqual([20, 70, 120]);
});

test.each([
  [
    [-11, 29],
    [-20, -10, 0, 10, 20, 30],
  ],
  [[3], [0, 1, 2, 3]],
  [[0], [0, 1]],
  [
    [-90, 1],
    [-100, -50, 0, 50],
  ],
])('the steps for %j are %j', (values, ticks) => {
  expect(stepAxis(values, 0, 100)?.ticks).toEqual(ticks);
});

test('every value and 0 have a place on an axis of few steps', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -100_000, max: 10_000_000 }), { minLength: 1 }), (values) => {
      const axis = stepAxis(values, 0, 300);
      expect(axis?.ticks.length).toBeLessThanOrEqual(7);
      for (const value of [0, ...values]) {
        expect(axis?.place(value)).toBeGreaterThanOrEqual(0);
        expect(axis?.place(value)).toBeLessThanOrEqual(300);
      }
    }),
  );
  expect(stepAxis([], 0, 300)).toBeUndefined();
});
