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
  readonly #sink: TermSink;
  readonly #characters: CharacterTable;
  #units = new Uint16Array(4096);

  constructor(table: TermTable, fold: Fold, sink: TermSink) {
    this.#table = table;
    this.#fold = fold;
    this.#sink = sink;
    this.#characters = new CharacterTable(fold);
  }

  read(text: string): void {
    if (this.#units.length < text.length * 2) this.#units = new Uint16Array(text.length * 4);
    const length = this.#characters.normaliseInto(text, this.#units);
    if (length === undefined) this.#readSlowly(text);
    else this.#readUnits(length);
  }

  #readSlowly(text: string): void {
    for (const run of runsOf(normalise(text, this.#fold))) {
      const codePoints = [...run].map((character) => character.codePointAt(0) ?? 0);
      for (const codePoint of codePoints.slice(0, -1)) this.#sink.begins(codePoint);
      for (const codePoint of codePoints.slice(-1)) this.#sink.ends(codePoint);
      for (const term of longTerms(run)) this.#sink.term(this.#table.numberOf(term));
    }
  }

  #readUnits(length: number): void {
    let last = 0;
    let tokenAt = -1;
    for (let at = 0; at <= length; at++) {
      const unit = this.#units[at] ?? 0;
      const kind = at < length ? this.#characters.kindOf(unit) : unitKind.mark;
      const isWord = kind === unitKind.word;
      if (isWord && tokenAt < 0) tokenAt = at;
      if (!isWord && tokenAt >= 0) {
        this.#readToken(tokenAt, at);
        tokenAt = -1;
      }
      const isInRun = isWord || kind === unitKind.han;
      if (last !== 0) this.#readEnd(last, isInRun ? unit : 0);
      last = isInRun ? unit : 0;
    }
  }

  /** A character and what follows it, 0 where its run ends. */
  #readEnd(unit: number, next: number): void {
    if (next === 0) this.#sink.ends(unit);
    else {
      this.#sink.begins(unit);
      this.#sink.term(this.#table.numberOfUnits(unit, next));
    }
  }

  #readToken(from: number, to: number): void {
    if (to - from < 3) return;
    const token = String.fromCharCode(...this.#units.subarray(from, to));
    for (const term of tokenTerms(token)) this.#sink.term(this.#table.numberOf(term));
  }
}
