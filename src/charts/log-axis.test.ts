import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logAxis } from './log-axis.ts';

test.each([
  [[1], [1, 10]],
  [
    [1, 270],
    [1, 1000],
  ],
  [[1000], [1000, 10_000]],
  [
    [0.5, 3],
    [0.1, 10],
  ],
  [[186_600_200], [100_000_000, 1_000_000_000]],
])('an axis for %j runs from %j', (values, domain) => {
  expect(logAxis(values, 0, 300)?.domain).toEqual(domain);
});

test('nothing, 0 and numbers below 0 have no axis', () => {
  expect(logAxis([], 0, 300)).toBeUndefined();
  expect(logAxis([0, 3], 0, 300)).toBeUndefined();
  expect(logAxis([-1], 0, 300)).toBeUndefined();
  expect(logAxis([Number.NaN], 0, 300)).toBeUndefined();
});

test('every value has its place on the axis, a larger one further right', () => {
  const value = fc.double({ min: 1e-4, max: 1e12, noNaN: true });
  fc.assert(
    fc.property(fc.array(value, { minLength: 2, maxLength: 30 }), (values) => {
      const axis = logAxis(values, 20, 320);
      const places = values.toSorted((a, b) => a - b).map((one) => axis?.place(one) ?? Number.NaN);
      expect(places[0]).toBeGreaterThanOrEqual(20 - 1e-6);
      expect(places.at(-1)).toBeLessThanOrEqual(320 + 1e-6);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }),
  );
});
