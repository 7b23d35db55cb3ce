import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percentile } from './percentile.ts';

test.each([
  [[5, 1, 3], 0.5, 3],
  [[4, 1, 3, 2], 0.5, 2],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.95, 10],
  [[7], 0.95, 7],
  [[2, 1], 0, 1],
  [[2, 1], 1, 2],
  [[], 0.5, Number.NaN],
])('of %j, %d is %d', (values, share, expected) => {
  expect(percentile(values, share)).toBe(expected);
});

test('at least the share of the values are no greater, and fewer of those below it', () => {
  const values = fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 100 }), (list, percent) => {
      const found = percentile(list, percent / 100);
      const upTo = list.filter((value) => value <= found).length;
      const below = list.filter((value) => value < found).length;
      expect(list).toContain(found);
      expect(upTo * 100).toBeGreaterThanOrEqual(percent * list.length);
      expect(below * 100).toBeLessThan(percent * list.length);
    }),
  );
});
