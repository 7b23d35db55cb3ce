import { phraseTerms } from '../terms.ts';
import type { FileFailure, ReportHit, TextAnswer, YearCount } from '../text-search.ts';
import { withWholeNumbers } from '../whole-numbers.ts';
import { UnreadableFile } from './file-store.ts';
import { hasAny, type ReportText, verifiedHit } from './report-text.ts';

/** An answer while it grows. */
export class AnswerDraft {
  readonly #phrases: readonly string[];
  readonly #limit: number;
  readonly #years: YearCount[];
  readonly #hits: (ReportHit | undefined)[] = [];
  readonly #failures = new Map<string, FileFailure>();
  /** The first reports that have the characters and not the phrases, and how many there are. */
  readonly #loose: ReportText[] = [];
  #looseTotal = 0;

  constructor(phrases: readonly string[], years: readonly number[], limit: number) {
    this.#phrases = phrases;
    this.#limit = limit;
    this.#years = years.map((year) => ({ year, total: null, isExact: false }));
  }

  /** How many hits there are. */
  get length(): number {
    return this.#hits.filter((hit) => hit !== undefined).length;
  }

  /** Makes room for hits, so that they stand in their order whichever comes first. Gives the place of the first. */
  reserve(count: number): number {
    const first = this.#hits.length;
    this.#hits.length += count;
    return first;
  }

  put(place: number, hit: ReportHit | undefined): void {
    this.#hits[place] = hit;
  }

  drop(place: number, report: ReportText): void {
    this.put(place, undefined);
    const year = this.#years.find((count) => count.year === report.year);
    if (year?.total) year.total -= 1;
    const terms = looseTermsOf(this.#phrases);
    if (terms.length < 2 || !hasAny(report, terms)) return;
    this.#looseTotal += 1;
    if (this.#loose.length < this.#limit) this.#loose.push(report);
  }

  count(year: number, total: number | null, isExact: boolean): void {
    const known = this.#years.find((count) => count.year === year);
    if (known) Object.assign(known, { total, isExact });
  }

  /** Every candidate of a year was checked. */
  settle(year: number): void {
    const known = this.#years.find((count) => count.year === year);
    if (known) known.isExact = true;
  }

  /** Notes the file that an error is about. Throws what is about none: that is a fault of the program. */
  fail(year: number, error: unknown): void {
    if (!(error instanceof UnreadableFile)) throw error;
    this.#failures.set(error.path, { year, path: error.path, fault: error.fault });
  }

  /** Whether a file of a year could not be read. */
  hasFailed(year: number): boolean {
    return [...this.#failures.values()].some((failure) => failure.year === year);
  }

  /** What is known so far. Reports that only have the characters are shown once it is final, and nothing else was found. */
  toAnswer(isFinal: boolean): TextAnswer {
    const hits = this.#hits.filter((hit) => hit !== undefined);
    const total = this.#years.reduce((sum, year) => sum + (year.total ?? 0), 0);
    const isLoose = isFinal && hits.length === 0 && this.#loose.length > 0;
    const terms = looseTermsOf(this.#phrases);
    return {
      match: isLoose ? 'loose' : 'exact',
      total: isLoose ? this.#looseTotal : total,
      isExact: this.#years.every(({ isExact }) => isExact),
      hits: isLoose ? this.#loose.map((report) => verifiedHit(report, terms)) : hits,
      years: this.#years.map((year) => ({ ...year })),
      failures: [...this.#failures.values()],
      withoutFilter: {},
    };
  }
}

function looseTermsOf(phrases: readonly string[]): string[] {
  return [...new Set(phrases.flatMap((phrase) => withWholeNumbers(phrase, phraseTerms(phrase))))];
}
