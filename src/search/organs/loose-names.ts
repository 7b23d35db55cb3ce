import type { OrganEntry } from './organ-entry.ts';

/** What people add to a name or leave out of it: 湖塘乡政府 is 湖塘乡, 新辉路办事处 is 新辉路街道办事处. */
const ending = /(?:人民政府|政府|街道办事处|街道办|办事处)$/;

/** A county that became a district or a city is still called by its old name. */
const countyWord = /^[县市区]$/;

/** Fewer characters say too little of a place or of an organ. */
const fewest = 2;

/**
 * How loosely an organ is what a phrase means, 0 the best, where no organ has the phrase as it stands: with another
 * ending, under the old name of its county, or after a place that is named in short (密云巨各庄). Undefined where it is not.
 */
export function looseRankOf(entry: OrganEntry, phrases: readonly string[]): number | undefined {
  let sum = 0;
  for (const phrase of phrases) {
    const rank = looseRank(entry, phrase);
    if (rank === undefined) return undefined;
    sum += rank;
  }
  return sum;
}

function looseRank(entry: OrganEntry, phrase: string): number | undefined {
  const asked = phrase.replace(ending, '');
  if (asked.length < fewest) return undefined;
  const places = entry.place.names.map(({ text }) => text);
  const ranks = restsAfter(places, asked).map((rest) => nameRank(entry, rest));
  const known = ranks.filter((rank) => rank !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}

/** What may be left of a text after places of an organ, each in full or begun, from the province down. */
function restsAfter(places: readonly string[], asked: string, from = 0): string[] {
  const rests = places.flatMap((place, at) => {
    const shared = at < from ? 0 : sharedStart(place, asked);
    if (shared < fewest) return [];
    const after = restsAfter(places, asked.slice(shared), at + 1);
    const isRenamed =
      isCounty(places, at) && shared === place.length - 1 && countyWord.test(asked[shared] ?? '');
    return isRenamed ? [...after, ...restsAfter(places, asked.slice(shared + 1), at + 1)] : after;
  });
  return [asked, ...rests];
}

/** A prefecture is no county: 新乡市 was never 新乡县, which lies beside it. */
function isCounty(places: readonly string[], at: number): boolean {
  const isPrefecture = at === 1 && places[at]?.endsWith('市');
  return at > 0 && at === places.length - 1 && !isPrefecture;
}

function sharedStart(one: string, other: string): number {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  return shared;
}

/** 0 where a name is what is asked but for its ending, 1 where it begins so, 2 where nothing but places is asked. */
function nameRank({ name, otherNames, town }: OrganEntry, asked: string): number | undefined {
  if (asked === '') return 2;
  if (asked.length < fewest) return undefined;
  const names = [name, ...otherNames, town].map(({ text }) => text).filter((text) => text.startsWith(asked));
  if (names.length === 0) return undefined;
  return names.some((text) => text.replace(ending, '') === asked) ? 0 : 1;
}
