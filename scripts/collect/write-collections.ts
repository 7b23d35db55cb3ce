import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { piecesEnding, RecordStore } from '../../src/collections/store.ts';
import { originalAddress } from '../../src/model/addresses.ts';
import { type FilesUnderWay, KeptFiles, publishedFolder } from './kept-files.ts';
import type { OfferOriginal } from './read-content.ts';

/** What the three files of records end in. */
const recordEndings = ['.ndjson', '.ids', '.index'] as const;

/** What is made of some of the content, or of some of the collections, and taken over while that stays the same. */
const partsFolder = 'parts';

/** Says which version wrote the collections. */
const versionFile = 'version.txt';

/** SHA-256 of bytes as 64 hexadecimal digits. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Writes collections into a fresh folder that takes the old one's place only when it is complete, so that a
 * stopped run leaves the collections of the run before. Records are checked against their schema.
 */
export class CollectionsWriter {
  readonly #target: string;
  readonly #isSameVersion: boolean;
  /** Where the collections stand until they are complete. */
  readonly directory: string;
  /** Files of the site itself. */
  readonly published: KeptFiles;
  /** What some of those are put together of. */
  readonly parts: KeptFiles;
  /** All that keeps a file open. */
  readonly #writing: { release(): void }[] = [];

  /** `version` changes with all that decides what is written of the same content; without it nothing is taken over. */
  constructor(target: string, version?: string) {
    // A link to another disk stays one.
    this.#target = existsSync(target) ? realpathSync(target) : target;
    this.directory = `${this.#target}.new`;
    this.#remove();
    mkdirSync(path.dirname(this.directory), { recursive: true });
    // Not with the folders above it: on a read-only disk that says there is no such folder, and not why.
    mkdirSync(this.directory);
    if (version !== undefined) this.writeFile(versionFile, Buffer.from(version));
    this.#isSameVersion = version !== undefined && readText(path.join(this.#target, versionFile)) === version;
    const standing = this.#isSameVersion ? this.#target : undefined;
    this.published = new KeptFiles(publishedFolder, this.directory, standing);
    this.parts = new KeptFiles(partsFolder, this.directory, standing);
    this.#writing.push(this.published, this.parts);
  }

