import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Figure } from '../model/figure.ts';
import { comparableOf, toWan } from './comparable.ts';
import { comparableValues, summarise } from './summary.ts';
import { figures } from './test-figures.ts';

const amount = (value: number, unit: '元' | '万元' | '亿元' | null): Figure => ({
  state: 'reported',
  value,
  unit,
  unitSource: unit ? 'cell' : null,
});

test('amounts are compared in yuan, whatever unit they are printed in', () => {
  expect(comparableOf(amount(18660.02, '万元'))).toBe(186_600_200);
  expect(comparableOf(amount(1.5, '亿元'))).toBe(150_000_000);
  expect(toWan(186_600_200)).toBe(18660.02);
});

test('an amount without unit has no comparable number, unless it is 0', () => {
  expect(comparableOf(amount(200359, null))).toBeUndefined();
  expect(comparableOf(amount(0, null))).toBe(0);
});

test('a figure without a number has no comparable number', () => {
  expect(comparableOf({ state: 'blank' })).toBeUndefined();
  expect(comparableOf(undefined)).toBeUndefined();
});

test('nothing has no total and no median', () => {
  expect(summarise([])).toBeUndefined();
});

test('a summary says how many numbers went into it', () => {
  expect(summarise([0, 0, 0, 270])).toEqual({
    n: 4,
    total: 270,
    median: 0,
    lowerQuartile: 0,
    upperQuartile: 67.5,
    smallest: 0,
    largest: 270,
  });
});

test('totals, medians and quartiles equal those counted by hand', () => {
  fc.assert(
    fc.property(fc.array(figures(), { minLength: 1 }), (list) => {
      const oracle = list
        .filter((figure) => figure.value !== undefined)
        .filter((figure) => figure.value === 0 || figure.unit !== null)
        .map((figure) => (figure.value ?? Number.NaN) * yuan(figure))
        .sort((a, b) => a - b);
      const summary = summarise(comparableValues(list));
      if (oracle.length === 0) {
        expect(summary).toBeUndefined();
        return;
      }
      expect(summary?.n).toBe(oracle.length);
      expect(summary?.total).toBeCloseTo(
        oracle.reduce((sum, value) => sum + value, 0),
        1,
      );
      expect(summary?.median).toBeCloseTo(naiveQuantile(oracle, 0.5), 1);
      expect(summary?.lowerQuartile).toBeCloseTo(naiveQuantile(oracle, 0.25), 1);
      expect(summary?.upperQuartile).toBeCloseTo(naiveQuantile(oracle, 0.75), 1);
    }),
  );
});

function yuan(figure: Figure): number {
  if (!figure.unit) return 1;
  return { 元: 1, 万元: 10_000, 亿元: 100_000_000 }[figure.unit];
}

/** The value at a share of the way from the first to the last, on the straight line between its neighbours. */
function naiveQuantile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share;
  const [lower = Number.NaN, upper = lower] = sorted.slice(Math.floor(position), Math.floor(position) + 2);
  return lower + (upper - lower) * (position % 1);
}
