import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';

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
  readonly #directory: string;

  constructor(target: string) {
    this.#target = target;
    this.#directory = `${target}.new`;
    rmSync(this.#directory, { recursive: true, force: true });
    mkdirSync(this.#directory, { recursive: true });
  }

  /** Opens a collection to which records are added one after another; none of them is held. */
  openRecords<T>(name: string, schema: z.ZodType<T>): RecordsFile<T> {
    return new RecordsFile(this.#directory, name, schema);
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
    const file = path.join(this.#directory, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }

  /** Puts the new collections in the place of the old. */
  commit(): void {
    rmSync(this.#target, { recursive: true, force: true });
    renameSync(this.#directory, this.#target);
  }
}

/** So many bytes are gathered before they are written. */
const bufferedBytes = 1 << 20;

/** One record a line, with each one's byte offset, length and hash by id: see `RecordStore`. */
class RecordsFile<T> {
  readonly #offsets: Record<string, [offset: number, length: number, hash: string]> = {};
  readonly #directory: string;
  readonly #name: string;
  readonly #schema: z.ZodType<T>;
  readonly #descriptor: number;
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  #offset = 0;

  constructor(directory: string, name: string, schema: z.ZodType<T>) {
    this.#directory = directory;
    this.#name = name;
    this.#schema = schema;
    this.#descriptor = openSync(path.join(directory, `${name}.ndjson`), 'w');
  }

  add(id: string, record: T): void {
    const line = Buffer.from(`${JSON.stringify(this.#schema.parse(record))}\n`);
    this.#offsets[id] = [this.#offset, line.length - 1, sha256Of(line).slice(0, 16)];
    this.#offset += line.length;
    this.#pending.push(line);
    this.#pendingBytes += line.length;
    if (this.#pendingBytes >= bufferedBytes) this.#flush();
  }

  close(): void {
    this.#flush();
    closeSync(this.#descriptor);
    const offsets = `${JSON.stringify(this.#offsets)}\n`;
    writeFileSync(path.join(this.#directory, `${this.#name}.offsets.json`), offsets);
  }

  #flush(): void {
    let bytes: Uint8Array = Buffer.concat(this.#pending);
    // A write may take less than it is given.
    while (bytes.length > 0) bytes = bytes.subarray(writeSync(this.#descriptor, bytes));
    this.#pending = [];
    this.#pendingBytes = 0;
  }
}
