import type { SearchDocument } from '../search-document.ts';
import type { Fold } from '../terms.ts';
import { PostingLog } from './posting-log.ts';
import type { Weight } from './postings.ts';
import { TermReader } from './term-reader.ts';
import { type Term, TermTable } from './term-table.ts';

const inNames = 0xff;
/** How often a term stands in a report takes so many bits of what is kept of it. */
const countBits = 8;

/** Takes the list of a term: the items `from` to `to`, each a report's number times four and its weight. */
type TakeList = (term: Term, postings: Uint32Array, from: number, to: number) => void;

/**
 * Gathers the terms of reports, and gives them back a list a term. A single character is a term only of the reports
 * in which no pair begins with it: those that have it are they and the reports of its pairs.
 */
export class PostingsGatherer {
  readonly #table = new TermTable();
  readonly #reader: TermReader;
  readonly #log = new PostingLog();
  /** By term: the last report that had it, from 1, and how often so far; `inNames` where in its title or name. */
  #seen = new Uint32Array(1 << 16);
  /** By code point: the last report in which a pair begins with it. */
  #lastBegun = new Uint32Array(1 << 16);
  #ends: [codePoint: number, count: number][] = [];
  /** Those of the report under way. */
  #terms = new Uint32Array(1 << 12);
  #termCount = 0;
  #size = 0;
  /** What a term counts where it is read. */
  #counted = 1;

  constructor(fold: Fold) {
    this.#reader = new TermReader(this.#table, fold, {
      term: (number) => this.#meet(number, this.#counted),
      ends: (codePoint) => this.#ends.push([codePoint, this.#counted]),
      begins: (codePoint) => {
        if (codePoint >= this.#lastBegun.length) this.#lastBegun = grown(this.#lastBegun, 0x110000);
        this.#lastBegun[codePoint] = this.#size;
      },
    });
  }

  /** How many reports were added. */
  get size(): number {
    return this.#size;
  }

  add({ title, name, paragraphs }: Pick<SearchDocument, 'title' | 'name' | 'paragraphs'>): void {
    this.#size += 1;
    this.#termCount = 0;
    this.#ends = [];
    this.#counted = inNames;
    for (const text of [title, name]) this.#reader.read(text);
    this.#counted = 1;
    for (const { text } of paragraphs) this.#reader.read(text);
    for (const [codePoint, count] of this.#ends) {
      if (this.#lastBegun[codePoint] === this.#size) continue;
      this.#meet(this.#table.numberOf(String.fromCodePoint(codePoint)), count);
    }
    this.#log.begin();
    for (let place = 0; place < this.#termCount; place++) {
      const term = this.#terms[place] ?? 0;
      this.#log.add(term, weightOf((this.#seen[term] ?? 0) & inNames));
    }
  }

  /** Gives every term, rising by UTF-16 units, and its list, which is good until the next one. */
  eachInOrder(take: TakeList): void {
    const { terms, numbers } = this.#table.sorted();
    this.#log.eachInOrder(numbers, (rank, postings, from, to) => {
      if (from < to) take(terms(rank), postings, from, to);
    });
  }

  #meet(term: number, count: number): void {
    if (term >= this.#seen.length) this.#seen = grown(this.#seen, this.#seen.length * 2);
    const seen = this.#seen[term] ?? 0;
    if (seen >>> countBits !== this.#size) {
      this.#seen[term] = (this.#size << countBits) | count;
      if (this.#termCount === this.#terms.length) this.#terms = grown(this.#terms, this.#termCount * 2);
      this.#terms[this.#termCount++] = term;
      return;
    }
    if ((seen & inNames) < 4) this.#seen[term] = seen + 1;
  }
}

function grown(from: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const to = new Uint32Array(length);
  to.set(from);
  return to;
}

function weightOf(count: number): Weight {
  if (count === inNames) return 3;
  if (count === 1) return 0;
  return count < 4 ? 1 : 2;
}
