import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallestNForPercent, standingOf } from './standing.ts';

test('a number among few is placed by counts, never by a percentage', () => {
  expect(standingOf(270, [0, 0, 0, 0, 270])).toEqual({ n: 5, above: 0, below: 4, equal: 0 });
  expect(standingOf(0, [0, 0, 0, 0, 270])).toEqual({ n: 5, above: 1, below: 0, equal: 3 });
});

test('a number that is not among them has no standing', () => {
  expect(standingOf(7, [0, 270])).toBeUndefined();
  expect(standingOf(7, [])).toBeUndefined();
});

test('standing equals that counted one by one', () => {
  const values = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(values, fc.nat(), (list, pick) => {
      const own = pick % list.length;
      const value = list[own] ?? Number.NaN;
      const others = list.filter((_, index) => index !== own);
      const standing = standingOf(
        value,
        list.toSorted((a, b) => a - b),
      );
      expect(standing).toMatchObject({
        n: list.length,
        above: others.filter((other) => other > value).length,
        below: others.filter((other) => other < value).length,
        equal: others.filter((other) => other === value).length,
      });
      const lower = others.filter((other) => other < value).length;
      const percent = list.length < smallestNForPercent ? undefined : (lower / others.length) * 100;
      expect(standing?.lowerPercent).toBe(percent);
    }),
  );
});
