import { Runs } from './runs.ts';
import { mixed } from './shingles.ts';
import { agreement, signatureLength } from './signature.ts';

/**
 * 42 bands of 3 numbers: two texts meet in a band with the probability 1 - (1 - J³)⁴², where J is the Jaccard
 * likeness of their shingles: 0.96 at J = 0.42 (three fifths of two equally long texts shared), 0.9999 at 0.6, and
 * one in twenty thousand at 0.01, which is more than strangers have.
 */
const rows = 3;
const bands = Math.floor(signatureLength / rows);
/** Of many texts that meet in one band each is compared with so many before and after it. */
const neighbours = 32;
/** So many of the likest are kept for each report. */
const keptCandidates = 8;
/** Below this agreement of 128, a Jaccard likeness of 0.1, two texts have a paragraph in common and no more. */
const leastAgreement = 12;

/**
 * The likest reports of each by their signatures, found through bands of equal numbers and never by comparing all
 * with all (Leskovec, Rajaraman, Ullman: Mining of Massive Datasets, 3.4). `places` says where in the table of
 * signatures each stands; reports are numbered in that order. Which of many equally like ones are found depends on
 * it: give them in one that is fixed.
 */
export function findCandidates(signatures: Uint32Array, places: Uint32Array): Candidates {
  const candidates = new Candidates(signatures, places);
  const runs = new Runs(places.length);
  for (let band = 0; band < bands; band += 1) {
    for (const run of runs.of((report) =>
      bandKey(signatures, (places[report] ?? 0) * signatureLength + band * rows),
    )) {
      pairRun(run, candidates);
    }
  }
  return candidates;
}

function bandKey(signatures: Uint32Array, from: number): number {
  let key = 0;
  for (let row = 0; row < rows; row += 1) key = mixed(key ^ (signatures[from + row] ?? 0));
  return key;
}

/** Pairs each report of a run with those that follow it, the first following the last in a long one. */
function pairRun(run: readonly number[], candidates: Candidates): void {
  const reach = Math.min(run.length - 1, neighbours);
  for (let index = 0; index < run.length; index += 1) {
    for (let step = 1; step <= reach; step += 1) {
      candidates.add(run[index] ?? 0, run[(index + step) % run.length] ?? 0);
    }
  }
}

/** The likest reports of each, kept in tables of fixed size. */
class Candidates {
  readonly #signatures: Uint32Array;
  readonly #places: Uint32Array;
  readonly #reports: Int32Array;
  readonly #agreements: Uint8Array;

  constructor(signatures: Uint32Array, places: Uint32Array) {
    this.#signatures = signatures;
    this.#places = places;
    this.#reports = new Int32Array(places.length * keptCandidates).fill(-1);
    this.#agreements = new Uint8Array(places.length * keptCandidates);
  }

  add(one: number, other: number): void {
    if (this.#has(one, other) && this.#has(other, one)) return;
    const agreeing = agreement(this.#signatures, this.#places[one] ?? 0, this.#places[other] ?? 0);
    if (agreeing < leastAgreement) return;
    this.#keep(one, other, agreeing);
    this.#keep(other, one, agreeing);
  }

  /** The likest reports of one, in order of number. */
  of(report: number): number[] {
    const from = report * keptCandidates;
    return [...this.#reports.subarray(from, from + keptCandidates)]
      .filter((other) => other >= 0)
      .sort(byNumber);
  }

  #has(one: number, other: number): boolean {
    const from = one * keptCandidates;
    return this.#reports.subarray(from, from + keptCandidates).includes(other);
  }

  /** Puts a report in the place of the least like: of equally like ones the later in order goes. */
  #keep(one: number, other: number, agreeing: number): void {
    if (this.#has(one, other)) return;
    const from = one * keptCandidates;
    let least = from;
    for (let index = from + 1; index < from + keptCandidates; index += 1) {
      if (this.#isLess(index, least)) least = index;
    }
    const kept = this.#reports[least] ?? -1;
    const keptAgreeing = this.#agreements[least] ?? 0;
    if (kept >= 0 && (agreeing < keptAgreeing || (agreeing === keptAgreeing && other > kept))) return;
    this.#reports[least] = other;
    this.#agreements[least] = agreeing;
  }

  #isLess(one: number, other: number): boolean {
    const [first, second] = [this.#reports[one] ?? -1, this.#reports[other] ?? -1];
    if (first < 0 || second < 0) return first < 0 && second >= 0;
    const difference = (this.#agreements[one] ?? 0) - (this.#agreements[other] ?? 0);
    return difference < 0 || (difference === 0 && first > second);
  }
}

export type { Candidates };

function byNumber(one: number, other: number): number {
  return one - other;
}
