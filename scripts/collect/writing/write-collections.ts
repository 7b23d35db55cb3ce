import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { piecesEnding, RecordStore } from '../../../src/collections/store.ts';
import { originalAddress } from '../../../src/model/addresses.ts';
import type { OfferOriginal } from '../content/read-content.ts';
import { type FilesUnderWay, KeptFiles, publishedFolder } from './kept-files.ts';
import { RecordsFile, recordEndings } from './records-file.ts';

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
    const placeOf = (piece: string): string =>
      piece === name ? path.join(this.directory, name) : this.stemOf(piece.slice(partsFolder.length));
    return new RecordStore<T>(name, this.directory, { placeOf });
  }

  /** One piece of a collection. */
  openStem<T>(stem: string): RecordStore<T> {
    return new RecordStore<T>(stem, this.directory, { placeOf: () => this.stemOf(stem) });
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
      // There were none; if any was taken over from them, they were.
      if (this.#isSameVersion || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
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
