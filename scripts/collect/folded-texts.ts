import { appendFileSync, closeSync, openSync, readSync } from 'node:fs';

/** Where a text stands in a file of texts, in characters. */
export type TextPlace = { start: number; length: number };

/** So many characters are gathered before they are written: 1 MB. */
const gatheredCharacters = 1 << 19;
export const characterBytes = 2;

/**
 * Writes texts one after another into a file of two bytes a character. Those that stand in another such file are
 * copied from there without being read as text. No file is left open between two calls.
 */
export class FoldedTextsWriter {
  readonly #file: string;
  readonly #standing: FoldedTexts | undefined;
  readonly #waiting: (string | TextPlace)[] = [];
  #gathered = 0;
  #end = 0;

  constructor(file: string, standing: FoldedTexts | undefined) {
    this.#file = file;
    this.#standing = standing;
    appendFileSync(file, '');
  }

  add(text: string): TextPlace {
    this.#waiting.push(text);
    return this.#placeOf(text);
  }

  /** Adds a text of the standing file. */
  take({ start, length }: TextPlace): TextPlace {
    const last = this.#waiting.at(-1);
    // What stood side by side is copied at once.
    if (typeof last === 'object' && last.start + last.length === start) last.length += length;
    else this.#waiting.push({ start, length });
    return this.#placeOf({ length });
  }

  /** Writes what is gathered. */
  flush(): void {
    if (this.#gathered === 0) return;
    const bytes = Buffer.allocUnsafe(this.#gathered * characterBytes);
    let done = 0;
    for (const waiting of this.#waiting) {
      if (typeof waiting === 'string') done += bytes.write(waiting, done, 'utf16le');
      else done += this.#standing?.copy(waiting, bytes, done) ?? 0;
    }
    this.#standing?.close();
    appendFileSync(this.#file, bytes);
    this.#waiting.length = 0;
    this.#gathered = 0;
  }

  #placeOf({ length }: { length: number }): TextPlace {
    const place = { start: this.#end, length };
    this.#end += length;
    this.#gathered += length;
    if (this.#gathered >= gatheredCharacters) this.flush();
    return place;
  }
}

/** The texts of such a file. It is opened when one is read; whoever reads closes it. */
export class FoldedTexts {
  readonly #file: string;
  #descriptor: number | undefined;
  /** Holds the text that is read; the longest so far fits in. */
  #bytes = Buffer.allocUnsafe(1 << 14);

  constructor(file: string) {
    this.#file = file;
  }

  read(place: TextPlace): string {
    const length = place.length * characterBytes;
    if (length > this.#bytes.length) this.#bytes = Buffer.allocUnsafe(length * 2);
    this.copy(place, this.#bytes, 0);
    return this.#bytes.toString('utf16le', 0, length);
  }

  /** Puts the bytes of a text at a place of others, and gives their number. */
  copy({ start, length }: TextPlace, into: Uint8Array, at: number): number {
    this.#descriptor ??= openSync(this.#file, 'r');
    const [from, wanted] = [start * characterBytes, length * characterBytes];
    for (let done = 0; done < wanted; ) {
      const got = readSync(this.#descriptor, into, at + done, wanted - done, from + done);
      if (got === 0) throw new Error(`${this.#file} ends before character ${start + length}`);
      done += got;
    }
    return wanted;
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }
}
