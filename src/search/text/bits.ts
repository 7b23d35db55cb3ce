const firstCapacity = 1024;
/** So many bits are written at once. */
const mostWidth = 24;

/** Numbers written bit by bit, the lowest bit first. */
export class BitWriter {
  #bytes = new Uint8Array(firstCapacity);
  #length = 0;
  #held = 0;
  #heldBits = 0;

  /** How many bits were written. */
  get bitLength(): number {
    return this.#length * 8 + this.#heldBits;
  }

  /** Writes the lowest `width` bits of a number; at most 24. */
  put(value: number, width: number): void {
    this.#held |= value << this.#heldBits;
    this.#heldBits += width;
    while (this.#heldBits >= 8) {
      this.#push(this.#held & 0xff);
      this.#held >>>= 8;
      this.#heldBits -= 8;
    }
  }

  /** Writes so many ones, and a zero. */
  putUnary(count: number): void {
    let left = count;
    for (; left >= 16; left -= 16) this.put(0xffff, 16);
    this.put((1 << left) - 1, left + 1);
  }

  /** Writes a number by a Rice code: what is above its lowest `parameter` bits in ones and a zero, then those. */
  putRice(value: number, parameter: number): void {
    const above = value >>> parameter;
    const rest = value & ((1 << parameter) - 1);
    const width = above + 1 + parameter;
    if (width <= mostWidth) {
      this.put(((1 << above) - 1) | (rest << (above + 1)), width);
      return;
    }
    this.putUnary(above);
    this.put(rest, parameter);
  }

  /** Everything written, filled with zeros to a whole byte. */
  toBytes(): Uint8Array {
    const bytes = this.#bytes.slice(0, this.#length + 1);
    bytes[this.#length] = this.#held;
    return this.#heldBits > 0 ? bytes : bytes.slice(0, this.#length);
  }

  #push(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const grown = new Uint8Array(this.#length * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#bytes[this.#length++] = byte;
  }
}

/** Reads what a BitWriter wrote. Throws a RangeError behind the end. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #position: number;

  /** Begins at a byte. */
  constructor(bytes: Uint8Array, offset = 0) {
    this.#bytes = bytes;
    this.#position = offset * 8;
  }

  /** A number of `width` bits; at most 24. */
  take(width: number): number {
    const end = this.#position + width;
    if (end > this.#bytes.length * 8) throw new RangeError('bits end too early');
    const first = this.#position >>> 3;
    const byte = (place: number): number => this.#bytes[first + place] ?? 0;
    const bits = byte(0) | (byte(1) << 8) | (byte(2) << 16) | (byte(3) << 24);
    const value = (bits >>> (this.#position & 7)) & ((1 << width) - 1);
    this.#position = end;
    return value;
  }

  /** How many ones stand before the next zero. */
  takeUnary(): number {
    let count = 0;
    while (this.take(1) === 1) count += 1;
    return count;
  }

  skip(bits: number): void {
    this.#position += bits;
    if (this.#position > this.#bytes.length * 8) throw new RangeError('bits end too early');
  }
}
