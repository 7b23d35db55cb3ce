import { type Fold, longTerms, normalise, runsOf, tokenLength } from '../terms.ts';
import { CharacterTable, unitKind } from './characters.ts';
import type { ReportTerms } from './report-terms.ts';
import type { TermTable } from './term-table.ts';

/** Reads texts into the numbers of their terms: the `longTerms` of each run of `normalise(text)`, and its characters. */
export class TermReader {
  readonly #table: TermTable;
  readonly #fold: Fold;
  readonly #terms: ReportTerms;
  readonly #characters: CharacterTable;
  #units = new Uint16Array(4096);

  /** `terms` are told of each as often as it stands there. */
  constructor(table: TermTable, fold: Fold, terms: ReportTerms) {
    this.#table = table;
    this.#fold = fold;
    this.#terms = terms;
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
      for (const codePoint of codePoints.slice(0, -1)) this.#terms.meetBegin(codePoint);
      for (const codePoint of codePoints.slice(-1)) this.#terms.meetEnd(codePoint);
      for (const term of longTerms(run)) this.#terms.meet(this.#table.numberOf(term));
    }
  }

  #readUnits(length: number): void {
    const [table, terms, characters, units] = [this.#table, this.#terms, this.#characters, this.#units];
    /** The unit before in the same run, 0 where there is none. */
    let last = 0;
    let tokenAt = -1;
    for (let at = 0; at < length; at++) {
      const unit = units[at] ?? 0;
      const kind = characters.kindOf(unit);
      const isWord = kind === unitKind.word;
      if (isWord && tokenAt < 0) tokenAt = at;
      if (!isWord && tokenAt >= 0) {
        this.#readToken(tokenAt, at);
        tokenAt = -1;
      }
      const isInRun = isWord || kind === unitKind.han;
      if (last !== 0 && isInRun) {
        terms.meetBegin(last);
        terms.meet(table.numberOfUnits(last, unit));
      } else if (last !== 0) terms.meetEnd(last);
      last = isInRun ? unit : 0;
    }
    if (tokenAt >= 0) this.#readToken(tokenAt, length);
    if (last !== 0) terms.meetEnd(last);
  }

  /** The `tokenTerms` of a number or Latin word, none of whose characters takes two units. */
  #readToken(from: number, to: number): void {
    const length = to - from;
    if (length < 3) return;
    const token = String.fromCharCode(...this.#units.subarray(from, to));
    for (let at = 3; at <= length; at++) this.#terms.meet(this.#table.numberOf(token.slice(at - 3, at)));
    if (length >= tokenLength.least && length <= tokenLength.most)
      this.#terms.meet(this.#table.numberOf(token));
  }
}
