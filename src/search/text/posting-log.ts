/** How many postings a block has, and how many lie in order at one time: some 32 MB of them. */
const usualSizes = { block: 1 << 16, pass: 1 << 23 };

/** A term is numbered below 2³⁰, and so are the reports: the two lowest bits of what is kept are the weight. */
const weightBits = 2;
const weightMask = 3;

/** Stands for the place of a list that was given. */
const given = 0xffffffff;

/** Takes the list of a term: the items `from` to `to`, each a report's number times four and its weight. */
type TakeList = (rank: number, postings: Uint32Array, from: number, to: number) => void;

/**
 * Every posting of some reports, four bytes each, in the order they were met: reports after each other. They are put in
 * the order of terms a range of terms at a time, so that they never lie in memory twice.
 */
export class PostingLog {
  readonly #blocks: Uint32Array[] = [];
  #block = new Uint32Array();
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
    const place = this.#length % this.#sizes.block;
    if (place === 0) {
      this.#block = new Uint32Array(this.#sizes.block);
      this.#blocks.push(this.#block);
    }
    this.#block[place] = (term << weightBits) | weight;
    this.#length += 1;
  }

  /** Gives the lists of terms, in the order given, which names every term once. Each is good until the next one. */
  eachInOrder(order: Uint32Array, take: TakeList): void {
    const places = this.#placesIn(order);
    const endOf = (rank: number): number => places[order[rank + 1] ?? -1] ?? this.#length;
    for (let first = 0, from = 0; first < order.length; ) {
      let next = first + 1;
      while (next < order.length && endOf(next) - from <= this.#sizes.pass) next += 1;
      const until = endOf(next - 1);
      const postings = this.#pass(places, from, until);
      let at = 0;
      for (let rank = first; rank < next; rank++) {
        // What lies in order ends where the next one of its list would stand.
        const end = (places[order[rank] ?? 0] ?? 0) - from;
        places[order[rank] ?? 0] = given;
        take(rank, postings, at, end);
        at = end;
      }
      [first, from] = [next, until];
    }
  }

  /** By term the place of its first posting if all lay in order. */
  #placesIn(order: Uint32Array): Uint32Array {
    const places = new Uint32Array(order.length);
    for (const [index, block] of this.#blocks.entries()) {
      const length = Math.min(block.length, this.#length - index * block.length);
      for (let at = 0; at < length; at++) {
        const term = (block[at] ?? 0) >>> weightBits;
        places[term] = (places[term] ?? 0) + 1;
      }
    }
    let end = 0;
    for (const term of order) {
      const count = places[term] ?? 0;
      places[term] = end;
      end += count;
    }
    return places;
  }

  /** The postings that lie from one place to another in order; each moves the place of its term on. */
  #pass(places: Uint32Array, from: number, until: number): Uint32Array {
    const postings = new Uint32Array(until - from);
    for (let report = 0; report < this.#starts.length; report++) {
      const end = this.#starts[report + 1] ?? this.#length;
      for (let at = this.#starts[report] ?? 0; at < end; ) {
        const block = this.#blocks[Math.floor(at / this.#sizes.block)] ?? new Uint32Array();
        const first = at % this.#sizes.block;
        const last = Math.min(this.#sizes.block, first + end - at);
        for (let place = first; place < last; place++) {
          const posting = block[place] ?? 0;
          const to = places[posting >>> weightBits] ?? given;
          if (to < from || to >= until) continue;
          postings[to - from] = (report << weightBits) | (posting & weightMask);
          places[posting >>> weightBits] = to + 1;
        }
        at += last - first;
      }
    }
    return postings;
  }
}
