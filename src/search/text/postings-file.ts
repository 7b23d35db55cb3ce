import { BitReader, BitWriter } from './bits.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { type Postings, putPostings, takePostings } from './postings.ts';
import { putTerms, takeTerms } from './term-list.ts';

/** Terms that follow each other, and the list of each, as the body of a file. */
export class PostingsFileWriter {
  readonly #size: number;
  readonly #terms: string[] = [];
  readonly #lengths: number[] = [];
  readonly #bits = new BitWriter();

  /** `size` is the number of reports in the segment. */
  constructor(size: number) {
    this.#size = size;
  }

  /** Bytes to be expected of the file once it is compressed. */
  get weight(): number {
    return this.#bits.bitLength / 8 + this.#terms.length * 3;
  }

  get isEmpty(): boolean {
    return this.#terms.length === 0;
  }

  /** Adds a term, which comes after those added before. */
  add(term: string, documents: Uint32Array, weights: Uint8Array): void {
    this.#terms.push(term);
    this.#lengths.push(documents.length);
    putPostings(this.#bits, documents, weights, this.#size);
  }

  toBody(): Uint8Array {
    const writer = new ByteWriter();
    putTerms(writer, this.#terms);
    for (const length of this.#lengths) writer.putNumber(length);
    writer.putBytes(this.#bits.toBytes());
    return writer.toBytes();
  }
}

/** The lists of a file by term. */
export type PostingsFile = {
  find(term: string): Postings | undefined;
  /** The lists of all terms that begin so. */
  findBeginning(beginning: string): Postings[];
};

/** Reads the body of a file in a segment of `size` reports. Reading and finding throw a RangeError where it is damaged. */
export function readPostingsFile(body: Uint8Array, size: number): PostingsFile {
  const reader = new ByteReader(body);
  const terms = takeTerms(reader);
  const lengths = reader.takeNumbers(terms.length);
  const bitsAt = reader.offset;

  /** Lists lie behind each other: those before must be read to know where one begins. */
  function take(from: number, to: number): Postings[] {
    const bits = new BitReader(body, bitsAt);
    const lists: Postings[] = [];
    for (const [place, length] of lengths.subarray(0, to).entries()) {
      const list = takePostings(bits, length, size);
      if (place >= from) lists.push(list);
    }
    return lists;
  }

  return {
    find(term) {
      const place = terms.indexOf(term);
      return place < 0 ? undefined : take(place, place + 1)[0];
    },
    findBeginning(beginning) {
      const first = terms.findIndex((term) => term.startsWith(beginning));
      const last = terms.findLastIndex((term) => term.startsWith(beginning));
      return first < 0 ? [] : take(first, last + 1);
    },
  };
}
