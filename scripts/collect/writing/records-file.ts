import { hash } from 'node:crypto';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import type { z } from 'zod';
import { encodeText, writeWhole } from '../../../src/collections/file-bytes.ts';

/** What the three files of records end in. */
export const recordEndings = ['.ndjson', '.ids', '.index'] as const;

/** So many bytes are gathered before they are written. */
const bufferedBytes = 1 << 18;

const none = Buffer.alloc(0);
const newline = 0x0a;

/** Opens a file of records by the name of the collection that they are of. */
export type OpenRecords<Name extends string> = <T>(name: Name, schema: z.ZodType<T>) => RecordsFile<T>;

/**
 * One record a line, with an index of fixed width in the same order: where each line ends, as a float of 64 bits,
 * and 8 bytes of its hash, both little-endian. Ids stand in a file of their own, one a line. See `RecordStore`.
 */
export class RecordsFile<T> {
  readonly #path: string;
  readonly #schema: z.ZodType<T>;
  #descriptor: number | undefined;
  #ids: string[] = [];
  #index = Buffer.alloc(16 * 64);
  #pending = none;
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
    const text = encodeText(json);
    const length = text.length + 1;
    if (this.#pendingBytes + length > this.#pending.length) this.#flush(length);
    const line = this.#pending.subarray(this.#pendingBytes, this.#pendingBytes + length);
    line.set(text);
    line[text.length] = newline;
    this.#pendingBytes += length;
    this.#offset += length;
    const place = this.#ids.push(id) * 16 - 16;
    if (place === this.#index.length) this.#index = Buffer.concat([this.#index], place * 2);
    this.#index.writeDoubleLE(this.#offset, place);
    hash('sha256', line, 'buffer').copy(this.#index, place + 8, 0, 8);
  }

  close(): void {
    this.#flush(0);
    this.release();
    writeFileSync(`${this.#path}.ids`, this.#ids.map((id) => `${id}\n`).join(''));
    writeFileSync(`${this.#path}.index`, this.#index.subarray(0, this.#ids.length * 16));
    this.#ids = [];
    this.#index = none;
  }

  /** Leaves the file as it is, once nothing more is written. */
  release(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
    this.#pending = none;
  }

  /** Writes what is gathered, and leaves a buffer with so much room. */
  #flush(room: number): void {
    if (this.#descriptor === undefined) throw new Error(`${this.#path} is closed`);
    writeWhole(this.#descriptor, this.#pending.subarray(0, this.#pendingBytes));
    this.#pendingBytes = 0;
    if (room > this.#pending.length) this.#pending = Buffer.allocUnsafe(Math.max(room, bufferedBytes));
  }
}
