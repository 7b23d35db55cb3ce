import { Buffer, transcode } from 'node:buffer';
import { readSync, writeSync } from 'node:fs';

/**
 * Reads bytes of an open file, from `start` on, into a place of others. Gives how many there are: fewer than `length`
 * where the file ends before.
 */
export function readInto(
  into: Uint8Array,
  at: number,
  descriptor: number,
  { start, length }: { start: number; length: number },
): number {
  let taken = 0;
  // A read may give less than it is asked for.
  while (taken < length) {
    const got = readSync(descriptor, into, at + taken, length - taken, start + taken);
    if (got === 0) break;
    taken += got;
  }
  return taken;
}

/** Bytes of an open file; an error that names the file where it ends before them. */
export function readBytes(descriptor: number, start: number, length: number, name: string): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  if (readInto(bytes, 0, descriptor, { start, length }) < length)
    throw new Error(`${name} ends before byte ${start + length}`);
  return bytes;
}

/** The text that bytes of an open file are. */
export function readText(descriptor: number, start: number, length: number, name: string): string {
  return readBytes(descriptor, start, length, name).toString('utf8');
}

/** Writes all of some bytes into an open file: at a place of it, or where the last write ended. */
export function writeWhole(descriptor: number, bytes: Uint8Array, start?: number): void {
  let written = 0;
  // A write may take less than it is given.
  while (written < bytes.length) {
    const place = start === undefined ? null : start + written;
    written += writeSync(descriptor, bytes, written, bytes.length - written, place);
  }
}

/** Texts from this length on, in UTF-16 units, are encoded by way of their units: the engine's own way takes thrice as long. */
const longText = 2000;

let units = Buffer.alloc(0);

/** A text as UTF-8; half of a surrogate pair becomes U+FFFD. */
export function encodeText(text: string): Buffer {
  if (text.length < longText) return Buffer.from(text);
  if (units.length < text.length * 2) units = Buffer.allocUnsafeSlow(text.length * 3);
  try {
    return transcode(units.subarray(0, units.write(text, 'utf16le')), 'utf16le', 'utf8') as Buffer;
  } catch {
    // It knows no half of a pair.
    return Buffer.from(text);
  }
}
