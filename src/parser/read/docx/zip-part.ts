import { Inflate } from 'fflate';
import { damaged, locked, type Refusal } from '../refusal.ts';
import { findEntryData, readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** Limits of a Word file, in entries and bytes; `ratio` is that of a part to its compressed bytes. */
export const zipLimits = { entries: 2_000, part: 60_000_000, total: 80_000_000, ratio: 200 };
/** Below this many bytes a high ratio is only a short part of much the same. */
const smallPart = 1_000_000;
/** Compressed bytes inflated at a time: at most 1,032 times as many come of them. */
const chunk = 16_384;

const tooLarge: Refusal = {
  code: 'read.too-large',
  message: '文件解压后过大，不予读取；请检查是否为正常的 Word 文件。',
};

/** An opened zip file. What its parts were inflated to is counted over all of them. */
export class ZipFile {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  #total = 0;

  constructor(bytes: Uint8Array, entries: readonly ZipEntry[]) {
    this.#bytes = bytes;
    // Names are compared without case; of two entries with one name the first is read.
    this.#entries = new Map(entries.toReversed().map((entry) => [entry.name.toLowerCase(), entry]));
  }

  get names(): string[] {
    return [...this.#entries.values()].map((entry) => entry.name);
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** The bytes of a part, counted while they are inflated, whatever the file claims of their size. */
  read(name: string): Uint8Array | Refusal {
    const entry = this.#entries.get(name.toLowerCase());
    const data = entry && findEntryData(this.#bytes, entry);
    if (!data) return damaged;
    if (entry.isEncrypted) return locked;
    const most = Math.min(
      zipLimits.part,
      zipLimits.total - this.#total,
      Math.max(smallPart, data.length * zipLimits.ratio),
    );
    const part = entry.method === 0 ? data : entry.method === 8 ? inflate(data, most) : damaged;
    if ('code' in part) return part;
    if (part.length > most) return tooLarge;
    this.#total += part.length;
    return checksumOf(part) === entry.checksum ? part : damaged;
  }
}

/** Opens a zip file; one without a directory, or beyond the limits, is refused. */
export function openZip(bytes: Uint8Array): ZipFile | Refusal {
  const entries = readZipDirectory(bytes, zipLimits.entries);
  if (!entries) return damaged;
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  const isTooLarge =
    entries.length > zipLimits.entries ||
    total > zipLimits.total ||
    entries.some((entry) => entry.size > zipLimits.part);
  return isTooLarge ? tooLarge : new ZipFile(bytes, entries);
}

function inflate(data: Uint8Array, most: number): Uint8Array | Refusal {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const inflater = new Inflate((inflated) => {
    chunks.push(inflated);
    length += inflated.length;
  });
  try {
    for (let at = 0; at < data.length; at += chunk) {
      inflater.push(data.subarray(at, at + chunk), at + chunk >= data.length);
      if (length > most) return tooLarge;
    }
  } catch {
    return damaged;
  }
  const part = new Uint8Array(length);
  let at = 0;
  for (const inflated of chunks) {
    part.set(inflated, at);
    at += inflated.length;
  }
  return part;
}

const checksums = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32, which every entry of a zip file states. */
function checksumOf(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (checksums[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
