import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/** Where a value stands in a cache file: byte offset of its bytes and their number, and the checksum of the entry. */
export type CacheEntry = { key: string; offset: number; length: number; checksum: number };

/** Key, length and checksum as hexadecimal digits, then the value on the next line. */
const headPattern = /^([0-9a-f]{32}) ([0-9a-f]{8}) ([0-9a-f]{8})\n$/;
export const headLength = 32 + 1 + 8 + 1 + 8 + 1;

/** The entry with a head that stands at a byte of the file; undefined where it is none. */
export function readHead(head: string, at: number): CacheEntry | undefined {
  const [, key, length, checksum] = headPattern.exec(head) ?? [];
  if (key === undefined || length === undefined || checksum === undefined) return undefined;
  const offset = at + headLength;
  return { key, offset, length: Number.parseInt(length, 16), checksum: Number.parseInt(checksum, 16) };
}

export function headOf({ key, length, checksum }: Omit<CacheEntry, 'offset'>): string {
  return `${key} ${toDigits(length)} ${toDigits(checksum)}\n`;
}

/** The byte after an entry, whose value ends with a line break. */
export function endOf({ offset, length }: CacheEntry): number {
  return offset + length + 1;
}

/**
 * The entries of a cache file by its index, which has the same lines but for the values: so the heads need not be
 * looked for in a file of hundreds of megabytes. None where the index is gone, not whole, or of another first line.
 */
export function readIndex(file: string, firstLine: string): CacheEntry[] {
  const entries: CacheEntry[] = [];
  const text = readText(indexOf(file));
  if (!text?.startsWith(firstLine)) return entries;
  let end = Buffer.byteLength(firstLine);
  for (let at = firstLine.length; at < text.length; at += headLength) {
    const entry = readHead(text.slice(at, at + headLength), end);
    if (!entry) return [];
    entries.push(entry);
    end = endOf(entry);
  }
  return entries;
}

/** Writes the index of a file; where it cannot be written, the next run looks for the heads again. */
export function writeIndex(file: string, firstLine: string, entries: readonly CacheEntry[]): void {
  const text = firstLine + entries.map(headOf).join('');
  const coming = `${indexOf(file)}.new`;
  try {
    writeFileSync(coming, `${toDigits(crc32(text))}\n${text}`);
    renameSync(coming, indexOf(file));
  } catch {
    removeIndex(file);
  }
}

/** For a file that is cut, or begun anew. */
export function removeIndex(file: string): void {
  rmSync(indexOf(file), { force: true });
}

function indexOf(file: string): string {
  return `${file}.index`;
}

function readText(file: string): string | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    return text.startsWith(`${toDigits(crc32(text.slice(9)))}\n`) ? text.slice(9) : undefined;
  } catch {
    return undefined;
  }
}

function toDigits(number: number): string {
  return number.toString(16).padStart(8, '0');
}
