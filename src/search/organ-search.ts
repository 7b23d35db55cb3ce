import MiniSearch, { type Query as IndexQuery } from 'minisearch';
import { type Filters, passesFilters } from './filters.ts';
import type { IndexedOrgan, OrganIndexFile } from './index-files.ts';
import { markedText, type Pieces } from './marks.ts';
import { type OrganEntry, organOptions, readingFields } from './options.ts';
import { placeNames, placeText } from './places.ts';
import type { Query } from './query.ts';
import { encodeTerm, type Fold, normalise, phraseTerms } from './terms.ts';

export type OrganHit = {
  slug: string;
  name: Pieces;
  /** Other names that have the phrases, where the name has none. */
  otherNames: Pieces[];
  /** In words. */
  kind: string;
  place: string;
  years: number[];
};

/** What the organs say to a query. `nearest` are names with something of it, where no name has it. */
export type OrganAnswer = { total: number; hits: OrganHit[]; nearest: OrganHit[] };

export type OrganSearch = {
  fold: Fold;
  alphabet: ReadonlySet<string>;
  /** The first `limit` organs that have every phrase in a name, a place or a reading; none for no phrase. */
  search(query: Query, filters: Filters, limit: number): OrganAnswer;
  /** The names of organs that stand in a phrase, longest first. */
  namesIn(phrase: string): string[];
};

const mostNearest = 3;

/** A phrase that may be a reading typed in Latin letters. */
const latin = /^[a-z\p{M}' ]+$/u;

/** Makes the index of a list of organs. */
export function openOrganIndex(file: OrganIndexFile): OrganSearch {
  const fold = new Map(file.variants);
  const divisions = new Map(file.divisions);
  const kinds = new Map(file.kinds);
  const divisionReadings = new Map(file.divisionReadings);
  const entries = file.organs.map((organ, id) => organEntry(organ, id));
  const index = new MiniSearch(organOptions);
  index.addAll(entries);

  function organEntry(organ: IndexedOrgan, id: number): OrganEntry {
    return {
      id,
      name: normalise(organ.name, fold),
      otherNames: organ.otherNames.map((name) => normalise(name, fold)).join('\n'),
      places: normalise(placeNames(organ.places, divisions).join(''), fold),
      readings: organ.readings.join('\n'),
      placeReadings: organ.places.flatMap((code) => divisionReadings.get(code) ?? []).join('\n'),
    };
  }

  function find(query: IndexQuery, phrases: readonly string[]): IndexedOrgan[] {
    const results = index.search(query).flatMap(({ id, score }) => {
      const organ = file.organs[id];
      const entry = entries[id];
      if (!organ || !entry || !phrases.every((phrase) => isNamed(entry, phrase))) return [];
      return { organ, id, score, isBegun: phrases.some((phrase) => begins(entry, phrase)) };
    });
    results.sort((a, b) => Number(b.isBegun) - Number(a.isBegun) || b.score - a.score || a.id - b.id);
    return results.map(({ organ }) => organ);
  }

  function hitOf(organ: IndexedOrgan, phrases: readonly string[]): OrganHit {
    const name = markedText(organ.name, phrases, fold);
    const otherNames = organ.otherNames.map((other) => markedText(other, phrases, fold));
    return {
      slug: organ.slug,
      name,
      otherNames: isMarked(name) ? [] : otherNames.filter(isMarked),
      kind: kinds.get(organ.kind) ?? '',
      place: placeText(organ.places, divisions),
      years: organ.years,
    };
  }

  return {
    fold,
    alphabet: new Set(file.alphabet),
    search: ({ phrases }, filters, limit) => {
      const asked = phrases.filter(hasTerms);
      const found = phrases.length > 0 ? find(queryOf(asked), phrases) : [];
      const passing = found.filter((organ) => passesFilters(organ, filters));
      const nearest = found.length > 0 || asked.length === 0 ? [] : find(nearestQueryOf(asked), []);
      return {
        total: passing.length,
        hits: passing.slice(0, limit).map((organ) => hitOf(organ, phrases)),
        nearest: nearest.slice(0, mostNearest).map((organ) => hitOf(organ, [])),
      };
    },
    namesIn: (phrase) => {
      const names = new Set(entries.map(({ name }) => name));
      const standing = [...names].filter((name) => name !== '' && phrase.includes(name));
      return standing.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    },
  };
}

/** Every phrase as it stands in a name or place; a Latin one also as a reading, begun or misspelt. */
function queryOf(phrases: readonly string[]): IndexQuery {
  if (phrases.length === 0) return MiniSearch.wildcard;
  return {
    combineWith: 'AND',
    queries: phrases.map((phrase) => {
      const named: IndexQuery = { combineWith: 'AND', queries: [phrase] };
      return latin.test(phrase) ? { combineWith: 'OR', queries: [named, readingQuery(phrase)] } : named;
    }),
  };
}

function readingQuery(phrase: string): IndexQuery {
  return {
    queries: [lettersOf(phrase)],
    fields: readingFields,
    tokenize: (text) => [text],
    prefix: true,
    fuzzy: (term) => term.length > encodeTerm('abc').length && 1,
  };
}

/** Names with anything of the query, two characters at least. */
function nearestQueryOf(phrases: readonly string[]): IndexQuery {
  const pairs = phrases.flatMap(phraseTerms).filter((term) => [...term].length > 1);
  return { combineWith: 'OR', queries: pairs, fields: ['name', 'otherNames'] };
}

function isNamed({ name, otherNames, places }: OrganEntry, phrase: string): boolean {
  return latin.test(phrase) || [name, otherNames, places].some((text) => text.includes(phrase));
}

/** Whether a name or its reading begins with a phrase, as one types it. */
function begins({ name, readings }: OrganEntry, phrase: string): boolean {
  if (!latin.test(phrase)) return name.startsWith(phrase);
  const typed = lettersOf(phrase);
  return readings.split('\n').some((reading) => {
    const syllables = reading.split(' ');
    const initials = syllables.map((syllable) => syllable.charAt(0));
    return [syllables, initials].some((parts) => parts.join('').startsWith(typed));
  });
}

function lettersOf(phrase: string): string {
  return phrase.replace(/[^a-z]/g, '');
}

function isMarked(pieces: Pieces): boolean {
  return pieces.some((piece) => piece.isMarked);
}

function hasTerms(phrase: string): boolean {
  return phraseTerms(phrase).length > 0;
}
