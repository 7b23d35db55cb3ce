/** Finds numbers of the same key, again and again for other keys, in tables that are made once. */
export class Runs {
  readonly #keys: Uint32Array;
  /** The first number of each key, in a table at most half full; -1 where the slot is free. */
  readonly #slots: Int32Array;
  /** Of each number the next of the same key, -1 where there is none; of each first one the last. */
  readonly #next: Int32Array;
  readonly #last: Int32Array;

  /** Numbers are those from 0 to `count`. */
  constructor(count: number) {
    this.#keys = new Uint32Array(count);
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(count * 2 + 2)));
    this.#next = new Int32Array(count);
    this.#last = new Int32Array(count);
  }

  /** All runs of two or more numbers with the same key of 32 bits, each in order; keys are spread over all bits. */
  of(keyOf: (number: number) => number): number[][] {
    this.#slots.fill(-1);
    this.#next.fill(-1);
    const repeated: number[] = [];
    for (let number = 0; number < this.#keys.length; number += 1) {
      this.#keys[number] = keyOf(number);
      const slot = this.#slotOf(number);
      const first = this.#slots[slot] ?? -1;
      if (first < 0) {
        this.#slots[slot] = number;
        this.#last[number] = number;
        continue;
      }
      if (this.#last[first] === first) repeated.push(first);
      this.#next[this.#last[first] ?? 0] = number;
      this.#last[first] = number;
    }
    return repeated.map((first) => this.#follow(first));
  }

  #follow(first: number): number[] {
    const run: number[] = [];
    for (let number = first; number >= 0; number = this.#next[number] ?? -1) run.push(number);
    return run;
  }

  /** Where the first number with the key of this one stands, or would. */
  #slotOf(number: number): number {
    const key = this.#keys[number] ?? 0;
    const mask = this.#slots.length - 1;
    for (let slot = key & mask; ; slot = (slot + 1) & mask) {
      const first = this.#slots[slot] ?? -1;
      if (first < 0 || this.#keys[first] === key) return slot;
    }
  }
}
