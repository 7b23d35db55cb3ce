import type { Filters } from '../filters.ts';
import { hasOpenNumber } from '../whole-numbers.ts';
import { chosenTerms } from './chosen-terms.ts';
import { intersect, type PhraseMatch, unite } from './phrase-match.ts';
import { filterIds, rangesNamed } from './place-lookup.ts';
import type { IdRange } from './place-ranges.ts';
import type { Segment } from './segment.ts';

/** The reports of a segment that may have what is asked, best first; `isExact` where they all do. */
export type Candidates = { ids: Uint32Array; isExact: boolean };

/** How much more a report counts for having a phrase several times, or in its title. */
const weightFactors = [1, 1.3, 1.6, 2];
const inNames = 3;

/** Finds them by the index alone. Rejects where a file of it cannot be read. */
export async function findCandidates(
  segment: Segment,
  phrases: readonly string[],
  filters: Filters,
  signal: AbortSignal,
): Promise<Candidates> {
  const { size, variants } = await segment.router(signal);
  const fold = new Map(variants);
  const isNarrowed = phrases.length > 1;
  const [matches, named, passing] = await Promise.all([
    Promise.all(phrases.map((phrase) => matchPhrase(segment, phrase, signal))),
    isNarrowed ? rangesNamed(segment, phrases, fold, signal) : phrases.map(() => []),
    filterIds(segment, filters, size, signal),
  ]);
  const tally = new Tally(size);
  for (const [index, match] of matches.entries()) tally.add(match, named[index] ?? []);
  const isExact = phrases.every((phrase, index) => matches[index] !== undefined && isOneTerm(phrase));
  return { ids: tally.rank(phrases.length, passing), isExact };
}

/** Undefined where the index cannot tell: any report may have a phrase of punctuation, or a character that most have. */
async function matchPhrase(
  segment: Segment,
  phrase: string,
  signal: AbortSignal,
): Promise<PhraseMatch | undefined> {
  const terms = chosenTerms(phrase);
  if (terms.some(isCharacter)) return matchCharacters(segment, terms, signal);
  if (terms.length === 0) return undefined;
  const lists = await Promise.all(terms.map((term) => segment.postings(term, signal)));
  const found = lists.filter((list) => list !== undefined);
  return intersect(found.length === lists.length ? found : []);
}

async function matchCharacters(
  segment: Segment,
  characters: readonly string[],
  signal: AbortSignal,
): Promise<PhraseMatch | undefined> {
  const { size } = await segment.router(signal);
  const lists = await Promise.all(
    characters.map((character) => segment.postingsOfCharacter(character, signal)),
  );
  const known = lists.filter((list) => list !== undefined);
  return known.length === 0 ? undefined : intersect(known.map((list) => unite(list, size)));
}

/**
 * Whether the reports of the phrase's only term are those of the phrase: then no text needs to be read to count them.
 * A number is also a term of those that have it within a longer one.
 */
function isOneTerm(phrase: string): boolean {
  const terms = chosenTerms(phrase);
  return terms.length === 1 && terms[0] === phrase && !hasOpenNumber(phrase);
}

/** Terms of a phrase are single characters only where it has nothing longer. */
function isCharacter(term: string): boolean {
  return [...term].length === 1;
}

/** Counts for every report of a segment what it has of the phrases. */
class Tally {
  readonly #size: number;
  /** Phrases that it has in any way, in its text or names, and in its names. */
  readonly #matched: Uint8Array;
  readonly #inText: Uint8Array;
  readonly #inNames: Uint8Array;
  readonly #scores: Float64Array;

  constructor(size: number) {
    this.#size = size;
    this.#matched = new Uint8Array(size);
    this.#inText = new Uint8Array(size);
    this.#inNames = new Uint8Array(size);
    this.#scores = new Float64Array(size);
  }

  /** Adds a phrase, and the reports of the places whose name has it. */
  add(match: PhraseMatch | undefined, named: readonly IdRange[]): void {
    const has = new Uint8Array(this.#size);
    if (match) this.#addMatch(match, has);
    else has.fill(1);
    if (!match) this.#inText.fill(1);
    for (const [first, count] of named) has.fill(1, first, first + count);
    for (let id = 0; id < this.#size; id++) this.#matched[id] = (this.#matched[id] ?? 0) + (has[id] ?? 0);
  }

  #addMatch({ documents, weights }: PhraseMatch, has: Uint8Array): void {
    const rarity = Math.log(1 + this.#size / Math.max(1, documents.length));
    for (const [place, id] of documents.entries()) {
      const weight = weights[place] ?? 0;
      has[id] = 1;
      this.#inText[id] = 1;
      this.#inNames[id] = (this.#inNames[id] ?? 0) + Number(weight === inNames);
      this.#scores[id] = (this.#scores[id] ?? 0) + rarity * (weightFactors[weight] ?? 1);
    }
  }

  /** Those that have all phrases, one in the text at least, and pass: most in names first, then by score, then in order. */
  rank(phrases: number, passing: Uint8Array | undefined): Uint32Array {
    const ids: number[] = [];
    for (let id = 0; id < this.#size; id++) {
      const isAll = this.#matched[id] === phrases && (phrases === 0 || this.#inText[id] === 1);
      if (isAll && (passing === undefined || passing[id] === 1)) ids.push(id);
    }
    const namesOf = (id: number): number => this.#inNames[id] ?? 0;
    const scoreOf = (id: number): number => this.#scores[id] ?? 0;
    return Uint32Array.from(ids.sort((a, b) => namesOf(b) - namesOf(a) || scoreOf(b) - scoreOf(a) || a - b));
  }
}
