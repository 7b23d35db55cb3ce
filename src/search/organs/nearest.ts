import MiniSearch, { type Options } from 'minisearch';
import { documentTerms, encodeTerm } from '../terms.ts';
import type { OrganEntry } from './organ-entry.ts';
import { askedName } from './organ-match.ts';
import { type SearchedName, speltOut } from './searched-name.ts';
import type { Sounds } from './sounds.ts';

/**
 * Names that are nearly what was typed. The whole list is only looked through for candidates, and MiniSearch is given
 * those: an index of every organ would take a phone seconds to make.
 */
const mostCandidates = 400;

/** Fewer letters are too few to be a misspelling of something; so many may have two letters wrong. */
const fewestLetters = 4;
const lettersOfTwoErrors = 8;

/** How alike two texts must be by their characters: by two that stand together in both, or else. */
const leastLikeness = { paired: 0.5, scattered: 0.6 };

type NearName = { id: number; names: string; spelt: string };

const options: Options<NearName> = {
  fields: ['names', 'spelt'],
  tokenize: (text, field) => (field === 'spelt' ? text.split(' ') : documentTerms(text)),
  processTerm: encodeTerm,
  searchOptions: { tokenize: (text) => [text], processTerm: encodeTerm, combineWith: 'OR' },
};

/** A phrase as names are compared with it. `spelt` is its sound, empty where it is too short or cannot be read. */
type Wanted = { text: string; characters: ReadonlySet<string>; pairs: readonly string[]; spelt: string };

/** The `limit` organs whose names are nearest to a query that no organ has; none where nothing is near. */
export function nearestOrgans(
  entries: readonly OrganEntry[],
  phrases: readonly string[],
  toSounds: (text: string) => Sounds,
  limit: number,
): OrganEntry[] {
  const wanted = phrases.map((phrase) => wantedOf(phrase, toSounds));
  const candidates = candidatesOf(entries, wanted);
  const index = new MiniSearch(options);
  index.addAll(candidates.map((entry, id) => ({ id, ...nearName(entry) })));
  const queries = wanted.flatMap(({ text, spelt }) => [
    ...documentTerms(text).map((term) => ({ queries: [term], fields: ['names'] })),
    ...(spelt === ''
      ? []
      : [{ queries: [spelt], fields: ['spelt'], fuzzy: errorsIn(spelt), boost: { spelt: 4 } }]),
  ]);
  const found = index.search({ combineWith: 'OR', queries });
  return found.slice(0, limit).flatMap(({ id }) => candidates[id] ?? []);
}

function wantedOf(phrase: string, toSounds: (text: string) => Sounds): Wanted {
  const { text, letters } = askedName(phrase);
  const spelt = letters || wholeSound(toSounds(text));
  return {
    text,
    characters: new Set(text),
    pairs: documentTerms(text).filter((term) => term.length > 1),
    spelt: spelt.length < fewestLetters ? '' : spelt,
  };
}

function errorsIn(spelt: string): number {
  return spelt.length < lettersOfTwoErrors ? 1 : 2;
}

/** Those that are anything like what is wanted, the likest first. */
function candidatesOf(entries: readonly OrganEntry[], wanted: readonly Wanted[]): OrganEntry[] {
  const halves = wanted.flatMap(({ spelt }) => (spelt === '' ? [] : [halvesOf(spelt)]));
  return entries
    .map((entry) => ({ entry, likeness: likenessOf(entry, wanted, halves) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || a.entry.order - b.entry.order)
    .slice(0, mostCandidates)
    .map(({ entry }) => entry);
}

function likenessOf(
  entry: OrganEntry,
  wanted: readonly Wanted[],
  halves: readonly (readonly [string, string])[],
): number {
  let likeness = 0;
  for (const name of namesOf(entry)) {
    for (const one of wanted) likeness = Math.max(likeness, sharedShare(name.text, one));
    const isHeard = halves.some((half) => half.some((part) => name.spelt.includes(part)));
    if (isHeard) return likeness + 1;
  }
  return likeness;
}

/** The share of characters that both have, in the mean of both; 0 where that is little. */
function sharedShare(name: string, { text, characters, pairs }: Wanted): number {
  let shared = 0;
  for (const character of characters) if (name.includes(character)) shared += 1;
  const share = (2 * shared) / (name.length + text.length);
  if (shared < 2 || share < leastLikeness.paired) return 0;
  return share >= leastLikeness.scattered || pairs.some((pair) => name.includes(pair)) ? share : 0;
}

/** Of letters with one that is wrong, one half is right. */
function halvesOf(letters: string): [string, string] {
  const middle = Math.floor(letters.length / 2);
  return [letters.slice(0, middle), letters.slice(middle)];
}

const namesOf = ({ name, otherNames }: OrganEntry): readonly SearchedName[] => [name, ...otherNames];

function nearName(entry: OrganEntry): Omit<NearName, 'id'> {
  const names = namesOf(entry);
  return {
    names: names.map(({ text }) => text).join('\n'),
    spelt: [...new Set(names.flatMap(({ sounds }) => stretchesOf(sounds)))].join(' '),
  };
}

/** A phrase spelt out if all of it can be. */
function wholeSound(sounds: Sounds): string {
  return sounds.every((readings) => readings.length > 0) ? speltOut(sounds) : '';
}

/** Every stretch of a name's syllables, spelt out. */
function stretchesOf(sounds: Sounds): string[] {
  return sounds.flatMap((_, first) =>
    sounds.slice(first).map((__, length) => speltOut(sounds.slice(first, first + length + 1))),
  );
}
