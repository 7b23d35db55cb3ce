import type { OrganEntry } from './organ-entry.ts';
import type { SearchedName } from './searched-name.ts';
import { type Fit, fitFrom, fitIn, fits } from './sounds.ts';

/** A phrase that may be a name as it sounds, typed in Latin letters. */
const latin = /^[a-z\p{M}' ]+$/u;

/** What a query asks of the list: each phrase as text, and as letters where it may be a sound. */
export type AskedName = { text: string; letters: string };

export function askedName(phrase: string): AskedName {
  return { text: phrase, letters: latin.test(phrase) ? phrase.replace(/[^a-z]/g, '') : '' };
}

/** How an organ has a phrase, the best first: the name itself, its beginning, within it, another name, only its place. */
const ranks = { whole: 0, begins: 1, inside: 2, otherName: 4, place: 6 } as const;
/** How much worse a sound is than what is written: spelt out, begun, or by initials. */
const costs = { [fits.spelt]: 0, [fits.begun]: 0.25, [fits.short]: 1 } as const;

/** A single letter is a sound of nearly every name: only of those that begin so. */
const fewestInside = 2;

/** How well an organ has all phrases, 0 the best; undefined where it has not. */
export function rankOf(entry: OrganEntry, asked: readonly AskedName[]): number | undefined {
  let sum = 0;
  for (const phrase of asked) {
    const rank = phraseRank(entry, phrase);
    if (rank === undefined) return undefined;
    sum += rank;
  }
  return sum;
}

function phraseRank(entry: OrganEntry, asked: AskedName): number | undefined {
  const own = nameRank(entry.name, asked);
  if (own !== undefined) return own;
  const others = entry.otherNames.map((name) => nameRank(name, asked)).filter((rank) => rank !== undefined);
  if (others.length > 0) return ranks.otherName + Math.min(...others) / 4;
  return isPlaced(entry, asked) ? ranks.place : undefined;
}

function nameRank({ text, sounds }: SearchedName, asked: AskedName): number | undefined {
  const at = text.indexOf(asked.text);
  if (at >= 0) return at > 0 ? ranks.inside : text === asked.text ? ranks.whole : ranks.begins;
  if (asked.letters === '') return undefined;
  const { fit, from } = soundIn(asked.letters, sounds);
  if (fit === fits.not) return undefined;
  return (from > 0 ? ranks.inside : ranks.begins) + costs[fit];
}

function soundIn(letters: string, sounds: SearchedName['sounds']): { fit: Fit; from: number } {
  return letters.length < fewestInside
    ? { fit: fitFrom(letters, sounds, 0), from: 0 }
    : fitIn(letters, sounds);
}

/** Whether its places have a phrase, with its name or its town after them; a sound begins with one of them. */
function isPlaced({ place, town, name }: OrganEntry, { text, letters }: AskedName): boolean {
  if ((place.text + town.text).includes(text) || (place.text + name.text).includes(text)) return true;
  return (
    letters !== '' && [...place.names, town].some(({ sounds }) => fitFrom(letters, sounds, 0) > fits.short)
  );
}
