import { closeSync, existsSync, fstatSync, ftruncateSync, openSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { readInto, writeWhole } from '../../src/collections/file-bytes.ts';

/** Where a value stands in a cache file: byte offset of its bytes and their number, and the checksum of the entry. */
export type CacheEntry = { key: string; offset: number; length: number; checksum: number };

/** Key, length and checksum as hexadecimal digits, then the value on the next line. */
const headPattern = /^([0-9a-f]{32}) ([0-9a-f]{8}) ([0-9a-f]{8})\n$/;
const headLength = 32 + 1 + 8 + 1 + 8 + 1;

/** So many bytes are gathered before they are written: what a killed run loses of its work. */
const bufferedBytes = 1 << 18;

/**
 * An append-only file of keys and values behind a first line that says what they are values of. Every entry has a
 * checksum, so that neither a killed run nor a damaged disk gives a value that is not the one that was put there.
 */
export class CacheFile {
  readonly #descriptor: number;
  readonly isWritable: boolean;
  readonly entries: readonly CacheEntry[];
  /** Bytes of the file, those not yet written included. */
  size: number;
  #pending: Uint8Array[] = [];
  #pendingBytes = 0;

  /** Opens a file, and makes it where there is none; throws where it can be neither written nor read. */
  constructor(file: string, title: string) {
    const { descriptor, isWritable } = open(file);
    this.#descriptor = descriptor;
    this.isWritable = isWritable;
    const firstLine = Buffer.from(`${title}\n`);
    const { size } = fstatSync(descriptor);
    const isOurs = firstLine.equals(this.#read(0, Math.min(size, firstLine.length)));
    const { entries, end } = isOurs ? this.#scan(firstLine.length, size) : { entries: [], end: 0 };
    this.entries = entries;
    this.size = end;
    if (!isWritable) return;
    if (end < size) ftruncateSync(descriptor, end);
    if (end === 0) this.#put(firstLine);
  }

  /** The bytes of a value; undefined where they are not those that were put there. */
  read({ key, offset, length, checksum }: CacheEntry): Buffer | undefined {
    const bytes = this.#read(offset, length);
    return bytes.length === length && checksumOf(key, bytes) === checksum ? bytes : undefined;
  }

  append(key: string, value: Uint8Array): void {
    const checksum = checksumOf(key, value);
    this.#put(Buffer.from(`${key} ${toDigits(value.length)} ${toDigits(checksum)}\n`), value, newline);
    if (this.#pendingBytes >= bufferedBytes) this.flush();
  }

  /** Writes what has been gathered. A refusal of the disk leaves whole entries, and a last one that is passed over. */
  flush(): void {
    const bytes = Buffer.concat(this.#pending);
    this.#pending = [];
    this.#pendingBytes = 0;
    writeWhole(this.#descriptor, bytes);
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  /** Steps from head to head up to the end of the last whole entry; values are not read. */
  #scan(start: number, size: number): { entries: CacheEntry[]; end: number } {
    const entries: CacheEntry[] = [];
    let end = start;
    while (end + headLength < size) {
      const head = headPattern.exec(this.#read(end, headLength).toString('latin1'));
      const [, key = '', length = '', checksum = ''] = head ?? [];
      const offset = end + headLength;
      const next = offset + Number.parseInt(length, 16) + newline.length;
      if (!head || next > size) break;
      entries.push({
        key,
        offset,
        length: next - newline.length - offset,
        checksum: Number.parseInt(checksum, 16),
      });
      end = next;
    }
    return { entries, end };
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

function toDigits(number: number): string {
  return number.toString(16).padStart(8, '0');
}
