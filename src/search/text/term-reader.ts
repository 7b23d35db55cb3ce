import { type Fold, longTerms, normalise, runsOf, tokenTerms } from '../terms.ts';
import { CharacterTable, unitKind } from './characters.ts';
import type { TermTable } from './term-table.ts';

/** Hears of the terms of a text by their numbers, each as often as it stands there. */
export type TermSink = {
  /** A term of two characters or more. */
  term(number: number): void;
  /** A character that another follows, so that terms begin with it, and one that ends a run, by their code points. */
  begins(codePoint: number): void;
  ends(codePoint: number): void;
};

/** Reads texts into the numbers of their terms: the `longTerms` of each run of `normalise(text)`, and its characters. */
export class TermReader {
  readonly #table: TermTable;
  readonly #fold: Fold;
  readonly #characters: CharacterTable;
  #units = new Uint16Array(4096);

  constructor(table: TermTable, fold: Fold) {
    this.#table = table;
    this.#fold = fold;
    this.#characters = new CharacterTable(fold);
  }

  read(text: string, sink: TermSink): void {
    if (this.#units.length < text.length * 2) this.#units = new Uint16Array(text.length * 4);
    const length = this.#characters.normaliseInto(text, this.#units);
    if (length === undefined) this.#readSlowly(text, sink);
    else this.#readUnits(length, sink);
  }

  #readSlowly(text: string, sink: TermSink): void {
    for (const run of runsOf(normalise(text, this.#fold))) {
      const codePoints = [...run].map((character) => character.codePointAt(0) ?? 0);
      for (const codePoint of codePoints.slice(0, -1)) sink.begins(codePoint);
      for (const codePoint of codePoints.slice(-1)) sink.ends(codePoint);
      for (const term of longTerms(run)) sink.term(this.#table.numberOf(term));
    }
  }

  #readUnits(length: number, sink: TermSink): void {
    let last = 0;
    let tokenAt = -1;
    for (let at = 0; at <= length; at++) {
      const unit = this.#units[at] ?? 0;
      const kind = at < length ? this.#characters.kindOf(unit) : unitKind.mark;
      const isWord = kind === unitKind.word;
      if (isWord && tokenAt < 0) tokenAt = at;
      if (!isWord && tokenAt >= 0) {
        this.#readToken(tokenAt, at, sink);
        tokenAt = -1;
      }
      const isInRun = isWord || kind === unitKind.han;
      if (last !== 0) this.#readEnd(last, isInRun ? unit : 0, sink);
      last = isInRun ? unit : 0;
    }
  }

  /** A character and what follows it, 0 where its run ends. */
  #readEnd(unit: number, next: number, sink: TermSink): void {
    if (next === 0) sink.ends(unit);
    else {
      sink.begins(unit);
      sink.term(this.#table.numberOfUnits(unit, next));
    }
  }

  #readToken(from: number, to: number, sink: TermSink): void {
    if (to - from < 3) return;
    const token = String.fromCharCode(...this.#units.subarray(from, to));
    for (const term of tokenTerms(token)) sink.term(this.#table.numberOf(term));
  }
}
