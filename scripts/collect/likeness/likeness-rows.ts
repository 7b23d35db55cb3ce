import { signatureLength } from '../../../src/likeness/signature.ts';
import type { Weight } from '../../../src/likeness/weigh-reports.ts';
import type { Verdict } from '../../../src/model/checks.ts';

/** What is kept of a report's text from one comparison to the next. Hashes have 32 hexadecimal digits. */
export type LikenessRow = {
  /** Of the prose and the names that are folded in it. */
  hash: string;
  /** Length of the folded text. */
  length: number;
  weight: Weight;
  /** Of all that the record of the collection `likeness` was made from. */
  key: string;
  verdict: Verdict;
};

/** Three hashes, four numbers of 32 bits, and a signature. */
const hashBytes = 16;
const numbersAt = 3 * hashBytes;
const signatureAt = numbersAt + 4 * 4;
export const rowBytes = signatureAt + signatureLength * 4;

const verdicts: readonly Verdict[] = ['pass', 'fail', 'notAssessable'];

/** Writes a row as bytes: its own text first, then what depends on other reports. */
export function writeRow(
  { hash, length, weight, key, verdict }: LikenessRow,
  bytes: Buffer,
  at: number,
): void {
  bytes.write(hash, at, 'hex');
  bytes.write(weight.content, at + hashBytes, 'hex');
  bytes.write(key, at + 2 * hashBytes, 'hex');
  const { counted, leftOut, signature } = weight;
  for (const [index, value] of [length, counted, leftOut, verdicts.indexOf(verdict)].entries())
    bytes.writeUInt32LE(value, at + numbersAt + index * 4);
  bytes.set(bytesOf(signature), at + signatureAt);
}

/** Rows one after another. */
export class LikenessRows {
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    // Signatures are looked at where they stand, as numbers of 32 bits.
    this.#bytes = bytes.byteOffset % 4 === 0 ? bytes : Buffer.from(Uint8Array.from(bytes).buffer);
  }

  hashOf(row: number): string {
    return this.#digits(row, 0);
  }

  keyOf(row: number): string {
    return this.#digits(row, 2);
  }

  lengthOf(row: number): number {
    return this.#number(row, 0);
  }

  verdictOf(row: number): Verdict {
    return verdicts[this.#number(row, 3)] ?? 'notAssessable';
  }

  weightOf(row: number): Weight {
    const { buffer, byteOffset } = this.#bytes;
    const signature = new Uint32Array(buffer, byteOffset + row * rowBytes + signatureAt, signatureLength);
    return {
      content: this.#digits(row, 1),
      counted: this.#number(row, 1),
      leftOut: this.#number(row, 2),
      signature,
    };
  }

  #digits(row: number, index: number): string {
    const from = row * rowBytes + index * hashBytes;
    return this.#bytes.toString('hex', from, from + hashBytes);
  }

  #number(row: number, index: number): number {
    return this.#bytes.readUInt32LE(row * rowBytes + numbersAt + index * 4);
  }
}

/** The bytes of numbers, in the order of this machine. */
export function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
