import { type CsvValue, toCsvFields } from '../../../src/downloads/csv.ts';

/** So many texts are known by their bytes; then all are forgotten, and those that come often are soon known again. */
const mostKnown = 5000;

/** Longer texts, such as addresses, seldom come twice. */
const longestKnown = 48;

/** Of this many digits numbers are printed; what is longer is seldom one. */
const longestDigits = 16;

const [comma, carriageReturn, newline] = [0x2c, 0x0d, 0x0a];

/**
 * Lines of CSV as bytes. Of a country's figures there are hundreds of millions of fields, most of them a few names,
 * states and small numbers: texts are guarded, quoted and encoded once, and digits are bytes already.
 */
export class CsvRows {
  readonly #known = new Map<string, Uint8Array>();
  #bytes = Buffer.allocUnsafe(1 << 16);
  #length = 0;

  /** The lines of rows, ends included; `first` and `last` are further cells of all of them. They stand until the next call. */
  toBytes(
    rows: readonly (readonly CsvValue[])[],
    { first, last }: { first: readonly CsvValue[]; last: readonly CsvValue[] },
  ): Uint8Array {
    const before = Buffer.from(first.length === 0 ? '' : `${toCsvFields(first)},`);
    const after = Buffer.from(last.map((cell) => `,${toCsvFields([cell])}`).join(''));
    this.#length = 0;
    for (const row of rows) {
      this.#put(before);
      this.#putFields(row);
      this.#put(after);
      this.#putByte(carriageReturn);
      this.#putByte(newline);
    }
    return this.#bytes.subarray(0, this.#length);
  }

  #putFields(row: readonly CsvValue[]): void {
    for (let index = 0; index < row.length; index += 1) {
      const value = row[index] ?? null;
      if (index > 0) this.#putByte(comma);
      if (typeof value === 'number') this.#putPlain(String(value));
      else if (value !== null && !this.#putDigits(value)) this.#putText(value);
    }
  }

  /** Puts a text of digits alone, which numbers are printed as; tells whether it is one. */
  #putDigits(text: string): boolean {
    if (text.length > longestDigits) return false;
    for (let index = 0; index < text.length; index += 1) {
      const digit = text.charCodeAt(index);
      if (digit < 0x30 || digit > 0x39) return false;
    }
    this.#putPlain(text);
    return true;
  }

  /** Puts ASCII in which nothing is to be guarded or quoted. */
  #putPlain(text: string): void {
    this.#makeRoom(text.length);
    for (let index = 0; index < text.length; index += 1)
      this.#bytes[this.#length + index] = text.charCodeAt(index);
    this.#length += text.length;
  }

  #putText(text: string): void {
    if (text.length > longestKnown) this.#putEncoded(toCsvFields([text]));
    else this.#put(this.#known.get(text) ?? this.#learn(text));
  }

  #learn(value: string): Uint8Array {
    const bytes = Buffer.from(toCsvFields([value]));
    if (this.#known.size >= mostKnown) this.#known.clear();
    this.#known.set(value, bytes);
    return bytes;
  }

  #putEncoded(text: string): void {
    // A UTF-16 unit is three bytes of UTF-8 at most.
    this.#makeRoom(text.length * 3);
    this.#length += this.#bytes.write(text, this.#length);
  }

  #put(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  #putByte(byte: number): void {
    this.#makeRoom(1);
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
