import type { FoldedText } from './fold.ts';

/**
 * A report as far as the comparison must know it: `county` is the code of the county it lies in, or any other name,
 * `length` that of its folded text.
 */
export type ComparedReport = { organ: string; year: number; county: string; length: number };

/**
 * The reports to compare. Their texts are kept wherever the corpus likes: they are asked for by number, again and
 * again, and none is held for long. `textOf` gives the characters of `foldedOf`.
 */
export type Corpus = {
  reports: readonly ComparedReport[];
  textOf: (report: number) => string;
  foldedOf: (report: number) => FoldedText;
  /** The signature of a text with these characters counted: made, unless it is known from an earlier comparison. */
  signatureOf: (report: number, counted: Uint8Array, make: () => Uint32Array) => Uint32Array;
};

/** Numbers of all reports, newest year first, then by county and organ, so that neighbours stand together. */
export function comparedOrder(reports: readonly ComparedReport[]): number[] {
  const keys = reports.map(({ organ, year, county }) => `${9999 - year} ${county} ${organ}`);
  return [...keys.keys()].sort((one, other) => ((keys[one] ?? '') < (keys[other] ?? '') ? -1 : 1));
}

/** Reports of each year by county. */
export function countiesByYear(reports: readonly ComparedReport[]): Map<number, number[][]> {
  const byYear = Map.groupBy(reports.keys(), (report) => reports[report]?.year ?? 0);
  const years = [...byYear].map(([year, members]): [number, number[][]] => [
    year,
    [...Map.groupBy(members, (report) => reports[report]?.county).values()],
  ]);
  return new Map(years);
}
