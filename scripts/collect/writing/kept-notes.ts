import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readLines } from '../../../src/collections/line-file.ts';

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

/** Where the files of a folder of the collections are noted, beside it. */
export function listOf(folder: string): string {
  return `${folder}.ndjson`;
}

/** Files as they are noted; `missing` is the first that does not stand there so, or the list where that is not whole. */
type NotedFiles = { files: readonly string[]; missing: string | undefined };

/**
 * The files of a folder of the collections, by its list: whatever else lies there is none of them. The collections may
 * have been copied from elsewhere. Paths are below the folder, that of the missing one is below the collections.
 */
export function readNotedFiles(collections: string, folder: string): NotedFiles {
  const files: string[] = [];
  let missing: string | undefined;
  try {
    for (const { line } of readLines(path.join(collections, listOf(folder)))) {
      for (const [name, bytes] of keptNoteSchema.parse(JSON.parse(line.toString())).files) {
        files.push(name);
        const file = path.posix.join(folder, name);
        if (statSync(path.join(collections, file), { throwIfNoEntry: false })?.size !== bytes)
          missing ??= file;
      }
    }
  } catch {
    missing ??= listOf(folder);
  }
  return { files, missing };
}

const newline = 0x0a;

/**
 * The notes of files that stand, by name. They are hundreds of thousands: what is held is the bytes of the list and
 * where each begins, and a note is read when it is asked for.
 */
export class KeptNotes {
  readonly #bytes: Buffer;
  readonly #places = new Map<string, number>();
  /** Where those begin that are noted again. */
  readonly #kept = new Set<number>();
  #lines = 0;

  /** A list that is not there, or not whole, has no notes: nothing is taken over, which costs time alone. */
  constructor(list: string | undefined) {
    this.#bytes = list !== undefined && existsSync(list) ? readFileSync(list) : Buffer.alloc(0);
    if (this.#bytes.at(-1) !== newline) return;
    try {
      for (let start = 0; start < this.#bytes.length; start = this.#endOf(start) + 1) {
        this.#places.set(this.#nameAt(start), start);
        this.#lines += 1;
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

  /** The line of a note whose files are taken over, to be noted again. */
  keep(name: string): string {
    const place = this.#places.get(name);
    if (place === undefined) throw new Error(`nothing is noted of ${name}`);
    this.#kept.add(place);
    return this.#bytes.toString('utf8', place, this.#endOf(place) + 1);
  }

  /** The files of all notes that were not kept; undefined where the list is not whole, and cannot tell. */
  filesOfOthers(): string[] | undefined {
    if (this.#lines === 0 || this.#places.size !== this.#lines) return undefined;
    const files: string[] = [];
    for (const place of this.#places.values()) {
      if (this.#kept.has(place)) continue;
      const note = this.#noteAt(place);
      if (!note) return undefined;
      for (const [file] of note.files) files.push(file);
    }
    return files;
  }

  #noteAt(start: number): KeptNote | undefined {
    try {
      // They are of this version, which wrote them so.
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
