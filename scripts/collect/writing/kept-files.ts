import { createHash } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { encodeText, writeWhole } from '../../../src/collections/file-bytes.ts';
import { inodeOf, linkOrCopy } from '../../site/placing/link-files.ts';
import { type KeptNote, KeptNotes, keptNoteSchema, listOf } from './kept-notes.ts';
import { settleFiles } from './settle-files.ts';

/** Below this folder of the collections every file stands at its address in the site. */
export const publishedFolder = 'published';

export type WriteFile = (address: string, bytes: Uint8Array | string) => void;

/** Files of one name while they are made. */
export type FilesUnderWay = {
  write: WriteFile;
  /** Where the maker itself is to write a file, which must be there when all are made. */
  place: (address: string) => string;
  /** Gives a folder of files another name, where that is known only when they are complete. */
  rename: (address: string, to: string) => void;
  /** Puts a file that stands elsewhere at an address too: a second name of it where the disk allows it. */
  adopt: (address: string, from: KeptFiles, fromAddress: string) => void;
};

/** A file under way, and its bytes where it was written here: others are asked for theirs when all are made. */
type MadeFile = { file: string; bytes: number | undefined };

/** Files of one name as the collections before have them. */
export type FormerFiles<About> = {
  key: string;
  about: About;
  /** Where a file of them stands, if it is as it was made. */
  findPath: (address: string) => string | undefined;
};

