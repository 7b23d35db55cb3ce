const firstCapacity = 1 << 12;

/** Of a bucket the county that was counted last, plus one, stands above so many bits, the count in them. */
const countBits = 12;
const mostCounted = 2 ** countBits - 1;
/** So many counties can be told apart. */
export const mostCounties = 2 ** (32 - countBits) - 1;

/**
 * In how many counties any shingle of a bucket stands, in a table whose size does not depend on how many shingles
 * there are: never fewer than any of them stands in alone, up to 4095. The reports of one county come one after
 * another, then those of the next; counties are numbered from 0.
 */
export class BucketCounts {
  readonly #shift: number;
  readonly #table: Uint32Array;

  /** Has 2 ** `bits` buckets, at least two. */
  constructor(bits: number) {
    this.#shift = 32 - bits;
    this.#table = new Uint32Array(1 << bits);
  }

  /** Counts the shingles of a report, 0 where there is none. */
  add(hashes: Uint32Array, county: number): void {
    const [table, shift, own] = [this.#table, this.#shift, county + 1];
    for (let index = 0; index < hashes.length; index += 1) {
      const hash = hashes[index] ?? 0;
      const entry = table[hash >>> shift] ?? 0;
      if (hash === 0 || entry >>> countBits === own) continue;
      const count = Math.min((entry & mostCounted) + 1, mostCounted);
      table[hash >>> shift] = (own << countBits) | count;
    }
  }

  /** The buckets that may have a shingle of so many counties, as all their shingles together stand in so many. */
  atLeast(counties: number): FullBuckets {
    const least = Math.min(counties, mostCounted);
    const marks = new Uint32Array(Math.ceil(this.#table.length / 32));
    for (const [bucket, entry] of this.#table.entries()) {
      if ((entry & mostCounted) >= least)
        marks[bucket >>> 5] = (marks[bucket >>> 5] ?? 0) | (1 << (bucket & 31));
    }
    return new FullBuckets(marks, this.#shift);
  }
}

/** Buckets marked by a bit each: few enough bytes to stay where they are soon read. */
class FullBuckets {
  readonly #marks: Uint32Array;
  readonly #shift: number;

  constructor(marks: Uint32Array, shift: number) {
    this.#marks = marks;
    this.#shift = shift;
  }

  /** The shingles that are in one of them. */
  among(hashes: Uint32Array): Uint32Array {
    const [marks, shift] = [this.#marks, this.#shift];
    const found = new Uint32Array(hashes.length);
    let count = 0;
    for (let index = 0; index < hashes.length; index += 1) {
      const hash = hashes[index] ?? 0;
      const bucket = hash >>> shift;
      if (hash === 0 || (((marks[bucket >>> 5] ?? 0) >>> (bucket & 31)) & 1) === 0) continue;
      found[count] = hash;
      count += 1;
    }
    return found.subarray(0, count);
  }
}

/** Shingles in order, and in how many counties each stands. */
export type CountedShingles = { hashes: Uint32Array; counts: Uint32Array };

/** In how many counties each shingle stands, exactly. Reports come as in `BucketCounts`. */
export class CountyCounts {
  /** Of each slot the hash, 0 where it is free, the count, and the county that was counted last, plus one. */
  #table = new Uint32Array(firstCapacity * 4);
  #size = 0;

  /** Counts the shingles of a report, none of them 0. */
  add(hashes: Uint32Array, county: number): void {
    for (let index = 0; index < hashes.length; index += 1) {
      const hash = hashes[index] ?? 0;
      const place = placeOf(this.#table, hash);
      if (this.#table[place + 2] === county + 1) continue;
      this.#table[place + 2] = county + 1;
      this.#table[place + 1] = (this.#table[place + 1] ?? 0) + 1;
      if (this.#table[place] === 0) this.#occupy(place, hash);
    }
  }

  /** Shingles that stand in so many counties or more. */
  atLeast(counties: number): CountedShingles {
    const found: number[] = [];
    for (let place = 0; place < this.#table.length; place += 4) {
      if ((this.#table[place + 1] ?? 0) >= counties) found.push(this.#table[place] ?? 0);
    }
    const hashes = Uint32Array.from(found).sort();
    return { hashes, counts: hashes.map((hash) => this.#table[placeOf(this.#table, hash) + 1] ?? 0) };
  }

  /** Takes a slot; never more than half are taken. */
  #occupy(place: number, hash: number): void {
    this.#table[place] = hash;
    this.#size += 1;
    if (this.#size * 8 <= this.#table.length) return;
    const slots = this.#table;
    this.#table = new Uint32Array(slots.length * 2);
    for (let from = 0; from < slots.length; from += 4) {
      const own = slots[from] ?? 0;
      if (own !== 0) this.#table.set(slots.subarray(from, from + 4), placeOf(this.#table, own));
    }
  }
}

/** Where a hash stands in such a table, or would. Hashes are spread over all bits already. */
function placeOf(table: Uint32Array, hash: number): number {
  const mask = table.length - 1;
  let place = (hash << 2) & mask;
  while (table[place] !== 0 && table[place] !== hash) place = (place + 4) & mask;
  return place;
}
