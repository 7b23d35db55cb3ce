import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import path from 'node:path';
import { defineInput, hashText, noteInput } from './page-inputs.ts';

/** Where the collector writes and the pages read. */
export const collectionsDir = path.resolve('.collections');

/** Bytes of the index a record: where its line ends, and the hash of it. */
const entryBytes = 16;

/** A store that nobody holds any more gives its file back: in development each change of content opens new ones. */
const openFiles = new FinalizationRegistry<number>(closeSync);

/**
 * A collection of one record a line with an index of byte offsets, so that a page reads its own record and
 * nothing else, and what it read is noted for the next build. Ids come in the order in which the collector wrote
 * them. Opening it costs the ids and 16 bytes a record; a record costs one read of an open file.
 */
export class RecordStore<T> {
  readonly #name: string;
  readonly #ids: readonly string[];
  readonly #index: Buffer;
  readonly #file: string;
  #positions: ReadonlyMap<string, number> | undefined;
  #descriptor: number | undefined;

  constructor(name: string, directory = collectionsDir) {
    this.#name = name;
    this.#file = path.join(directory, `${name}.ndjson`);
    this.#ids = readFileSync(path.join(directory, `${name}.ids`), 'utf8')
      .split('\n')
      .slice(0, -1);
    this.#index = readFileSync(path.join(directory, `${name}.index`));
    if (this.#index.length !== this.#ids.length * entryBytes) {
      throw new Error(`the index of ${this.#file} is not of its ${this.#ids.length} records`);
    }
    if (directory === collectionsDir) this.#define();
  }

  get ids(): readonly string[] {
    noteInput(`${this.#name}.ids`, '');
    return this.#ids;
  }

  /** Length of the file that the records stand in. */
  get byteLength(): number {
    return this.#ids.length === 0 ? 0 : this.#endOf(this.#ids.length - 1);
  }

  has(id: string): boolean {
    noteInput(this.#name, id);
    return this.#findPosition(id) !== undefined;
  }

  /** What changes whenever the record does: 16 hexadecimal digits of its hash. */
  hashOf(id: string): string {
    const end = (this.#positionOf(id) + 1) * entryBytes;
    return this.#index.toString('hex', end - 8, end);
  }

  /** The record with this id. The collector vouches for its shape. */
  read(id: string): T {
    return JSON.parse(this.readLine(id)) as T;
  }

  /** The same as JSON. */
  readLine(id: string): string {
    noteInput(this.#name, id);
    const position = this.#positionOf(id);
    const start = position === 0 ? 0 : this.#endOf(position - 1);
    return this.#readText(start, this.#endOf(position) - 1 - start);
  }

  #define(): void {
    defineInput(this.#name, (id) => (this.#findPosition(id) === undefined ? 'none' : this.hashOf(id)));
    let ids: string | undefined;
    defineInput(`${this.#name}.ids`, () => (ids ??= hashText(this.#ids.join('\n'))));
  }

  #readText(start: number, length: number): string {
    const bytes = Buffer.allocUnsafe(length);
    let taken = 0;
    while (taken < length) {
      const got = readSync(this.#open(), bytes, taken, length - taken, start + taken);
      if (got === 0) throw new Error(`${this.#file} ends before byte ${start + length}`);
      taken += got;
    }
    return bytes.toString('utf8');
  }

  #open(): number {
    if (this.#descriptor === undefined) {
      this.#descriptor = openSync(this.#file, 'r');
      openFiles.register(this, this.#descriptor);
    }
    return this.#descriptor;
  }

  #endOf(position: number): number {
    return this.#index.readDoubleLE(position * entryBytes);
  }

  #positionOf(id: string): number {
    const position = this.#findPosition(id);
    if (position === undefined) throw new Error(`no record "${id}" in ${this.#file}`);
    return position;
  }

  #findPosition(id: string): number | undefined {
    this.#positions ??= new Map(this.#ids.map((one, position) => [one, position]));
    return this.#positions.get(id);
  }
}

/** A small collection that is read whole. */
export function readJson(name: string, directory = collectionsDir): unknown {
  if (directory === collectionsDir) noteInput('json', name);
  return JSON.parse(readFileSync(path.join(directory, `${name}.json`), 'utf8'));
}

defineInput('json', (name) => hashText(readFileSync(path.join(collectionsDir, `${name}.json`), 'utf8')));
