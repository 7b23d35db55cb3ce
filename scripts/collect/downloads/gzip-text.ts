import { constants, crc32, deflateRawSync } from 'node:zlib';

/** So much text is compressed at a time. */
const chunkLength = 1 << 20;

/** Member header of RFC 1952 without name or time, of no operating system: the same bytes on every machine. */
const header = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);

/** Text that is compressed as it comes into one gzip file, so that a large one is never held whole. */
export class GzipText {
  readonly #done: Uint8Array[] = [header];
  #waiting: string[] = [];
  #waitingLength = 0;
  #checksum = 0;
  #length = 0;

  add(text: string): void {
    this.#waiting.push(text);
    this.#waitingLength += text.length;
    if (this.#waitingLength >= chunkLength) this.#compress(constants.Z_FULL_FLUSH);
  }

  /** The whole file. */
  finish(): Uint8Array {
    this.#compress(constants.Z_FINISH);
    const trailer = Buffer.alloc(8);
    trailer.writeUInt32LE(this.#checksum, 0);
    trailer.writeUInt32LE(this.#length % 2 ** 32, 4);
    return Buffer.concat([...this.#done, trailer]);
  }

  /** Blocks that end at a byte follow one another as one stream, as long as only the last one is marked as such. */
  #compress(finishFlush: number): void {
    const bytes = Buffer.from(this.#waiting.join(''));
    this.#waiting = [];
    this.#waitingLength = 0;
    this.#checksum = crc32(bytes, this.#checksum);
    this.#length += bytes.length;
    this.#done.push(deflateRawSync(bytes, { finishFlush }));
  }
}
