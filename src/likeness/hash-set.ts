const firstCapacity = 1 << 10;

/** A set of 32-bit hashes other than 0, in a table of numbers: a `Set` keeps most of them as objects. */
export class HashSet {
  /** 0 where the slot is free; never more than half are taken. */
  #slots = new Uint32Array(firstCapacity);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  has(hash: number): boolean {
    return hash !== 0 && this.#slots[this.#slotOf(hash)] === hash;
  }

  /** Adds a hash, and tells whether it is new. */
  add(hash: number): boolean {
    const slot = this.#slotOf(hash);
    if (this.#slots[slot] === hash) return false;
    this.#slots[slot] = hash;
    this.#size += 1;
    if (this.#size * 2 > this.#slots.length) this.#grow();
    return true;
  }

  /** Where a hash stands, or would. Hashes are spread over all bits already. */
  #slotOf(hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while (this.#slots[slot] !== 0 && this.#slots[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const hashes = this.#slots;
    this.#slots = new Uint32Array(hashes.length * 2);
    for (const hash of hashes) if (hash !== 0) this.#slots[this.#slotOf(hash)] = hash;
  }
}
