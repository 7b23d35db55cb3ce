import { createHash } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { linkOrCopy } from '../site/link-files.ts';
import { type KeptNote, KeptNotes, keptNoteSchema } from './kept-notes.ts';

/** Below this folder of the collections every file stands at its address in the site. */
export const publishedFolder = 'published';

export type WriteFile = (address: string, bytes: Uint8Array | string) => void;

/** Gives a folder of files another name, where that is known only when they are complete. */
export type RenameFolder = (address: string, to: string) => void;

/** Puts a file that stands elsewhere at an address too: a second name of it where the disk allows it. */
export type AdoptFile = (address: string, from: KeptFiles, fromAddress: string) => void;

/**
 * Files in a folder of the collections that are not records: those of the site that are finished before any page is
 * made, and the parts that some of them are put together of. What the collections before have, made by the same
 * version from the same, stays where it is; the rest waits beside it until the collections are complete.
 */
export class KeptFiles {
  readonly #name: string;
  /** Where what is made waits. */
  readonly #folder: string;
  #list: number | undefined;
  readonly #standing: { folder: string; notes: KeptNotes } | undefined;
  readonly #madeFolders = new Set<string>();
  /** Every file of these collections with the key that it was made under. */
  readonly #keys = new Map<string, string>();
  /** Those of them that were made in this run. */
  readonly #made = new Set<string>();
  #waiting: string[] = [];

  /**
   * `name` is that of the folder; `collections` are those under way; `standing` the ones they will replace, if files
   * may be taken over from them.
   */
  constructor(name: string, collections: string, standing: string | undefined) {
    const listFile = `${name}.ndjson`;
    this.#name = name;
    this.#folder = path.join(collections, name);
    mkdirSync(this.#folder);
    this.#list = openSync(path.join(collections, listFile), 'w');
    this.#standing =
      standing === undefined
        ? undefined
        : { folder: path.join(standing, name), notes: new KeptNotes(path.join(standing, listFile)) };
  }

  /**
   * Puts one file at its address, or a group of files under a name: taken over where they stand with the same key,
   * else made. Gives what is to be known of them, which is JSON.
   */
  put<About>(
    name: string,
    key: string,
    make: (write: WriteFile, rename: RenameFolder, adopt: AdoptFile) => About,
  ): About {
    const note = this.#takeOver(name, key);
    if (note) return note.about as About;
    let files: KeptNote['files'] = [];
    const placeFor = (address: string, bytes: number): string => {
      const file = toFile(address);
      this.#claim(file, key);
      this.#made.add(file);
      files.push([file, bytes]);
      return this.#placeOf(file);
    };
    const about = make(
      (address, bytes) => writeFileSync(placeFor(address, Buffer.byteLength(bytes)), bytes, { flag: 'wx' }),
      (address, to) => {
        files = this.#rename(files, toFile(address), toFile(to), key);
      },
      (address, from, fromAddress) => {
        const source = from.#whereIs(toFile(fromAddress));
        linkOrCopy(source, placeFor(address, statSync(source).size));
      },
    );
    this.#note(keptNoteSchema.parse({ name, key, files, about: about ?? null }));
    return about;
  }

  /** Puts one file at its address, and at the others that it is found under. */
  putFile([address = '', ...others]: readonly string[], key: string, make: () => Uint8Array | string): void {
    this.put(address, JSON.stringify([key, ...others]), (write, _, adopt) => {
      write(address, make());
      for (const other of others) adopt(other, this, address);
    });
  }

  /** Puts a file that is cheaper to make than to know whether it has changed; the same bytes are taken over. */
  write(addresses: string | readonly string[], bytes: Uint8Array | string): void {
    const key = createHash('sha256').update(bytes).digest('hex');
    this.putFile(typeof addresses === 'string' ? [addresses] : addresses, key, () => bytes);
  }

  read(address: string): Buffer {
    return readFileSync(this.#whereIs(toFile(address)));
  }

  /** Puts a file of another folder here too, at the same address. */
  adopt(address: string, from: KeptFiles): void {
    const key = from.#keys.get(toFile(address)) ?? '';
    this.put(address, `adopted ${key}`, (_, __, adopt) => adopt(address, from, address));
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

  /**
   * Brings the files that were taken over and those that were made into one folder, that of the collections under
   * way. `retired` are those that stood, which are whole no longer after it.
   */
  settle(retired: string): void {
    if (!this.#standing) return;
    const { notes } = this.#standing;
    const folder = path.join(retired, this.#name);
    mkdirSync(folder, { recursive: true });
    for (const note of notes.all()) {
      for (const [file] of note.files) if (!this.#keys.has(file)) removeFile(folder, file);
    }
    const madeFolders = new Set<string>();
    for (const file of this.#made) {
      const target = path.join(folder, file);
      const parent = path.dirname(target);
      if (!madeFolders.has(parent)) mkdirSync(parent, { recursive: true });
      madeFolders.add(parent);
      renameSync(path.join(this.#folder, file), target);
    }
    rmSync(this.#folder, { recursive: true });
    renameSync(folder, this.#folder);
  }

  #takeOver(name: string, key: string): KeptNote | undefined {
    const note = this.#standing?.notes.find(name);
    if (!this.#standing || note?.key !== key) return undefined;
    const { folder } = this.#standing;
    // What is not as it was made is made again.
    if (!note.files.every(([file, bytes]) => sizeOf(path.join(folder, file)) === bytes)) return undefined;
    for (const [file] of note.files) this.#claim(file, key);
    this.#note(note);
    return note;
  }

  /** No two may put a file at one place. */
  #claim(file: string, key: string): void {
    if (this.#keys.has(file)) throw new Error(`two files are put at ${file}`);
    this.#keys.set(file, key);
  }

  #rename(files: KeptNote['files'], from: string, to: string, key: string): KeptNote['files'] {
    renameSync(path.join(this.#folder, from), this.#placeOf(to));
    return files.map(([file, bytes]) => {
      if (!file.startsWith(`${from}/`)) return [file, bytes];
      const renamed = to + file.slice(from.length);
      this.#keys.delete(file);
      this.#made.delete(file);
      this.#claim(renamed, key);
      this.#made.add(renamed);
      return [renamed, bytes];
    });
  }

  /** Where a file of these collections stands now. */
  #whereIs(file: string): string {
    const isStanding = this.#standing && !this.#made.has(file) && this.#keys.has(file);
    return path.join(isStanding ? (this.#standing?.folder ?? '') : this.#folder, file);
  }

  #placeOf(file: string): string {
    const target = path.join(this.#folder, file);
    const parent = path.dirname(target);
    if (!this.#madeFolders.has(parent)) mkdirSync(parent, { recursive: true });
    this.#madeFolders.add(parent);
    return target;
  }

  #note(note: KeptNote): void {
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

/** Removes a file, and the folders above it that are empty then. */
function removeFile(folder: string, file: string): void {
  rmSync(path.join(folder, file), { force: true });
  for (let parent = path.dirname(file); parent !== '.'; parent = path.dirname(parent)) {
    try {
      rmdirSync(path.join(folder, parent));
    } catch {
      // It holds other files still, or is gone already.
      return;
    }
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
