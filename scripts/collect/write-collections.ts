import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

  /** A collection of one record a line, with the byte offset and length of each by id, in the order given. */
  writeRecords<T>(
    name: string,
    schema: z.ZodType<T>,
    records: Iterable<readonly [id: string, record: T]>,
  ): void {
    const offsets: Record<string, [number, number]> = {};
    const chunks: Buffer[] = [];
    let offset = 0;
    for (const [id, record] of records) {
      const line = Buffer.from(`${JSON.stringify(schema.parse(record))}\n`);
      offsets[id] = [offset, line.length - 1];
      offset += line.length;
      chunks.push(line);
    }
    writeFileSync(path.join(this.#directory, `${name}.ndjson`), Buffer.concat(chunks));
    this.writeJson(`${name}.offsets`, offsets);
  }

  writeJson(name: string, value: unknown): void {
    writeFileSync(path.join(this.#directory, `${name}.json`), `${JSON.stringify(value)}\n`);
  }

  /** Puts the new collections in the place of the old. */
  commit(): void {
    rmSync(this.#target, { recursive: true, force: true });
    renameSync(this.#directory, this.#target);
  }
}
