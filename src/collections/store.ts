import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** Where the collector writes and the pages read. */
export const collectionsDir = path.resolve('.collections');

const offsetsSchema = z.record(z.string(), z.tuple([z.int(), z.int(), z.string()]));

/**
 * A collection of one record a line with an index of byte offsets, so that a page reads its own record and
 * nothing else. Ids come in the order in which the collector wrote them.
 */
export class RecordStore<T> {
  readonly ids: readonly string[];
  readonly #offsets: Record<string, [offset: number, length: number, hash: string]>;
  readonly #file: string;

  constructor(name: string, directory = collectionsDir) {
    this.#file = path.join(directory, `${name}.ndjson`);
    this.#offsets = offsetsSchema.parse(readJson(`${name}.offsets`, directory));
    this.ids = Object.keys(this.#offsets);
  }

  /** What changes whenever the record does: 16 hexadecimal digits of its hash. */
  hashOf(id: string): string {
    return this.#placeOf(id)[2];
  }

  /** The record with this id. The collector checked it against its schema when it wrote it. */
  read(id: string): T {
    const [offset, length] = this.#placeOf(id);
    const bytes = Buffer.alloc(length);
    const descriptor = openSync(this.#file, 'r');
    try {
      readSync(descriptor, bytes, 0, length, offset);
    } finally {
      closeSync(descriptor);
    }
    return JSON.parse(bytes.toString('utf8')) as T;
  }

  #placeOf(id: string): [offset: number, length: number, hash: string] {
    const place = this.#offsets[id];
    if (!place) throw new Error(`no record "${id}" in ${this.#file}`);
    return place;
  }
}

/** A small collection that is read whole. */
export function readJson(name: string, directory = collectionsDir): unknown {
  return JSON.parse(readFileSync(path.join(directory, `${name}.json`), 'utf8'));
}
