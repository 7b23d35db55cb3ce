import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Chance } from './chance.ts';

test('the same seed and keys give the same draws, others give others', () => {
  const draws = (...keys: [number, ...string[]]) => {
    const chance = new Chance(...keys);
    return Array.from({ length: 8 }, () => chance.below(1000));
  };
  expect(draws(1, 'a', 'b')).toEqual(draws(1, 'a', 'b'));
  const others = [
    draws(1, 'a', 'b'),
    draws(2, 'a', 'b'),
    draws(1, 'a', 'c'),
    draws(1, 'ab'),
    draws(1, 'b', 'a'),
  ];
  expect(new Set(others.map(String)).size).toBe(others.length);
  // What is written with a seed stays what it is.
  expect(draws(1, 'a')).toEqual([508, 53, 200, 133, 306, 606, 580, 233]);
});

test('draws keep to what was asked for', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.nat({ max: 60 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (seed, count, rate) => {
        const chance = new Chance(seed, 'test');
        expect(chance.share(count, rate)).toBeLessThanOrEqual(count);
        expect(chance.between(3, 3 + count)).toBeGreaterThanOrEqual(3);
        expect(chance.between(3, 3 + count)).toBeLessThanOrEqual(3 + count);
        expect(chance.around(10, 1)).toBeGreaterThan(0);
        const list = Array.from({ length: count }, (_, index) => index);
        expect(chance.some(list, count).sort((one, other) => one - other)).toEqual(list);
        expect(chance.some(list, 5)).toHaveLength(Math.min(5, count));
      },
    ),
  );
});

test('happens at about its rate, and draws weights in proportion', () => {
  const chance = new Chance(1, 'rates');
  const tries = Array.from({ length: 20_000 }, () => chance.happens(0.1));
  expect(tries.filter(Boolean).length / tries.length).toBeCloseTo(0.1, 2);
  const drawn = Array.from({ length: 20_000 }, () => chance.weighted([1, 0, 3]));
  expect(drawn.filter((index) => index === 0).length / drawn.length).toBeCloseTo(0.25, 1);
  expect(drawn).not.toContain(1);
});
