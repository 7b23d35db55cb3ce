import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

export const keptNoteSchema = z.strictObject({
  /** What was made: the address of a file, or whatever its maker calls a group of them. */
  name: z.string(),
  /** Changes whenever what it is made from does. */
  key: z.string(),
  /** Paths below the folder, and how many bytes stand there. */
  files: z.array(z.tuple([z.string(), z.int()])),
  /** What its maker needs to know of the files without reading them. */
  about: z.json(),
});
export type KeptNote = z.infer<typeof keptNoteSchema>;

const newline = 0x0a;

/**
 * The notes of files that stand, by name. They are hundreds of thousands: what is held is the bytes of the list and
 * where each begins, and a note is read when it is asked for.
 */
export class KeptNotes {
  readonly #bytes: Buffer;
  readonly #places = new Map<string, number>();

  /** A list that is not there, or not whole, has no notes: nothing is taken over, which costs time alone. */
  constructor(list: string | undefined) {
    this.#bytes = list !== undefined && existsSync(list) ? readFileSync(list) : Buffer.alloc(0);
    if (this.#bytes.at(-1) !== newline) return;
    try {
      for (let start = 0; start < this.#bytes.length; start = this.#endOf(start) + 1) {
        this.#places.set(this.#nameAt(start), start);
      }
    } catch {
      this.#places.clear();
    }
  }

  has(name: string): boolean {
    return this.#places.has(name);
  }

  find(name: string): KeptNote | undefined {
    const place = this.#places.get(name);
    return place === undefined ? undefined : this.#noteAt(place);
  }

  #noteAt(start: number): KeptNote | undefined {
    try {
      // They are of this version, which held them against their schema.
      return JSON.parse(this.#bytes.toString('utf8', start, this.#endOf(start))) as KeptNote;
    } catch {
      return undefined;
    }
  }

  /** The name comes first, so that it is known without the rest of the line. */
  #nameAt(start: number): string {
    const key = this.#bytes.indexOf('","key":"', start);
    const head = this.#bytes.toString('utf8', start, key);
    return (JSON.parse(`${head}"}`) as Pick<KeptNote, 'name'>).name;
  }

  #endOf(start: number): number {
    return this.#bytes.indexOf(newline, start);
  }
}
