import { bisectLeft, bisectRight } from 'd3-array';

/** Below so many numbers a percentage would claim more than the data holds. */
export const smallestNForPercent = 20;

/** Where one number stands among `n` numbers, itself one of them. */
export type Standing = {
  n: number;
  /** How many others are higher, lower, the same. */
  above: number;
  below: number;
  equal: number;
  /** Share of the others that are lower, 0 to 100; undefined where n is below `smallestNForPercent`. */
  lowerPercent?: number;
};

/** Takes numbers sorted from the smallest; undefined where the value is not one of them. */
export function standingOf(value: number, sorted: readonly number[]): Standing | undefined {
  const below = bisectLeft(sorted, value);
  const same = bisectRight(sorted, value) - below;
  if (same === 0) return undefined;
  const n = sorted.length;
  const standing = { n, above: n - below - same, below, equal: same - 1 };
  return n < smallestNForPercent ? standing : { ...standing, lowerPercent: (below / (n - 1)) * 100 };
}
