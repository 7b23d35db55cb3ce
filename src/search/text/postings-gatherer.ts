import type { SearchDocument } from '../search-document.ts';
import type { Fold } from '../terms.ts';
import { PostingLog } from './posting-log.ts';
import { ReportTerms } from './report-terms.ts';
import { TermReader } from './term-reader.ts';
import { type Term, TermTable } from './term-table.ts';

/** Takes the list of a term: the items `from` to `to`, each a report's number times four and its weight. */
type TakeList = (term: Term, postings: Uint32Array, from: number, to: number) => void;

/**
 * Gathers the terms of reports, and gives them back a list a term. A single character is a term only of the reports
 * in which no pair begins with it: those that have it are they and the reports of its pairs.
 */
export class PostingsGatherer {
  readonly #table = new TermTable();
  readonly #terms = new ReportTerms();
  readonly #reader: TermReader;
  readonly #log = new PostingLog();

  constructor(fold: Fold) {
    this.#reader = new TermReader(this.#table, fold, this.#terms);
  }

  /** How many reports were added. */
  get size(): number {
    return this.#terms.reports;
  }

  add({ title, name, paragraphs }: Pick<SearchDocument, 'title' | 'name' | 'paragraphs'>): void {
    const terms = this.#terms;
    terms.begin();
    terms.readIn('names');
    for (const text of [title, name]) this.#reader.read(text);
    terms.readIn('text');
    for (const { text } of paragraphs) this.#reader.read(text);
    terms.addSingles((character) => this.#table.numberOf(character));
    this.#log.begin();
    for (let place = 0; place < terms.size; place++) {
      const term = terms.termAt(place);
      this.#log.add(term, terms.weightOf(term));
    }
  }

  /** Gives every term, rising by UTF-16 units, and its list, which is good until the next one. */
  eachInOrder(take: TakeList): void {
    const { terms, numbers } = this.#table.sorted();
    this.#log.eachInOrder(numbers, (rank, postings, from, to) => {
      if (from < to) take(terms(rank), postings, from, to);
    });
  }
}
