import { Chance } from './chance.ts';
import type { PlannedOrgan } from './organ.ts';
import type { TextSource } from './prose/write-prose.ts';

/** Of a hundred organs, how many write anew each year, keep their own text, and take a neighbour's. */
const habits = [74, 19, 7];
/** Of years, in how many an organ that keeps its text writes a new one. */
const renewal = 0.22;
const firstYear = 2019;

/** Whose text of which year an organ's report takes over: a neighbour's, its own of an earlier year, or none. */
export function textSourceOf(
  organ: PlannedOrgan,
  neighbour: PlannedOrgan | undefined,
  year: number,
  seed: number,
): TextSource {
  const habit = new Chance(seed, organ.key, 'copying').weighted(habits);
  if (habit === 2 && neighbour) {
    // A neighbour who copies a neighbour in turn is asked no further: its text is taken as if it were its own.
    return textSourceOf(neighbour, undefined, year, seed);
  }
  const { key, kind } = organ;
  return { key, kind, year: habit === 1 ? yearKept(organ, year, seed) : year };
}

/** The year whose text is still in use in a year. */
function yearKept({ key }: PlannedOrgan, year: number, seed: number): number {
  const isKept = (one: number) => one > firstYear && !new Chance(seed, key, 'renewal', one).happens(renewal);
  let kept = year;
  while (isKept(kept)) kept -= 1;
  return kept;
}
