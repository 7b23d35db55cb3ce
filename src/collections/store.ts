import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineInput, hashText, noteInput } from './page-inputs.ts';
import { RecordPiece } from './record-piece.ts';

/** Where the collector writes and the pages read. */
export const collectionsDir = path.resolve('.collections');

/** Ends the name of a file that lists the pieces of a collection, a path without ending a line. */
export const piecesEnding = '.pieces';

/** Where a record stands: the piece, and its position there. */
type Place = { piece: RecordPiece; position: number };

/**
 * A collection of one record a line with an index of byte offsets, so that a page reads its own record and
 * nothing else, and what it read is noted for the next build. It stands in one file or in several pieces. Ids come in
 * the order in which the collector wrote them. Opening it costs the ids and 16 bytes a record; a record costs one read
 * of an open file.
 */
export class RecordStore<T> {
  readonly #name: string;
  readonly #path: string;
  readonly #pieces: readonly RecordPiece[];
  /** Records read last, up to `#mostKept`: pages that follow each other read the same ones. */
  readonly #kept = new Map<string, T>();
  readonly #mostKept: number;
  #ids: readonly string[] | undefined;
  #places: ReadonlyMap<string, Place> | undefined;

  /**
   * `placeOf` tells where a piece stands that is not yet in the folder, `keep` how many of the records read last are
   * given again as they are.
   */
  constructor(
    name: string,
    directory = collectionsDir,
    {
      placeOf = (piece) => path.join(directory, piece),
      keep = 0,
    }: { placeOf?: (piece: string) => string; keep?: number } = {},
  ) {
    this.#name = name;
    this.#mostKept = keep;
    this.#path = path.join(directory, name);
    const list = this.#path + piecesEnding;
    const pieces = existsSync(list) ? readFileSync(list, 'utf8').split('\n').slice(0, -1) : [name];
    this.#pieces = pieces.map((piece) => new RecordPiece(placeOf(piece)));
    if (directory === collectionsDir) this.#define();
  }

  get ids(): readonly string[] {
    noteInput(`${this.#name}.ids`, '');
    return this.#listIds();
  }

  /** Whether its files are as long as they were written. */
  get isWhole(): boolean {
    return this.#pieces.every((piece) => piece.isWhole);
  }

  has(id: string): boolean {
    noteInput(this.#name, id);
    return this.#findPlace(id) !== undefined;
  }

  /** What changes whenever the record does: 16 hexadecimal digits of its hash. */
  hashOf(id: string): string {
    const { piece, position } = this.#placeOf(id);
    return piece.hashAt(position);
  }

  /** The record with this id. The collector vouches for its shape. */
  read(id: string): T {
    const known = this.#kept.get(id);
    if (known !== undefined) {
      noteInput(this.#name, id);
      return known;
    }
    const record = JSON.parse(this.readLine(id)) as T;
    if (this.#kept.size >= this.#mostKept) this.#kept.clear();
    if (this.#mostKept > 0) this.#kept.set(id, record);
    return record;
  }

  /** The same as JSON. */
  readLine(id: string): string {
    noteInput(this.#name, id);
    const { piece, position } = this.#placeOf(id);
    return piece.lineAt(position);
  }

  #define(): void {
    defineInput(this.#name, (id) => (this.#findPlace(id) === undefined ? 'none' : this.hashOf(id)));
    let ids: string | undefined;
    defineInput(`${this.#name}.ids`, () => (ids ??= hashText(this.#listIds().join('\n'))));
  }

  #listIds(): readonly string[] {
    const [first] = this.#pieces;
    this.#ids ??= this.#pieces.length === 1 && first ? first.ids : this.#pieces.flatMap(({ ids }) => ids);
    return this.#ids;
  }

  #placeOf(id: string): Place {
    const place = this.#findPlace(id);
    if (place === undefined) throw new Error(`no record "${id}" in ${this.#path}`);
    return place;
  }

  #findPlace(id: string): Place | undefined {
    this.#places ??= new Map(
      this.#pieces.flatMap((piece) => piece.ids.map((one, position) => [one, { piece, position }] as const)),
    );
    return this.#places.get(id);
  }
}

/** A small collection that is read whole. */
export function readJson(name: string, directory = collectionsDir): unknown {
  if (directory === collectionsDir) noteInput('json', name);
  return JSON.parse(readFileSync(path.join(directory, `${name}.json`), 'utf8'));
}

defineInput('json', (name) => hashText(readFileSync(path.join(collectionsDir, `${name}.json`), 'utf8')));
