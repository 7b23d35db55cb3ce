import type { SearchDocument } from '../search-document.ts';
import type { Fold } from '../terms.ts';
import { PostingLog, type TermPostings } from './posting-log.ts';
import type { Weight } from './postings.ts';
import { TermReader, type TermSink } from './term-reader.ts';
import { TermTable } from './term-table.ts';

const inNames = 0xff;

/**
 * Gathers the terms of reports, and gives them back a list a term. A single character is a term only of the reports
 * in which no pair begins with it: those that have it are they and the reports of its pairs.
 */
export class PostingsGatherer {
  readonly #table = new TermTable();
  readonly #reader: TermReader;
  readonly #log = new PostingLog();
  /** By term: the last report that had it, from 1, and how often so far; `inNames` where in its title or name. */
  #lastSeen = new Uint32Array(1 << 16);
  #counts = new Uint8Array(1 << 16);
  /** By code point: the last report in which a pair begins with it. */
  #lastBegun = new Uint32Array(1 << 16);
  #ends: [codePoint: number, count: number][] = [];
  #terms: number[] = [];
  #size = 0;
  readonly #inNames = this.#sinkOf(inNames);
  readonly #inText = this.#sinkOf(1);

  constructor(fold: Fold) {
    this.#reader = new TermReader(this.#table, fold);
  }

  /** How many reports were added. */
  get size(): number {
    return this.#size;
  }

  add({ title, name, paragraphs }: Pick<SearchDocument, 'title' | 'name' | 'paragraphs'>): void {
    this.#size += 1;
    this.#terms = [];
    this.#ends = [];
    for (const text of [title, name]) this.#reader.read(text, this.#inNames);
    for (const { text } of paragraphs) this.#reader.read(text, this.#inText);
    for (const [codePoint, count] of this.#ends) {
      if (this.#lastBegun[codePoint] === this.#size) continue;
      this.#meet(this.#table.numberOf(String.fromCodePoint(codePoint)), count);
    }
    this.#log.begin();
    for (const term of this.#terms) this.#log.add(term, weightOf(this.#counts[term] ?? 0));
  }

  /** Every term, rising by UTF-16 units, and its list, which is good until the next one. */
  *inOrder(): Generator<TermPostings & { term: string }> {
    const { terms, numbers } = this.#table.sorted();
    let rank = 0;
    for (const list of this.#log.inOrder(numbers)) {
      const term = terms[rank++] ?? '';
      if (list.documents.length > 0) yield { term, ...list };
    }
  }

  #sinkOf(count: number): TermSink {
    return {
      term: (number) => this.#meet(number, count),
      ends: (codePoint) => this.#ends.push([codePoint, count]),
      begins: (codePoint) => {
        if (codePoint >= this.#lastBegun.length) this.#lastBegun = grown(this.#lastBegun, 0x110000);
        this.#lastBegun[codePoint] = this.#size;
      },
    };
  }

  #meet(term: number, count: number): void {
    if (term >= this.#lastSeen.length) this.#grow();
    if (this.#lastSeen[term] !== this.#size) {
      this.#lastSeen[term] = this.#size;
      this.#counts[term] = count;
      this.#terms.push(term);
      return;
    }
    const before = this.#counts[term] ?? 0;
    if (before < 4) this.#counts[term] = before + 1;
  }

  #grow(): void {
    this.#lastSeen = grown(this.#lastSeen, this.#lastSeen.length * 2);
    const counts = new Uint8Array(this.#counts.length * 2);
    counts.set(this.#counts);
    this.#counts = counts;
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