  /** A collection of the run before that was written by the same version; undefined where there is none. */
  standing<T>(name: string): RecordStore<T> | undefined {
    if (!this.#isSameVersion) return undefined;
    try {
      return new RecordStore<T>(name, this.#target);
    } catch {
      // Not there or not whole: what is kept in it is worked out again.
      return undefined;
    }
  }

  /** Where a file of any kind of the run before is, if there was one and the same version wrote it. */
  standingFile(name: string): string | undefined {
    return this.#isSameVersion ? path.join(this.#target, name) : undefined;
  }

  /** Puts original files at their addresses, byte for byte. */
  readonly offer: OfferOriginal = ({ organ, file }, sha256, bytes) => {
    this.published.putFile([originalAddress(organ, file)], sha256, bytes);
  };

  /** Opens a collection to which records are added one after another; none of them is held. */
  openRecords<T>(name: string, schema: z.ZodType<T>): RecordsFile<T> {
    return this.#track(new RecordsFile(path.join(this.directory, name), schema));
  }

  /** Opens a piece of a collection, one of the files that are made under some name of `parts`. */
  openPiece<T>(files: FilesUnderWay, stem: string, schema: z.ZodType<T>): RecordsFile<T> {
    const [records = ''] = recordEndings.map((ending) => files.place(stem + ending));
    return this.#track(new RecordsFile(records.slice(0, -recordEndings[0].length), schema));
  }

  /** Says of which pieces among `parts` a collection is, in the order of its records. */
  writePieces(name: string, stems: readonly string[]): void {
    const list = stems.map((stem) => `${partsFolder}${stem}\n`).join('');
    this.writeFile(name + piecesEnding, Buffer.from(list));
  }

  /** A collection that is complete. */
  open<T>(name: string): RecordStore<T> {
    return new RecordStore<T>(name, this.directory, (piece) =>
      piece === name ? path.join(this.directory, name) : this.stemOf(piece.slice(partsFolder.length)),
    );
  }

  /** One piece of a collection. */
  openStem<T>(stem: string): RecordStore<T> {
    return new RecordStore<T>(stem, this.directory, () => this.stemOf(stem));
  }

  /** Where a piece stands now: its path without endings. */
  stemOf(stem: string): string {
    return this.parts.pathOf(stem + recordEndings[0]).slice(0, -recordEndings[0].length);
  }

  #track<T extends { release(): void }>(file: T): T {
    this.#writing.push(file);
    return file;
  }

  /** A collection of one record a line, in the order given. */
  writeRecords<T>(
    name: string,
    schema: z.ZodType<T>,
    records: Iterable<readonly [id: string, record: T]>,
  ): void {
    const file = this.openRecords(name, schema);
    for (const [id, record] of records) file.add(id, record);
    file.close();
  }

  writeJson(name: string, value: unknown): void {
    this.writeFile(`${name}.json`, Buffer.from(`${JSON.stringify(value)}\n`));
  }

  /** A file of any kind; `name` may lead into folders. */
  writeFile(name: string, bytes: Uint8Array): void {
    const file = path.join(this.directory, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }

  /** Puts the new collections in the place of the old, which stand until the new are complete. */
  commit(): void {
    this.published.close();
    this.parts.close();
    const retired = `${this.#target}.old`;
    rmSync(retired, { recursive: true, force: true });
    try {
      renameSync(this.#target, retired);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    // A run that is killed from here on leaves no collections, and the next one makes them anew.
    this.published.settle(retired);
    this.parts.settle(retired);
    renameSync(this.directory, this.#target);
    rmSync(retired, { recursive: true, force: true });
  }

  /** Removes what was written; the old collections stay as they are. */
  abandon(): void {
    for (const file of this.#writing) file.release();
    this.#remove();
  }

  #remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}

/**
 * Writes collections that take the place of those in `target` when `fill` has finished; whatever fails before that,
 * those stay as they were. For `version` see `CollectionsWriter`.
 */
export async function fillCollections<T>(
  target: string,
  version: string | undefined,
  fill: (writer: CollectionsWriter) => Promise<T>,
): Promise<T> {
  const writer = new CollectionsWriter(target, version);
  let isWhole = false;
  try {
    const result = await fill(writer);
    writer.commit();
    isWhole = true;
    return result;
  } finally {
    if (!isWhole) writer.abandon();
  }
}

function readText(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** So many bytes are gathered before they are written. */
const bufferedBytes = 1 << 18;

/**
 * One record a line, with an index of fixed width in the same order: where each line ends, as a float of 64 bits,
 * and 8 bytes of its hash, both little-endian. Ids stand in a file of their own, one a line. See `RecordStore`.
 */
export class RecordsFile<T> {
  readonly #path: string;
  readonly #schema: z.ZodType<T>;
  #descriptor: number | undefined;
  readonly #ids: string[] = [];
  #index = Buffer.alloc(16 * 64);
  #pending = Buffer.alloc(0);
  #pendingBytes = 0;
  #offset = 0;

  /** `stem` is the path of the three files without their endings. */
  constructor(stem: string, schema: z.ZodType<T>) {
    this.#path = stem;
    this.#schema = schema;
    this.#descriptor = openSync(`${this.#path}.ndjson`, 'w');
  }

  add(id: string, record: T): void {
    this.addLine(id, JSON.stringify(this.#schema.parse(record)));
  }

  /** Adds a record that is JSON already, and whose maker vouches for it: it is not held against the schema. */
  addLine(id: string, json: string): void {
    const room = json.length * 3 + 1;
    if (this.#pendingBytes + room > this.#pending.length) this.#flush(room);
    const start = this.#pendingBytes;
    this.#pendingBytes += this.#pending.write(json, start, 'utf8');
    this.#pendingBytes += this.#pending.write('\n', this.#pendingBytes, 'latin1');
    const line = this.#pending.subarray(start, this.#pendingBytes);
    this.#offset += line.length;
    const place = this.#ids.push(id) * 16 - 16;
    if (place === this.#index.length) this.#index = Buffer.concat([this.#index], place * 2);
    this.#index.writeDoubleLE(this.#offset, place);
    createHash('sha256')
      .update(line)
      .digest()
      .copy(this.#index, place + 8, 0, 8);
  }

  close(): void {
    this.#flush(0);
    this.release();
    writeFileSync(`${this.#path}.ids`, this.#ids.map((id) => `${id}\n`).join(''));
    writeFileSync(`${this.#path}.index`, this.#index.subarray(0, this.#ids.length * 16));
  }

  /** Leaves the file as it is, once nothing more is written. */
  release(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }

  /** Writes what is gathered, and leaves a buffer with so much room. */
  #flush(room: number): void {
    if (this.#descriptor === undefined) throw new Error(`${this.#path} is closed`);
    let bytes: Uint8Array = this.#pending.subarray(0, this.#pendingBytes);
    // A write may take less than it is given.
    while (bytes.length > 0) bytes = bytes.subarray(writeSync(this.#descriptor, bytes));
    this.#pendingBytes = 0;
    if (room > this.#pending.length) this.#pending = Buffer.allocUnsafe(Math.max(room, bufferedBytes));
  }
}
