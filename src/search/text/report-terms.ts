import type { Weight } from './postings.ts';

const inNames = 0xff;
/** How often a term stands in a report takes so many bits of what is kept of it. */
const countBits = 8;
/** More often than that is as often. */
const mostCounted = 4;

/** The terms of one report after another, by their numbers, and how each stands in the report under way. */
export class ReportTerms {
  /** By term: the last report that had it, from 1, and how often so far; `inNames` where in its title or name. */
  #seen = new Uint32Array(1 << 16);
  /** By code point: the last report in which a pair begins with it. */
  #begun = new Uint32Array(1 << 16);
  #ends: [codePoint: number, count: number][] = [];
  #terms = new Uint32Array(1 << 12);
  #size = 0;
  #report = 0;
  /** What a term counts where it is read. */
  #counted = 1;

  /** How many reports were begun. */
  get reports(): number {
    return this.#report;
  }

  /** How many different terms the report has so far. */
  get size(): number {
    return this.#size;
  }

  begin(): void {
    this.#report += 1;
    this.#size = 0;
    this.#ends = [];
  }

  /** Says where what follows stands: in the title or the organ's name, or in the text. */
  readIn(where: 'names' | 'text'): void {
    this.#counted = where === 'names' ? inNames : 1;
  }

  /** Meets a term of two characters or more. */
  meet(term: number): void {
    this.#meet(term, this.#counted);
  }

  /** Meets a character that another follows, so that terms begin with it, by its code point. */
  meetBegin(codePoint: number): void {
    if (codePoint >= this.#begun.length) this.#begun = grown(this.#begun, 0x110000);
    this.#begun[codePoint] = this.#report;
  }

  /** Meets a character that ends a run. */
  meetEnd(codePoint: number): void {
    this.#ends.push([codePoint, this.#counted]);
  }

  /** At the end of a report: a character is a term of it only where none of its terms begins with that. */
  addSingles(numberOf: (character: string) => number): void {
    for (const [codePoint, count] of this.#ends) {
      if (this.#begun[codePoint] !== this.#report)
        this.#meet(numberOf(String.fromCodePoint(codePoint)), count);
    }
  }

  /** A term by its place among those of the report. */
  termAt(place: number): number {
    return this.#terms[place] ?? 0;
  }

  weightOf(term: number): Weight {
    const count = (this.#seen[term] ?? 0) & inNames;
    if (count === inNames) return 3;
    if (count === 1) return 0;
    return count < mostCounted ? 1 : 2;
  }

  #meet(term: number, count: number): void {
    if (term >= this.#seen.length) this.#seen = grown(this.#seen, this.#seen.length * 2);
    const seen = this.#seen[term] ?? 0;
    if (seen >>> countBits === this.#report) {
      if ((seen & inNames) < mostCounted) this.#seen[term] = seen + 1;
      return;
    }
    this.#seen[term] = (this.#report << countBits) | count;
    if (this.#size === this.#terms.length) this.#terms = grown(this.#terms, this.#size * 2);
    this.#terms[this.#size++] = term;
  }
}

function grown(from: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const to = new Uint32Array(length);
  to.set(from);
  return to;
}
