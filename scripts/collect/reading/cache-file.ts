import { closeSync, existsSync, fstatSync, ftruncateSync, openSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { readInto, writeWhole } from '../../../src/collections/file-bytes.ts';
import {
  type CacheEntry,
  endOf,
  headLength,
  headOf,
  readHead,
  readIndex,
  removeIndex,
  writeIndex,
} from './cache-index.ts';

/** So many bytes are gathered before they are written: what a killed run loses of its work. */
const bufferedBytes = 1 << 18;

/**
 * An append-only file of keys and values behind a first line that says what they are values of. Every entry has a
 * checksum, so that neither a killed run nor a damaged disk gives a value that is not the one that was put there.
 */
export class CacheFile {
  readonly #file: string;
  readonly #firstLine: string;
  readonly #descriptor: number;
  readonly isWritable: boolean;
  readonly #entries: CacheEntry[];
  /** How many of the entries the index beside the file tells of. */
  readonly #indexed: number;
  /** Bytes of the file, those not yet written included. */
  size: number;
  #pending: Uint8Array[] = [];
  #pendingBytes = 0;

  /** Opens a file, and makes it where there is none; throws where it can be neither written nor read. */
  constructor(file: string, title: string) {
    this.#file = file;
    this.#firstLine = `${title}\n`;
    const { descriptor, isWritable } = open(file);
    this.#descriptor = descriptor;
    this.isWritable = isWritable;
    const firstLine = Buffer.from(this.#firstLine);
    const { size } = fstatSync(descriptor);
    const isOurs = firstLine.equals(this.#read(0, Math.min(size, firstLine.length)));
    this.#entries = isOurs ? this.#readIndex(size) : [];
    this.#indexed = this.#entries.length;
    const [last] = this.#entries.slice(-1);
    this.size = isOurs ? this.#scan(last ? endOf(last) : firstLine.length, size) : 0;
    if (!isWritable) return;
    if (this.size < size) this.#cut();
    if (this.size === 0) this.#put(firstLine);
  }

  get entries(): readonly CacheEntry[] {
    return this.#entries;
  }

  /** The bytes of a value; undefined where they are not those that were put there. */
  read({ key, offset, length, checksum }: CacheEntry): Buffer | undefined {
    const bytes = this.#read(offset, length);
    return bytes.length === length && checksumOf(key, bytes) === checksum ? bytes : undefined;
  }

  append(key: string, value: Uint8Array): void {
    const entry = { key, length: value.length, checksum: checksumOf(key, value) };
    this.#entries.push({ ...entry, offset: this.size + headLength });
    this.#put(Buffer.from(headOf(entry)), value, newline);
    if (this.#pendingBytes >= bufferedBytes) this.flush();
  }

  /** Writes what has been gathered. A refusal of the disk leaves whole entries, and a last one that is passed over. */
  flush(): void {
    const bytes = Buffer.concat(this.#pending);
    this.#pending = [];
    this.#pendingBytes = 0;
    writeWhole(this.#descriptor, bytes);
  }

  /** Writes down where all entries are, once they are written, for whoever opens the file next. */
  keepIndex(): void {
    const isWhole = fstatSync(this.#descriptor).size === this.size;
    if (this.isWritable && isWhole && this.#indexed < this.#entries.length)
      writeIndex(this.#file, this.#firstLine, this.#entries);
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  /** What the index tells; nothing where it is of other entries: then the last is not where it says. */
  #readIndex(size: number): CacheEntry[] {
    const entries = readIndex(this.#file, this.#firstLine);
    const [last] = entries.slice(-1);
    if (!last || endOf(last) > size) return [];
    const head = this.#read(last.offset - headLength, headLength).toString('latin1');
    return head === headOf(last) ? entries : [];
  }

  /** Steps from head to head up to the end of the last whole entry, which it gives; values are not read. */
  #scan(start: number, size: number): number {
    let end = start;
    while (end + headLength < size) {
      const entry = readHead(this.#read(end, headLength).toString('latin1'), end);
      if (!entry || endOf(entry) > size) break;
      this.#entries.push(entry);
      end = endOf(entry);
    }
    return end;
  }

  /** Takes away what is behind the last whole entry, or all. */
  #cut(): void {
    if (this.size === 0) removeIndex(this.#file);
    ftruncateSync(this.#descriptor, this.size);
  }

  #put(...parts: Uint8Array[]): void {
    for (const part of parts) {
      this.#pending.push(part);
      this.#pendingBytes += part.length;
      this.size += part.length;
    }
  }

  /** Fewer bytes where the file ends before. */
  #read(offset: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    return bytes.subarray(0, readInto(bytes, 0, this.#descriptor, { start: offset, length }));
  }
}

const newline = Buffer.from('\n');

function open(file: string): { descriptor: number; isWritable: boolean } {
  try {
    return { descriptor: openSync(file, 'a+'), isWritable: true };
  } catch (refusal) {
    if (!existsSync(file)) throw refusal;
    return { descriptor: openSync(file, 'r'), isWritable: false };
  }
}

function checksumOf(key: string, value: Uint8Array): number {
  return crc32(value, crc32(key));
}
