const firstCapacity = 1 << 12;

/**
 * Numbers terms as they are first met. A term of one or two units is an integer, `first << 16 | second`, and lies in a
 * hash table of typed arrays, for there are a million of them; the others are strings.
 */
export class TermTable {
  #capacity = firstCapacity;
  #keys = new Uint32Array(firstCapacity);
  /** Number of the term plus one; 0 where the slot is free. */
  #numbers = new Uint32Array(firstCapacity);
  #shortCount = 0;
  readonly #long = new Map<string, number>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The number of a term of one unit, `second` then being 0, or two. */
  numberOfUnits(first: number, second: number): number {
    const key = ((first << 16) | second) >>> 0;
    let slot = this.#slotOf(key);
    const known = this.#numbers[slot] ?? 0;
    if (known > 0) return known - 1;
    if (this.#shortCount * 2 >= this.#capacity) {
      this.#grow();
      slot = this.#slotOf(key);
    }
    this.#keys[slot] = key;
    this.#numbers[slot] = this.#size + 1;
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

  /** Every term, rising by UTF-16 units, and the number of each. */
  sorted(): { terms: string[]; numbers: Uint32Array } {
    const long = [...this.#long.keys()].sort();
    const terms: string[] = [];
    const numbers = new Uint32Array(this.#size);
    let next = 0;
    const putLongBefore = (term: string | undefined): void => {
      for (; next < long.length && (term === undefined || (long[next] ?? '') < term); next++) {
        numbers[terms.length] = this.#long.get(long[next] ?? '') ?? 0;
        terms.push(long[next] ?? '');
      }
    };
    for (const key of this.#sortedKeys()) {
      const term = termOf(key);
      putLongBefore(term);
      numbers[terms.length] = (this.#numbers[this.#slotOf(key)] ?? 0) - 1;
      terms.push(term);
    }
    putLongBefore(undefined);
    return { terms, numbers };
  }

  #sortedKeys(): Uint32Array {
    const keys = new Uint32Array(this.#shortCount);
    let count = 0;
    for (let slot = 0; slot < this.#capacity; slot++) {
      if (this.#numbers[slot] !== 0) keys[count++] = this.#keys[slot] ?? 0;
    }
    return keys.sort();
  }

  #slotOf(key: number): number {
    const mask = this.#capacity - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    while (this.#numbers[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [keys, numbers] = [this.#keys, this.#numbers];
    this.#capacity *= 2;
    this.#keys = new Uint32Array(this.#capacity);
    this.#numbers = new Uint32Array(this.#capacity);
    for (let place = 0; place < keys.length; place++) {
      if (numbers[place] === 0) continue;
      const slot = this.#slotOf(keys[place] ?? 0);
      this.#keys[slot] = keys[place] ?? 0;
      this.#numbers[slot] = numbers[place] ?? 0;
    }
  }
}

function termOf(key: number): string {
  const second = key & 0xffff;
  return second === 0 ? String.fromCharCode(key >>> 16) : String.fromCharCode(key >>> 16, second);
}
