/** How many postings a block has, and how many lie in order at one time: some 40 MB of them. */
const usualSizes = { block: 1 << 16, pass: 1 << 23 };

/** A list of one term. The arrays are good until the next one. */
export type TermPostings = { documents: Uint32Array; weights: Uint8Array };

/**
 * Every posting of some reports, five bytes each, in the order they were met: reports after each other. They are put in
 * the order of terms a range of terms at a time, so that they never lie in memory twice.
 */
export class PostingLog {
  readonly #terms: Uint32Array[] = [];
  readonly #weights: Uint8Array[] = [];
  #length = 0;
  /** Where each report's postings begin. */
  readonly #starts: number[] = [];
  readonly #sizes: typeof usualSizes;

  constructor(sizes = usualSizes) {
    this.#sizes = sizes;
  }

  /** Begins the next report. */
  begin(): void {
    this.#starts.push(this.#length);
  }

  /** Adds a posting to the report that was begun last. */
  add(term: number, weight: number): void {
    const { block } = this.#sizes;
    const place = this.#length % block;
    if (place === 0) {
      this.#terms.push(new Uint32Array(block));
      this.#weights.push(new Uint8Array(block));
    }
    const terms = this.#terms.at(-1);
    const weights = this.#weights.at(-1);
    if (terms && weights) {
      terms[place] = term;
      weights[place] = weight;
    }
    this.#length += 1;
  }

  /** The lists of terms, in the order given, which names every term once. */
  *inOrder(order: Uint32Array): Generator<TermPostings> {
    const ranks = new Uint32Array(order.length);
    for (const [rank, term] of order.entries()) ranks[term] = rank;
    const ends = this.#endsOf(ranks);
    for (let first = 0; first < order.length; ) {
      const from = first === 0 ? 0 : (ends[first - 1] ?? 0);
      let next = first + 1;
      while (next < order.length && (ends[next] ?? 0) - from <= this.#sizes.pass) next += 1;
      yield* this.#pass(ranks, ends, first, next);
      first = next;
    }
  }

  /** Where the list of each rank would end if all lay in order. */
  #endsOf(ranks: Uint32Array): Float64Array {
    const ends = new Float64Array(ranks.length);
    for (const [index, block] of this.#terms.entries()) {
      const length = Math.min(this.#sizes.block, this.#length - index * this.#sizes.block);
      for (let place = 0; place < length; place++) {
        const rank = ranks[block[place] ?? 0] ?? 0;
        ends[rank] = (ends[rank] ?? 0) + 1;
      }
    }
    let end = 0;
    for (let rank = 0; rank < ends.length; rank++) {
      end += ends[rank] ?? 0;
      ends[rank] = end;
    }
    return ends;
  }

  *#pass(ranks: Uint32Array, ends: Float64Array, first: number, next: number): Generator<TermPostings> {
    const from = first === 0 ? 0 : (ends[first - 1] ?? 0);
    const length = (ends[next - 1] ?? 0) - from;
    const documents = new Uint32Array(length);
    const weights = new Uint8Array(length);
    const places = new Uint32Array(next - first);
    for (let rank = first + 1; rank < next; rank++) places[rank - first] = (ends[rank - 1] ?? 0) - from;
    let document = -1;
    for (const [index, block] of this.#terms.entries()) {
      const weightBlock = this.#weights[index] ?? new Uint8Array();
      const blockAt = index * this.#sizes.block;
      const count = Math.min(this.#sizes.block, this.#length - blockAt);
      for (let place = 0; place < count; place++) {
        while (blockAt + place >= (this.#starts[document + 1] ?? Number.POSITIVE_INFINITY)) document += 1;
        const rank = ranks[block[place] ?? 0] ?? 0;
        if (rank < first || rank >= next) continue;
        const to = places[rank - first] ?? 0;
        documents[to] = document;
        weights[to] = weightBlock[place] ?? 0;
        places[rank - first] = to + 1;
      }
    }
    let at = 0;
    for (let rank = first; rank < next; rank++) {
      const end = (ends[rank] ?? 0) - from;
      yield { documents: documents.subarray(at, end), weights: weights.subarray(at, end) };
      at = end;
    }
  }
}
