import type { Filters } from '../filters.ts';
import { placeNames } from '../places.ts';
import { type Fold, normalise } from '../terms.ts';
import { type IdRange, isTownCode } from './place-ranges.ts';
import type { Segment } from './segment.ts';

/** For each phrase the reports of organs in places, from province to county, whose full name has it. */
export async function rangesNamed(
  segment: Segment,
  phrases: readonly string[],
  fold: Fold,
  signal: AbortSignal,
): Promise<IdRange[][]> {
  const [places, listed] = await Promise.all([segment.places('above', signal), segment.placeNames(signal)]);
  const names = new Map(places.map(({ code }, index) => [code, listed[index] ?? '']));
  const full = places.map(({ code, ranges }) => ({
    name: normalise(placeNames(enclosing(code), names).join(''), fold),
    ranges,
  }));
  return phrases.map((phrase) => full.flatMap(({ name, ranges }) => (name.includes(phrase) ? ranges : [])));
}

/** A 1 for each report that the filters of place and kind leave; undefined where they leave all. */
export async function filterIds(
  segment: Segment,
  { place, kind }: Filters,
  size: number,
  signal: AbortSignal,
): Promise<Uint8Array | undefined> {
  if (place === undefined && kind === undefined) return undefined;
  const passing = new Uint8Array(size).fill(Number(place === undefined));
  if (place !== undefined) {
    const places = await segment.places(isTownCode(place) ? 'towns' : 'above', signal);
    const ranges = places.find(({ code }) => code === place)?.ranges ?? [];
    for (const [first, count] of ranges) passing.fill(1, first, first + count);
  }
  if (kind === undefined) return passing;
  for (const [id, kindOfId] of (await segment.kinds(signal)).entries())
    if (kindOfId !== kind) passing[id] = 0;
  return passing;
}

/** Province, prefecture and county of a code of six digits; twice what is one of the first two itself. */
function enclosing(code: string): string[] {
  return [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code];
}
