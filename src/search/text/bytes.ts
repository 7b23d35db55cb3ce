const firstCapacity = 1024;

/** Whole numbers written as bytes: seven bits a byte, the lowest first, the eighth bit saying that more follow. */
export class ByteWriter {
  #bytes = new Uint8Array(firstCapacity);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Writes a number from 0 to 2³² − 1. */
  putNumber(value: number): void {
    let rest = value;
    for (; rest > 0x7f; rest >>>= 7) this.#push((rest & 0x7f) | 0x80);
    this.#push(rest);
  }

  putBytes(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  toBytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  /** Writes all that is written here behind what another one has, and is empty after it. */
  moveTo(other: ByteWriter): void {
    other.putBytes(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
  }

  #push(byte: number): void {
    if (this.#length === this.#bytes.length) this.#makeRoom(1);
    this.#bytes[this.#length++] = byte;
  }

  #makeRoom(bytes: number): void {
    const least = this.#length + bytes;
    if (least <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(least, this.#bytes.length * 2));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}

/** Reads what a ByteWriter wrote. Throws a RangeError behind the end. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #offset: number;

  /** Begins at a byte. */
  constructor(bytes: Uint8Array, offset = 0) {
    this.#bytes = bytes;
    this.#offset = offset;
  }

  get offset(): number {
    return this.#offset;
  }

  takeNumber(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.#bytes[this.#offset++];
      if (byte === undefined) throw new RangeError('bytes end too early');
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
    throw new RangeError('a number of more than 32 bits');
  }

  /** The next so many bytes, as they lie there. */
  takeBytes(count: number): Uint8Array {
    this.skip(count);
    return this.#bytes.subarray(this.#offset - count, this.#offset);
  }

  /** Goes on behind so many bytes. */
  skip(count: number): void {
    if (count > this.#bytes.length - this.#offset) throw new RangeError('bytes end too early');
    this.#offset += count;
  }

  /** So many numbers. Each takes a byte at least, so that a wrong count cannot ask for more than there is. */
  takeNumbers(count: number): Uint32Array {
    if (count > this.#bytes.length - this.#offset) throw new RangeError('bytes end too early');
    return Uint32Array.from({ length: count }, () => this.takeNumber());
  }
}
