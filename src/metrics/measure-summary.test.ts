import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Measure } from '../model/measure.ts';
import { MeasureSummaryBuilder } from './measure-summary.ts';

function summarise(measures: readonly Measure[]) {
  const builder = new MeasureSummaryBuilder();
  for (const measure of measures) builder.add(measure);
  return builder.finish();
}

const count = (value: number): Measure => ({ state: 'reported', value, flags: [] });
const amount = (value: number, unit: Measure['unit']): Measure => ({
  state: 'reported',
  value,
  unit,
  flags: [],
});
const ratio = (value: number, denominator: number): Measure => ({
  state: denominator === 0 ? 'zeroDenominator' : 'reported',
  value,
  denominator,
  flags: [],
});

test('nothing has no total and no median', () => {
  expect(summarise([])).toEqual({ counts: {}, n: 0 });
  expect(summarise([{ state: 'blank', flags: [] }])).toEqual({ counts: { blank: 1 }, n: 0 });
});

test('a summary says how many numbers went into it', () => {
  expect(summarise([count(0), count(270), count(0), count(0), { state: 'absent', flags: [] }])).toEqual({
    counts: { zero: 3, above: 1, absent: 1 },
    n: 4,
    total: 270,
    quartiles: [0, 0, 0, 67.5, 270],
  });
});

test('of the numbers that are added those in doubt are counted, also over several groups', () => {
  const doubted = (measure: Measure): Measure => ({ ...measure, flags: ['amount.implausible'] });
  const builder = new MeasureSummaryBuilder();
  builder.add(doubted(amount(491_826, '万元')));
  builder.add(doubted(amount(200_359, null)));
  builder.add(doubted({ state: 'blank', flags: [] }));
  builder.add(amount(3, '万元'));
  expect(builder.finish()).toMatchObject({ n: 2, doubtful: 1 });
  const whole = new MeasureSummaryBuilder();
  whole.addState(builder.state());
  whole.addState(builder.state());
  expect(whole.finish().doubtful).toBe(2);
});

test('amounts are added in yuan, and one without a unit is not', () => {
  expect(
    summarise([amount(18660.02, '万元'), amount(5000, '元'), amount(200359, null), amount(0, null)]),
  ).toMatchObject({
    counts: { above: 2, unitUnknown: 1, zero: 1 },
    n: 3,
    total: 186_605_200,
  });
});

test('ratios are added as numerators and denominators, and a share of nothing is in neither', () => {
  expect(summarise([ratio(1, 2), ratio(3, 10), ratio(0, 0)])).toEqual({
    counts: { above: 2, zeroDenominator: 1 },
    n: 2,
    total: 4,
    denominator: 12,
    quartiles: [0.3, 0.35, 0.4, 0.45, 0.5],
  });
});

test('a mix is added part by part and has no median', () => {
  const mix = (parts: number[]): Measure => ({
    ...ratio(
      parts.reduce((sum, part) => sum + part, 0),
      parts.reduce((sum, part) => sum + part, 0),
    ),
    parts,
  });
  const unequal: Measure = { ...mix([5, 0]), state: 'unequalParts', denominator: 4 };
  expect(summarise([mix([3, 1]), mix([0, 0]), mix([0, 2]), unequal])).toEqual({
    counts: { above: 2, unequalParts: 1, zeroDenominator: 1 },
    n: 2,
    total: 6,
    denominator: 6,
    parts: [3, 3],
  });
});

test('totals, medians and quartiles equal those counted by hand', () => {
  const measures = fc.oneof(
    fc.integer({ min: -20, max: 3000 }).map(count),
    fc
      .tuple(fc.nat(10_000_000), fc.constantFrom(null, '元' as const, '万元' as const, '亿元' as const))
      .map(([value, unit]) => amount(value / 100, unit)),
    fc.constantFrom<Measure>({ state: 'blank', flags: [] }, { state: 'unreadable', flags: [] }),
  );
  fc.assert(
    fc.property(fc.array(measures), (list) => {
      const yuan = { 元: 1, 万元: 10_000, 亿元: 100_000_000 };
      const oracle = list
        .filter(({ value, unit }) => value !== undefined && (unit !== null || value === 0))
        .map(({ value = Number.NaN, unit }) => (unit ? value * yuan[unit] : value))
        .sort((a, b) => a - b);
      const { n, total, quartiles, counts } = summarise(list);
      expect(n).toBe(oracle.length);
      expect(Object.values(counts).reduce((sum, many) => sum + many, 0)).toBe(list.length);
      if (oracle.length === 0) {
        expect([total, quartiles]).toEqual([undefined, undefined]);
        return;
      }
      expect(total).toBeCloseTo(
        oracle.reduce((sum, value) => sum + value, 0),
        1,
      );
      for (const [index, share] of [0, 0.25, 0.5, 0.75, 1].entries())
        expect(quartiles?.[index]).toBeCloseTo(naiveQuantile(oracle, share), 1);
    }),
  );
});

/** The value at a share of the way from the first to the last, on the straight line between its neighbours. */
function naiveQuantile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share;
  const [lower = Number.NaN, upper = lower] = sorted.slice(Math.floor(position), Math.floor(position) + 2);
  return lower + (upper - lower) * (position % 1);
}
