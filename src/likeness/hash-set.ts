const firstCapacity = 1 << 10;

/** A set of 32-bit hashes other than 0, in a table of numbers: a `Set` keeps most of them as objects. */
export class HashSet {
  /** 0 where the slot is free; never more than half are taken. */
  #slots = new Uint32Array(firstCapacity);
  #size = 0;

  constructor(hashes: Iterable<number> = []) {
    for (const hash of hashes) this.add(hash);
  }

  get size(): number {
    return this.#size;
  }

  has(hash: number): boolean {
    return hash !== 0 && this.#slots[slotOf(this.#slots, hash)] === hash;
  }

  /** 1 at the place of each of these hashes that is in the set; hashes of 0 are none. */
  marks(hashes: Uint32Array): Uint8Array {
    const slots = this.#slots;
    const marks = new Uint8Array(hashes.length);
    for (let index = 0; index < hashes.length; index += 1) {
      const hash = hashes[index] ?? 0;
      if (hash !== 0 && slots[slotOf(slots, hash)] === hash) marks[index] = 1;
    }
    return marks;
  }

  /** Those of some hashes that are in the set, as often as they are among them. */
  among(hashes: Uint32Array): Uint32Array {
    const marks = this.marks(hashes);
    return marks.includes(1) ? hashes.filter((_, index) => marks[index] === 1) : new Uint32Array();
  }

  /** Adds a hash, and tells whether it is new. */
  add(hash: number): boolean {
    const slot = slotOf(this.#slots, hash);
    if (this.#slots[slot] === hash) return false;
    this.#slots[slot] = hash;
    this.#size += 1;
    if (this.#size * 2 > this.#slots.length) this.#grow();
    return true;
  }

  #grow(): void {
    const hashes = this.#slots;
    this.#slots = new Uint32Array(hashes.length * 2);
    for (const hash of hashes) if (hash !== 0) this.#slots[slotOf(this.#slots, hash)] = hash;
  }
}

/** Where a hash stands, or would. Hashes are spread over all bits already. */
function slotOf(slots: Uint32Array, hash: number): number {
  const mask = slots.length - 1;
  let slot = hash & mask;
  while (slots[slot] !== 0 && slots[slot] !== hash) slot = (slot + 1) & mask;
  return slot;
}
