import { appendFileSync } from 'node:fs';
import { readInto } from '../../../src/collections/file-bytes.ts';
import { type OnDemandFile, OpenFiles } from '../../../src/collections/open-files.ts';

/** Where a text stands in a file of texts, in characters. */
export type TextPlace = { start: number; length: number };

/** So many characters are gathered before they are written: 1 MB. */
const gatheredCharacters = 1 << 19;
export const characterBytes = 2;

/** A run of characters of a file. */
type Stretch = TextPlace & { from: FoldedTexts };

/**
 * Writes texts one after another into a file of two bytes a character. Those that stand in another such file are
 * copied from there without being read as text. No file is left open between two calls.
 */
export class FoldedTextsWriter {
  readonly #file: string;
  readonly #waiting: (string | Stretch)[] = [];
  #gathered = 0;
  #end = 0;

  constructor(file: string) {
    this.#file = file;
    appendFileSync(file, '');
  }

  add(text: string): TextPlace {
    this.#waiting.push(text);
    return this.#placeOf(text);
  }

  /** Adds a text that stands in another file. */
  take(from: FoldedTexts, { start, length }: TextPlace): TextPlace {
    const last = this.#waiting.at(-1);
    // What stood side by side is copied at once.
    if (typeof last === 'object' && last.from === from && last.start + last.length === start)
      last.length += length;
    else this.#waiting.push({ from, start, length });
    return this.#placeOf({ length });
  }

  /** Writes what is gathered. */
  flush(): void {
    const bytes = Buffer.allocUnsafe(this.#gathered * characterBytes);
    try {
      this.#copyInto(bytes);
    } finally {
      for (const waiting of this.#waiting) if (typeof waiting === 'object') waiting.from.close();
    }
    appendFileSync(this.#file, bytes);
    this.#waiting.length = 0;
    this.#gathered = 0;
  }

  #copyInto(bytes: Buffer): void {
    let done = 0;
    for (const waiting of this.#waiting) {
      if (typeof waiting === 'string') done += bytes.write(waiting, done, 'utf16le');
      else done += waiting.from.copy(waiting, bytes, done);
    }
  }

  #placeOf({ length }: { length: number }): TextPlace {
    const place = { start: this.#end, length };
    this.#end += length;
    this.#gathered += length;
    if (this.#gathered >= gatheredCharacters) this.flush();
    return place;
  }
}

const openFiles = new OpenFiles(64);

/** So many bytes are read at once where texts are read one after another. */
const readAhead = 1 << 16;

/** What was read ahead of the file that was read last, from byte `start` of it on. */
const ahead = { of: undefined as FoldedTexts | undefined, start: 0, bytes: Buffer.alloc(0) };

/** The texts of such a file. It is opened when one is read; whoever reads closes it, and what was read of it is forgotten. */
export class FoldedTexts {
  readonly #file: OnDemandFile;
  /** Where the text that was read last ends. */
  #lastEnd = -1;

  constructor(file: string) {
    this.#file = openFiles.file(file);
  }

  read(place: TextPlace): string {
    const start = place.start * characterBytes;
    const end = start + place.length * characterBytes;
    const isNext = start === this.#lastEnd;
    this.#lastEnd = end;
    if (isNext && !this.#isAhead(start, end)) this.#readAhead(start);
    if (this.#isAhead(start, end))
      return ahead.bytes.toString('utf16le', start - ahead.start, end - ahead.start);
    const bytes = Buffer.allocUnsafe(end - start);
    this.copy(place, bytes, 0);
    return bytes.toString('utf16le');
  }

  /** Puts the bytes of a text at a place of others, and gives their number. */
  copy({ start, length }: TextPlace, into: Uint8Array, at: number): number {
    const bytes = { start: start * characterBytes, length: length * characterBytes };
    if (readInto(into, at, this.#file.descriptor(), bytes) < bytes.length)
      throw new Error(`${this.#file.path} ends before character ${start + length}`);
    return bytes.length;
  }

  close(): void {
    this.#file.close();
    this.#lastEnd = -1;
    if (ahead.of === this) ahead.of = undefined;
  }

  #isAhead(start: number, end: number): boolean {
    return ahead.of === this && start >= ahead.start && end <= ahead.start + ahead.bytes.length;
  }

  #readAhead(start: number): void {
    const bytes = Buffer.allocUnsafe(readAhead);
    const length = readInto(bytes, 0, this.#file.descriptor(), { start, length: readAhead });
    Object.assign(ahead, { of: this, start, bytes: bytes.subarray(0, length) });
  }
}
