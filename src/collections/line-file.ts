import { closeSync, openSync, readSync } from 'node:fs';
import { readText } from './file-bytes.ts';

/** Where a line stands in its file: its first byte, and how many bytes it has without the line break. */
export type Place = readonly [start: number, length: number];

/** So many bytes are read at a time, or as many as the longest line has. */
const usualBytes = 1 << 20;

/**
 * The lines of a file, one after another; none is held, and the bytes of one are gone with the next. An error where
 * the last line has no end: the file is cut short.
 */
export function* readLines(file: string): Generator<{ line: Buffer; start: number }> {
  const descriptor = openSync(file, 'r');
  try {
    let buffer = Buffer.allocUnsafe(usualBytes);
    let held = 0;
    let offset = 0;
    for (;;) {
      if (held === buffer.length) buffer = Buffer.concat([buffer], held * 2);
      const got = readSync(descriptor, buffer, held, buffer.length - held, null);
      if (got === 0) break;
      held += got;
      let start = 0;
      for (let end = endOfLine(buffer, start, held); end !== -1; end = endOfLine(buffer, start, held)) {
        yield { line: buffer.subarray(start, end), start: offset + start };
        start = end + 1;
      }
      buffer.copyWithin(0, start, held);
      held -= start;
      offset += start;
    }
    if (held > 0) throw new Error(`${file} ends within a line`);
  } finally {
    closeSync(descriptor);
  }
}

function endOfLine(buffer: Buffer, start: number, held: number): number {
  const end = buffer.indexOf(10, start);
  return end < held ? end : -1;
}

/** A file of which single lines are read. It is opened for the first, and must be closed. */
export class LineFile {
  readonly #file: string;
  #descriptor: number | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  read([start, length]: Place): string {
    this.#descriptor ??= openSync(this.#file, 'r');
    return readText(this.#descriptor, start, length, this.#file);
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }
}
