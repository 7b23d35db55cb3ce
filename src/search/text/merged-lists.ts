import { type Batch, findSection, listsOf } from './batch.ts';

type TermPostings = { documents: Uint32Array; weights: Uint8Array };

/** A list of one term. The arrays are good until the next one. */
export type TermList = TermPostings & { term: string };

/** Where a list lies in a batch, which is known by its place. */
type Piece = { batch: number; from: number; to: number };

/** The terms that begin with a unit: by what follows it, the lists of each in the order of reports. */
type Terms = { unit: number; rests: string[]; pieces: ReadonlyMap<string, Piece[]> };

/** The lists of batches that follow each other, put together a list a term. */
export class MergedLists {
  readonly #batches: readonly Batch[];
  /** The number of each batch's first report. */
  readonly #firsts: readonly number[];
  /** Characters that terms begin with, rising. */
  readonly #units: readonly number[];
  readonly #documents: Uint32Array;
  readonly #weights: Uint8Array;
  /** Those last read: who jumps over terms often comes back to the same. */
  #terms: Terms | undefined;
  /** How many reports. */
  readonly size: number;

  constructor(batches: readonly Batch[]) {
    let size = 0;
    this.#batches = batches;
    this.#firsts = batches.map((batch) => {
      size += batch.size;
      return size - batch.size;
    });
    this.size = size;
    const units = new Set(batches.flatMap(({ sections }) => sections.map(({ unit }) => unit)));
    this.#units = [...units].sort((a, b) => a - b);
    this.#documents = new Uint32Array(size);
    this.#weights = new Uint8Array(size);
  }

  /** Every term from one on, rising by UTF-16 units, and its list. */
  *from(first: string): Generator<TermList> {
    for (const unit of this.#units) {
      if (unit < (first.charCodeAt(0) || 0)) continue;
      const { rests, pieces } = this.#termsOf(unit);
      for (const rest of rests) {
        const term = String.fromCharCode(unit) + rest;
        if (term >= first) yield { term, ...this.#join(pieces.get(rest) ?? []) };
      }
    }
  }

  #termsOf(unit: number): Terms {
    if (this.#terms?.unit === unit) return this.#terms;
    const pieces = new Map<string, Piece[]>();
    for (const [place, batch] of this.#batches.entries()) {
      const section = findSection(batch, unit);
      if (!section) continue;
      for (const { rest, from, to } of listsOf(batch, section)) {
        const piece = { batch: place, from, to };
        const known = pieces.get(rest);
        if (known) known.push(piece);
        else pieces.set(rest, [piece]);
      }
    }
    this.#terms = { unit, rests: [...pieces.keys()].sort(), pieces };
    return this.#terms;
  }

  #join(pieces: readonly Piece[]): TermPostings {
    let length = 0;
    for (const { batch, from, to } of pieces) {
      const bytes = this.#batches[batch]?.bytes ?? new Uint8Array();
      let document = (this.#firsts[batch] ?? 0) - 1;
      for (let at = from; at < to; at++) {
        let byte = bytes[at] ?? 0;
        let value = byte & 0x7f;
        for (let shift = 7; byte > 0x7f; shift += 7) {
          byte = bytes[++at] ?? 0;
          value |= (byte & 0x7f) << shift;
        }
        document += 1 + (value >>> 2);
        this.#documents[length] = document;
        this.#weights[length++] = value & 3;
      }
    }
    return { documents: this.#documents.subarray(0, length), weights: this.#weights.subarray(0, length) };
  }
}