/**
 * Files in a folder of the collections: those of the site that are finished before any page is made, or what some of
 * the content comes to, which those and the collections are put together of. What the collections before have, made by the same
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
  /** Of those that were taken over what they are on the disk. */
  readonly #inodes = new Map<string, number>();
  #waiting: string[] = [];

  /**
   * `name` is that of the folder; `collections` are those under way; `standing` the ones they will replace, if files
   * may be taken over from them.
   */
  constructor(name: string, collections: string, standing: string | undefined) {
    const listFile = listOf(name);
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
  put<About>(name: string, key: string, make: (files: FilesUnderWay) => About): About {
    const standing = this.takeOver<About>(name, key);
    if (standing) return standing.about;
    const { files, finish } = this.begin(name);
    const about = make(files);
    finish(key, about);
    return about;
  }

  /** Whether files stand under this name, under whatever key. */
  stands(name: string): boolean {
    return this.#standing?.notes.has(name) ?? false;
  }

  /** Takes files over where they stand with this key, and gives what is to be known of them. */
  takeOver<About>(name: string, key: string): { about: About } | undefined {
    if (!this.#standing) return undefined;
    const { folder, notes } = this.#standing;
    const note = notes.find(name);
    if (note?.key !== key) return undefined;
    const found = note.files.map(([file]) => statOf(path.join(folder, file)));
    // What is not as it was made is made again.
    if (note.files.some(([, bytes], index) => found[index]?.size !== bytes)) return undefined;
    for (const [index, [file]] of note.files.entries()) {
      this.#claim(file, key);
      const inode = found[index] && inodeOf(found[index]);
      if (inode !== undefined) this.#inodes.set(file, inode);
    }
    this.#note(notes.keep(name));
    return { about: note.about as About };
  }

  /** What stands under a name, under whatever key, so that what has not changed of it need not be made again. */
  former<About>(name: string): FormerFiles<About> | undefined {
    const note = this.#standing?.notes.find(name);
    if (!this.#standing || !note) return undefined;
    const { folder } = this.#standing;
    const sizes = new Map(note.files);
    const findPath = (address: string): string | undefined => {
      const file = toFile(address);
      const place = path.join(folder, file);
      return sizes.has(file) && statOf(place)?.size === sizes.get(file) ? place : undefined;
    };
    return { key: note.key, about: note.about as About, findPath };
  }

  /** Files that are made one after another; nothing stands before `finish` is told what they are made from. */
  begin(name: string): { files: FilesUnderWay; finish: (key: string, about: unknown) => void } {
    const made: MadeFile[] = [];
    const claim = (address: string): MadeFile => {
      const one: MadeFile = { file: toFile(address), bytes: undefined };
      this.#claim(one.file, name);
      this.#made.add(one.file);
      made.push(one);
      return one;
    };
    const place = (address: string): string => this.#placeOf(claim(address).file);
    const files: FilesUnderWay = {
      place,
      write: (address, content) => {
        const bytes = typeof content === 'string' ? encodeText(content) : content;
        const one = claim(address);
        writeFileSync(this.#placeOf(one.file), bytes, { flag: 'wx' });
        one.bytes = bytes.length;
      },
      rename: (address, to) => this.#rename(made, toFile(address), toFile(to)),
      adopt: (address, from, fromAddress) => linkOrCopy(from.pathOf(fromAddress), place(address)),
    };
    const finish = (key: string, about: unknown): void => {
      const sized = made.map(({ file, bytes }): [string, number] => [
        file,
        bytes ?? statSync(path.join(this.#folder, file)).size,
      ]);
      for (const { file } of made) this.#keys.set(file, key);
      const note: KeptNote = {
        name,
        key,
        files: sized,
        about: keptNoteSchema.shape.about.parse(about ?? null),
      };
      this.#note(`${JSON.stringify(note)}\n`);
    };
    return { files, finish };
  }

  /** Puts one file at its address, and at the others that it is found under. */
  putFile([address = '', ...others]: readonly string[], key: string, make: () => Uint8Array | string): void {
    this.put(address, JSON.stringify([key, ...others]), ({ write, adopt }) => {
      write(address, make());
      for (const other of others) adopt(other, this, address);
    });
  }

  /** Puts a file that is cheaper to make than to know whether it has changed; the same bytes are taken over. */
  write(addresses: string | readonly string[], bytes: Uint8Array | string): void {
    const key = createHash('sha256').update(bytes).digest('hex');
    this.putFile(typeof addresses === 'string' ? [addresses] : addresses, key, () => bytes);
  }

  /** Where a file of these collections stands now. */
  pathOf(address: string): string {
    const file = toFile(address);
    const isStanding = this.#standing && !this.#made.has(file) && this.#keys.has(file);
    return path.join(isStanding ? (this.#standing?.folder ?? '') : this.#folder, file);
  }

  /** The key that a file of these collections was made under. */
  keyOf(address: string): string | undefined {
    return this.#keys.get(toFile(address));
  }

  read(address: string): Buffer {
    return readFileSync(this.pathOf(address));
  }

  /** Puts a file of another folder here too, at the same address. */
  adopt(address: string, from: KeptFiles): void {
    const key = from.keyOf(address) ?? '';
    this.put(address, `adopted ${key}`, (files) => files.adopt(address, from, address));
  }

  /** All that were put so far, taken over or made, in no order. */
  get files(): string[] {
    return [...this.#keys.keys()];
  }

  /** Inodes of those that were taken over. */
  get inodes(): ReadonlyMap<string, number> {
    return this.#inodes;
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
   * way. `retired` are those that stood, which are whole no longer after it. What lies there and was never noted may
   * stay: it is none of the files.
   */
  settle(retired: string): void {
    if (!this.#standing) return;
    const folder = path.join(retired, this.#name);
    mkdirSync(folder, { recursive: true });
    const others = this.#standing.notes.filesOfOthers();
    const gone = others?.filter((file) => !this.#keys.has(file));
    settleFiles(folder, { files: this.#keys, gone, from: this.#folder });
    rmSync(this.#folder, { recursive: true });
    renameSync(folder, this.#folder);
  }

  /** No two may put a file at one place. */
  #claim(file: string, key: string): void {
    if (this.#keys.has(file)) throw new Error(`two files are put at ${file}`);
    this.#keys.set(file, key);
  }

  #rename(files: readonly MadeFile[], from: string, to: string): void {
    renameSync(path.join(this.#folder, from), this.#placeOf(to));
    for (const one of files) {
      if (!one.file.startsWith(`${from}/`)) continue;
      const renamed = to + one.file.slice(from.length);
      this.#claim(renamed, this.#keys.get(one.file) ?? '');
      this.#keys.delete(one.file);
      this.#made.delete(one.file);
      this.#made.add(renamed);
      one.file = renamed;
    }
  }

  #placeOf(file: string): string {
    const target = path.join(this.#folder, file);
    const parent = path.dirname(target);
    if (!this.#madeFolders.has(parent)) mkdirSync(parent, { recursive: true });
    this.#madeFolders.add(parent);
    return target;
  }

  #note(line: string): void {
    this.#waiting.push(line);
    if (this.#waiting.length >= 1000) this.#flush();
  }

  #flush(): void {
    if (this.#list === undefined) throw new Error('the list of files is closed');
    writeWhole(this.#list, Buffer.from(this.#waiting.join('')));
    this.#waiting = [];
  }
}

/** An address is encoded, a file is not; neither leads out of the folder. */
function toFile(address: string): string {
  const file = decodeURIComponent(address).replace(/^\//, '');
  if (path.posix.normalize(file) !== file || file.startsWith('..'))
    throw new Error(`not an address of a file: ${address}`);
  return file;
}

function statOf(file: string): Stats | undefined {
  return statSync(file, { throwIfNoEntry: false });
}
