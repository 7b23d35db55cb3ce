import type { FilterName, Filters } from './filters.ts';
import type { Pieces } from './marks.ts';
import type { Query } from './query.ts';
import type { Snippets } from './snippets.ts';
import type { Fold } from './terms.ts';

export type ReportHit = Snippets & {
  organ: string;
  year: number;
  name: string;
  /** In words. */
  kind: string;
  place: string;
  title: Pieces;
  /** Whether its text was read and has what is asked; if not, it has no snippets, and a few such hits are wrong. */
  isVerified: boolean;
};

/** What a year's reports say. `total` is null while it is not known: not looked up, or its files could not be read. */
export type YearCount = { year: number; total: number | null; isExact: boolean };

/** A file that could not be fetched (`missing`), or is not as it was written (`damaged`); what it holds is left out of the answer. */
export type FileFailure = { year: number; path: string; fault: 'missing' | 'damaged' };

/** What the reports say to a query. */
export type TextAnswer = {
  /** exact: the phrases stand in the report as asked. loose: no report has them so; these have their characters. */
  match: 'exact' | 'loose';
  /** How many reports there are in the years looked up; `hits` are the first of them. */
  total: number;
  /** Whether every one of them was counted for certain, in every year asked. If not, `total` is about right. */
  isExact: boolean;
  /** The year that the query names, then the newest first; of a year the best first. */
  hits: ReportHit[];
  /** Every year asked, newest first. */
  years: YearCount[];
  failures: FileFailure[];
  /** Where nothing passed the filters: how many reports there are without each of them. */
  withoutFilter: Partial<Record<FilterName, number>>;
  /** Where no report has the phrases as asked: the query with a year or an organ's name taken apart from the rest, if that finds reports. */
  split?: Pick<TextAnswer, 'total' | 'years'> & { query: string };
};

export type SearchOptions = {
  /** Ends the search: it then rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Hears of the answer as it becomes known: hits are listed before their text is read, and go if it does not have the phrase. */
  onProgress?(answer: TextAnswer): void;
  /** Whether to count in years that were not needed to fill the list. Unless said, only where there are few reports in all. */
  countsAllYears?: boolean;
};

/** How reports are searched. The page knows no more than this of the index. */
export type TextSearch = {
  /** What is folded in every query. */
  fold: Fold;
  /** Characters that cannot be traditional ones; of any other, the large dictionary knows. */
  alphabet: Pick<ReadonlySet<string>, 'has'>;
  /**
   * The first `limit` reports; with no phrase, all that pass the filters. A file that cannot be read is among the
   * failures, and does not reject.
   */
  search(query: Query, filters: Filters, limit: number, options?: SearchOptions): Promise<TextAnswer>;
};
