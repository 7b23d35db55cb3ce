import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { linkOrCopy } from '../site/link-files.ts';

/** Below this folder of the collections every file stands at its address in the site. */
export const publishedFolder = 'published';

const noteSchema = z.strictObject({
  /** What was made: the address of a file, or whatever its maker calls a group of them. */
  name: z.string(),
  /** Changes whenever what it is made from does. */
  key: z.string(),
  /** Paths below the folder, and how many bytes stand there. */
  files: z.array(z.tuple([z.string(), z.int()])),
  /** What its maker needs to know of the files without reading them. */
  about: z.json(),
});
type Note = z.infer<typeof noteSchema>;

export type WriteFile = (address: string, bytes: Uint8Array | string) => void;

/** Gives a folder of files another name, where that is known only when they are complete. */
export type RenameFolder = (address: string, to: string) => void;

/**
 * Files in a folder of the collections that are not records: those of the site that are finished before any page is
 * made, and the parts that some of them are put together of. What the collections before have, made by the same
 * version from the same, is taken over as it is.
 */
export class KeptFiles {
  readonly #folder: string;
  #list: number | undefined;
  readonly #standing: { folder: string; notes: ReadonlyMap<string, Note> };
  readonly #made = new Set<string>();
  #waiting: string[] = [];

  /**
   * `name` is that of the folder; `collections` are those under way; `standing` the ones they will replace, if files
   * may be taken over from them.
   */
  constructor(name: string, collections: string, standing: string | undefined) {
    const listFile = `${name}.ndjson`;
    this.#folder = path.join(collections, name);
    mkdirSync(this.#folder);
    this.#list = openSync(path.join(collections, listFile), 'w');
    const notes = standing === undefined ? [] : readNotes(path.join(standing, listFile));
    this.#standing = {
      folder: path.join(standing ?? '', name),
      notes: new Map(notes.map((note) => [note.name, note])),
    };
  }

  /**
   * Puts one file at its address, or a group of files under a name: taken over where they stand with the same key,
   * else made. Gives what is to be known of them, which is JSON.
   */
  put<About>(name: string, key: string, make: (write: WriteFile, rename: RenameFolder) => About): About {
    const note = this.#takeOver(name, key);
    if (note) return note.about as About;
    let files: Note['files'] = [];
    const write: WriteFile = (address, bytes) => {
      files.push([toFile(address), Buffer.byteLength(bytes)]);
      this.#write(toFile(address), bytes);
    };
    const about = make(write, (address, to) => {
      const [from, target] = [toFile(address), toFile(to)];
      renameSync(path.join(this.#folder, from), this.#placeOf(target));
      files = files.map(([file, bytes]) => [
        file.startsWith(from) ? target + file.slice(from.length) : file,
        bytes,
      ]);
    });
    this.#note(noteSchema.parse({ name, key, files, about: about ?? null }));
    return about;
  }

  /** Puts a file that is cheaper to make than to know whether it has changed; the same bytes are taken over. */
  write(address: string, bytes: Uint8Array | string): void {
    const key = createHash('sha256').update(bytes).digest('hex');
    this.put(address, key, (write) => write(address, bytes));
  }

  read(address: string): Buffer {
    return readFileSync(path.join(this.#folder, toFile(address)));
  }

  /** Puts a file of another folder here too, at the same address. */
  adopt(address: string, from: KeptFiles): void {
    linkOrCopy(path.join(from.#folder, toFile(address)), this.#placeOf(toFile(address)));
  }

  /** Gives a file the address `to` as well. */
  repeat(address: string, to: string): void {
    linkOrCopy(path.join(this.#folder, toFile(address)), this.#placeOf(toFile(to)));
  }

  close(): void {
    this.#flush();
    this.release();
  }

  /** Leaves the list of files as it is, once nothing more is put. */
  release(): void {
    if (this.#list !== undefined) closeSync(this.#list);
    this.#list = undefined;
  }

  #takeOver(name: string, key: string): Note | undefined {
    const note = this.#standing.notes.get(name);
    if (note?.key !== key) return undefined;
    const placeOf = (file: string) => path.join(this.#standing.folder, file);
    // What is not as it was made is made again.
    if (!note.files.every(([file, bytes]) => sizeOf(placeOf(file)) === bytes)) return undefined;
    for (const [file] of note.files) linkOrCopy(placeOf(file), this.#placeOf(file));
    this.#note(note);
    return note;
  }

  #write(file: string, bytes: Uint8Array | string): void {
    writeFileSync(this.#placeOf(file), bytes, { flag: 'wx' });
  }

  #placeOf(file: string): string {
    const target = path.join(this.#folder, file);
    const parent = path.dirname(target);
    if (!this.#made.has(parent)) mkdirSync(parent, { recursive: true });
    this.#made.add(parent);
    return target;
  }

  #note(note: Note): void {
    this.#waiting.push(`${JSON.stringify(note)}\n`);
    if (this.#waiting.length >= 1000) this.#flush();
  }

  #flush(): void {
    if (this.#list === undefined) throw new Error('the list of files is closed');
    let bytes: Uint8Array = Buffer.from(this.#waiting.join(''));
    // A write may take less than it is given.
    while (bytes.length > 0) bytes = bytes.subarray(writeSync(this.#list, bytes));
    this.#waiting = [];
  }
}

function readNotes(list: string): Note[] {
  if (!existsSync(list)) return [];
  try {
    const lines = readFileSync(list, 'utf8').split('\n').slice(0, -1);
    // They are of this version, which held them against their schema.
    return lines.map((line) => JSON.parse(line) as Note);
  } catch {
    // Without notes nothing is taken over, which costs time and nothing else.
    return [];
  }
}

/** An address is encoded, a file is not; neither leads out of the folder. */
function toFile(address: string): string {
  const file = decodeURIComponent(address).replace(/^\//, '');
  if (path.posix.normalize(file) !== file || file.startsWith('..'))
    throw new Error(`not an address of a file: ${address}`);
  return file;
}

function sizeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size;
}
