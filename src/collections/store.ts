import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import path from 'node:path';

/** Where the collector writes and the pages read. */
export const collectionsDir = path.resolve('.collections');

/** Bytes of the index a record: where its line ends, and the hash of it. */
const entryBytes = 16;

/** A store that nobody holds any more gives its file back: in development each change of content opens new ones. */
const openFiles = new FinalizationRegistry<number>(closeSync);

/**
 * A collection of one record a line with an index of byte offsets, so that a page reads its own record and
 * nothing else. Ids come in the order in which the collector wrote them. Opening it costs the ids and 16 bytes a
 * record; a record costs one read of an open file.
 */
export class RecordStore<T> {
  readonly ids: readonly string[];
  readonly #index: Buffer;
  readonly #file: string;
  #positions: ReadonlyMap<string, number> | undefined;
  #descriptor: number | undefined;

  constructor(name: string, directory = collectionsDir) {
    this.#file = path.join(directory, `${name}.ndjson`);
    this.ids = readFileSync(path.join(directory, `${name}.ids`), 'utf8')
      .split('\n')
      .slice(0, -1);
    this.#index = readFileSync(path.join(directory, `${name}.index`));
    if (this.#index.length !== this.ids.length * entryBytes) {
      throw new Error(`the index of ${this.#file} is not of its ${this.ids.length} records`);
    }
  }

  has(id: string): boolean {
    return this.#findPosition(id) !== undefined;
  }

  /** What changes whenever the record does: 16 hexadecimal digits of its hash. */
  hashOf(id: string): string {
    const end = (this.#positionOf(id) + 1) * entryBytes;
    return this.#index.toString('hex', end - 8, end);
  }

  /** The record with this id. The collector vouches for its shape. */
  read(id: string): T {
    const position = this.#positionOf(id);
    const start = position === 0 ? 0 : this.#endOf(position - 1);
    return JSON.parse(this.#readText(start, this.#endOf(position) - 1 - start)) as T;
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
    this.#positions ??= new Map(this.ids.map((one, position) => [one, position]));
    return this.#positions.get(id);
  }
}

/** A small collection that is read whole. */
export function readJson(name: string, directory = collectionsDir): unknown {
  return JSON.parse(readFileSync(path.join(directory, `${name}.json`), 'utf8'));
}
