const firstCapacity = 1 << 14;

/** A term of one or two units is an integer, `first << 16 | second`; the others are strings. */
export type Term = number | string;

/**
 * Numbers terms as they are first met. Those that are integers lie in a hash table of them, for there are a million:
 * of each slot the term, and its number plus one, 0 where the slot is free.
 */
export class TermTable {
  #capacity = firstCapacity;
  #slots = new Uint32Array(firstCapacity * 2);
  #shortCount = 0;
  readonly #long = new Map<string, number>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The number of a term of one unit, `second` then being 0, or two. */
  numberOfUnits(first: number, second: number): number {
    const key = ((first << 16) | second) >>> 0;
    const known = this.#slots[this.#slotOf(key) + 1] ?? 0;
    if (known > 0) return known - 1;
    if (this.#shortCount * 2 >= this.#capacity) this.#grow();
    this.#put(key, this.#size + 1);
    this.#shortCount += 1;
    return this.#size++;
  }

  /** The number of any term. */
  numberOf(term: string): number {
    if (term.length <= 2) return this.numberOfUnits(term.charCodeAt(0), term.charCodeAt(1) || 0);
    const known = this.#long.get(term);
    if (known !== undefined) return known;
    this.#long.set(term, this.#size);
    return this.#size++;
  }

  /** Every term by its rank, rising by UTF-16 units, and the number of each. */
  sorted(): { terms: (rank: number) => Term; numbers: Uint32Array } {
    const short = this.#sortedKeys();
    const long = [...this.#long.keys()].sort();
    const numbers = new Uint32Array(this.#size);
    /** By rank the integer that a term is; 0, which is none, where it is a string. */
    const keys = new Uint32Array(this.#size);
    const longAt = new Map<number, string>();
    let rank = 0;
    let next = 0;
    for (const text of [...long, undefined]) {
      while (next < short.length && (text === undefined || textOf(short[next] ?? 0) < text)) {
        const key = short[next++] ?? 0;
        numbers[rank] = (this.#slots[this.#slotOf(key) + 1] ?? 0) - 1;
        keys[rank++] = key;
      }
      if (text === undefined) break;
      longAt.set(rank, text);
      numbers[rank++] = this.#long.get(text) ?? 0;
    }
    return { terms: (place) => keys[place] || (longAt.get(place) ?? ''), numbers };
  }

  #sortedKeys(): Uint32Array {
    const keys = new Uint32Array(this.#shortCount);
    let count = 0;
    for (let slot = 0; slot < this.#slots.length; slot += 2) {
      if (this.#slots[slot + 1] !== 0) keys[count++] = this.#slots[slot] ?? 0;
    }
    return keys.sort();
  }

  #slotOf(key: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 6) & mask & ~1;
    while (slots[slot + 1] !== 0 && slots[slot] !== key) slot = (slot + 2) & mask;
    return slot;
  }

  #put(key: number, number: number): void {
    const slot = this.#slotOf(key);
    this.#slots[slot] = key;
    this.#slots[slot + 1] = number;
  }

  #grow(): void {
    const slots = this.#slots;
    this.#capacity *= 2;
    this.#slots = new Uint32Array(this.#capacity * 2);
    for (let slot = 0; slot < slots.length; slot += 2) {
      const number = slots[slot + 1] ?? 0;
      if (number !== 0) this.#put(slots[slot] ?? 0, number);
    }
  }
}

/** A term as text. */
export function textOf(term: Term): string {
  if (typeof term === 'string') return term;
  const second = term & 0xffff;
  return second === 0 ? String.fromCharCode(term >>> 16) : String.fromCharCode(term >>> 16, second);
}
