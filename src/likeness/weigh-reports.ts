import { likenessLimits } from '../model/likeness.ts';
import { commonShingles } from './common-shingles.ts';
import { type Corpus, countiesByYear } from './corpus.ts';
import { charactersIn, countedCharacters, countOf } from './counted-characters.ts';
import type { HashSet } from './hash-set.ts';
import { shingleHashes } from './shingles.ts';

/** What of each report's text is compared. */
export type Weights = {
  /** The counted characters of a report's text: see `countedCharacters`. */
  countedIn: (report: number, text: string) => Uint8Array;
  /** How many characters are counted, and how many are left out as common. */
  sizeOf: (report: number) => { counted: number; leftOut: number };
  /** Whether enough is left to be compared. */
  takesPart: (report: number) => boolean;
};

/**
 * Finds what is common in each year, and how much of each text is left without it. `take` is given each text once,
 * with the hashes of its shingles and its counted characters.
 */
export function weighReports(
  { reports, textOf }: Corpus,
  take: (report: number, weighed: { hashes: Uint32Array; counted: Uint8Array }) => void,
): Weights {
  const common = new Map<number, HashSet>();
  for (const [year, counties] of countiesByYear(reports)) {
    common.set(
      year,
      commonShingles(counties, {
        hashesOf: (report) => shingleHashes(textOf(report)),
        lengthOf: (report) => reports[report]?.length ?? 0,
      }),
    );
  }
  const countedIn = (report: number, text: string, hashes = shingleHashes(text)): Uint8Array =>
    countedCharacters(text, hashes, common.get(reports[report]?.year ?? 0));
  const counted = new Uint32Array(reports.length);
  const leftOut = new Uint32Array(reports.length);
  for (const report of reports.keys()) {
    const text = textOf(report);
    const hashes = shingleHashes(text);
    const inText = countedIn(report, text, hashes);
    take(report, { hashes, counted: inText });
    counted[report] = countOf(inText);
    leftOut[report] = charactersIn(text) - (counted[report] ?? 0);
  }
  return {
    countedIn,
    sizeOf: (report) => ({ counted: counted[report] ?? 0, leftOut: leftOut[report] ?? 0 }),
    takesPart: (report) => (counted[report] ?? 0) >= likenessLimits.counted,
  };
}
