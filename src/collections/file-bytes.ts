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

/** The text that bytes of an open file are; an error that names the file where it ends before them. */
export function readText(descriptor: number, start: number, length: number, name: string): string {
  const bytes = Buffer.allocUnsafe(length);
  if (readInto(bytes, 0, descriptor, { start, length }) < length)
    throw new Error(`${name} ends before byte ${start + length}`);
  return bytes.toString('utf8');
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
