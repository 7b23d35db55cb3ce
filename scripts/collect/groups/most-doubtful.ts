import type { NamedOrgan } from './largest.ts';

/** A number that a finding names, with its organ. */
export type DoubtfulNumber = { value: number; organ: NamedOrgan };

/** So many organs with a number in doubt are named. */
const namedOrgans = 3;

/** Of the numbers in doubt the largest, which weigh most in a total; of equal ones the first. */
export function mostDoubtful(numbers: readonly DoubtfulNumber[]): DoubtfulNumber[] {
  return numbers.toSorted((one, other) => other.value - one.value).slice(0, namedOrgans);
}
