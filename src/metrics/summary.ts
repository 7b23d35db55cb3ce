import { ascending, quantileSorted, sum } from 'd3-array';
import type { Figure } from '../model/figure.ts';
import { comparableOf } from './comparable.ts';

/** What comparable numbers come to: yuan for amounts, items for counts. `n` is how many went into it. */
export type Summary = {
  n: number;
  total: number;
  median: number;
  lowerQuartile: number;
  upperQuartile: number;
  smallest: number;
  largest: number;
};

/** Comparable numbers, smallest first; figures without one, or without a unit, left out. */
export function comparableValues(figures: readonly Figure[]): number[] {
  return figures
    .map(comparableOf)
    .filter((value) => value !== undefined)
    .sort(ascending);
}

/** Undefined where there is no number at all: nothing has no total. Takes numbers sorted from the smallest. */
export function summarise(values: readonly number[]): Summary | undefined {
  const sorted = [...values];
  const smallest = sorted[0];
  const largest = sorted.at(-1);
  if (smallest === undefined || largest === undefined) return undefined;
  const at = (share: number): number => roundResidue(quantileSorted(sorted, share) ?? smallest);
  return {
    n: sorted.length,
    total: roundResidue(sum(sorted)),
    median: at(0.5),
    lowerQuartile: at(0.25),
    upperQuartile: at(0.75),
    smallest,
    largest,
  };
}

/** Sums of decimals carry a residue of binary fractions; reports print at most six decimals. */
function roundResidue(value: number): number {
  return Number(value.toFixed(6));
}
