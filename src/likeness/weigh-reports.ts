import { likenessLimits } from '../model/likeness.ts';
import type { Corpus } from './corpus.ts';
import { charactersIn, countedCharacters, countedShingles, countOf } from './counted-characters.ts';
import { HashSet } from './hash-set.ts';
import { shingleHashes } from './shingles.ts';
import { signatureLength, writeSignature } from './signature.ts';
import { type EarlierYear, type WeighedYear, weighYear } from './weigh-year.ts';

/**
 * What of a text is compared: a hash of which characters are counted, how many are, how many are left out as common,
 * and the signature of the shingles that begin with a counted one.
 */
export type Weight = { content: string; counted: number; leftOut: number; signature: Uint32Array };

/** What an earlier comparison found, of which what still holds is not worked out again. */
export type EarlierWeights = {
  yearOf: (year: number) => EarlierYear | undefined;
  /** The weight of this report's text among the reports of its year as they were; undefined if it had another text. */
  weightOf: (report: number) => Weight | undefined;
};

/** What of each report's text is compared. */
export type Weights = {
  years: ReadonlyMap<number, WeighedYear>;
  weightOf: (report: number) => Weight;
  /** The signatures of all reports, one after another. */
  signatures: Uint32Array;
  /** The counted characters of a report's text: see `countedCharacters`. */
  countedIn: (report: number, text: string) => Uint8Array;
  /** Whether enough is left to be compared. */
  takesPart: (report: number) => boolean;
};

/** Finds what is common in each year, and how much of each text is left without it. */
export function weighReports(corpus: Corpus, earlier?: EarlierWeights): Weights {
  const { reports } = corpus;
  const years = new Map<number, WeighedYear>();
  const sets = new Map<number, HashSet>();
  const table = new WeightTable(reports.length);
  for (const [year, members] of Map.groupBy(reports.keys(), (report) => reports[report]?.year ?? 0)) {
    const before = earlier?.yearOf(year);
    const weighed = weighYear(corpus, members, before);
    const common = new HashSet(weighed.common.hashes);
    const changed = before && differing(before.common.hashes, weighed.common.hashes);
    const weigh = weigherOf(corpus, common);
    for (const report of members) {
      const known = changed && earlier?.weightOf(report);
      const isSame = known && (changed.size === 0 || !stands(changed, corpus.textOf(report)));
      table.put(report, isSame ? known : weigh(report, known));
    }
    years.set(year, weighed);
    sets.set(year, common);
  }
  return {
    years,
    signatures: table.signatures,
    weightOf: (report) => table.weightOf(report),
    countedIn: (report, text) =>
      countedCharacters(text, shingleHashes(text), sets.get(reports[report]?.year ?? 0) ?? new HashSet()),
    takesPart: (report) => table.countedOf(report) >= likenessLimits.counted,
  };
}

/** Weighs a text; if the same of its characters are counted as before, its signature is the same too. */
function weigherOf({ textOf, hashOf }: Corpus, common: HashSet): (report: number, known?: Weight) => Weight {
  return (report, known) => {
    const text = textOf(report);
    const hashes = shingleHashes(text);
    const inText = countedCharacters(text, hashes, common);
    const content = hashOf(inText);
    if (known?.content === content) return known;
    const counted = countOf(inText);
    const signature = new Uint32Array(signatureLength);
    writeSignature(countedShingles(hashes, inText, counted), signature);
    return { content, counted, leftOut: charactersIn(text) - counted, signature };
  };
}

/** Weights of all reports in tables of numbers. */
class WeightTable {
  readonly signatures: Uint32Array;
  readonly #contents: string[] = [];
  readonly #counted: Uint32Array;
  readonly #leftOut: Uint32Array;

  constructor(count: number) {
    this.signatures = new Uint32Array(count * signatureLength);
    this.#counted = new Uint32Array(count);
    this.#leftOut = new Uint32Array(count);
  }

  put(report: number, { content, counted, leftOut, signature }: Weight): void {
    this.#contents[report] = content;
    this.#counted[report] = counted;
    this.#leftOut[report] = leftOut;
    this.signatures.set(signature, report * signatureLength);
  }

  countedOf(report: number): number {
    return this.#counted[report] ?? 0;
  }

  weightOf(report: number): Weight {
    const from = report * signatureLength;
    return {
      content: this.#contents[report] ?? '',
      counted: this.countedOf(report),
      leftOut: this.#leftOut[report] ?? 0,
      signature: this.signatures.subarray(from, from + signatureLength),
    };
  }
}

/** What stands in one of two sets and not in the other. */
function differing(one: Uint32Array, other: Uint32Array): HashSet {
  const [first, second] = [new HashSet(one), new HashSet(other)];
  const isAlone = (hash: number): boolean => !first.has(hash) || !second.has(hash);
  return new HashSet([...one.filter(isAlone), ...other.filter(isAlone)]);
}

/** Whether any of these shingles stands in a text. */
function stands(shingles: HashSet, text: string): boolean {
  return shingles.marks(shingleHashes(text)).includes(1);
}
