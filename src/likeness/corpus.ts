import type { FoldedText } from './fold.ts';

/**
 * A report as far as the comparison must know it: `county` is the code of the county it lies in, or any other name,
 * `hash` changes whenever its folded text does, `length` is that of the text.
 */
export type ComparedReport = { organ: string; year: number; county: string; hash: string; length: number };

/**
 * The reports to compare. Their texts are kept wherever the corpus likes: they are asked for by number, again and
 * again, and none is held for long. `textOf` gives the characters of `foldedOf`.
 */
export type Corpus = {
  reports: readonly ComparedReport[];
  textOf: (report: number) => string;
  foldedOf: (report: number) => FoldedText;
  /** A hash so long that no two of different text or bytes are the same. */
  hashOf: (content: string | Uint8Array) => string;
};

/** Numbers of all reports, newest year first, then by county and organ, so that neighbours stand together. */
export function comparedOrder(reports: readonly ComparedReport[]): number[] {
  const keys = reports.map(({ organ, year, county }) => `${9999 - year} ${county} ${organ}`);
  return [...keys.keys()].sort((one, other) => ((keys[one] ?? '') < (keys[other] ?? '') ? -1 : 1));
}
