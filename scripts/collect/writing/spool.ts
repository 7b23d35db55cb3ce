import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readText, writeWhole } from '../../../src/collections/file-bytes.ts';

/** Where a text stands in a spool: byte offset and length. */
export type SpoolPlace = readonly [offset: number, length: number];

/** So many bytes are gathered before they are written. */
const gatheredBytes = 1 << 18;

/** Texts set aside on disk until they are wanted again, so that none of them is held. Whoever makes one closes it. */
export class Spool {
  #file: { folder: string; descriptor: number } | undefined;
  /** Bytes that are gathered, and those before them, which are written. */
  #gathered: Uint8Array[] = [];
  #written = 0;
  #end = 0;

  append(text: string): SpoolPlace {
    const bytes = Buffer.from(text);
    const place = [this.#end, bytes.length] as const;
    this.#gathered.push(bytes);
    this.#end += bytes.length;
    if (this.#end - this.#written >= gatheredBytes) this.#write();
    return place;
  }

  read([offset, length]: SpoolPlace): string {
    if (offset + length > this.#written) this.#write();
    const { descriptor } = this.#open();
    return readText(descriptor, offset, length, 'the spool');
  }

  close(): void {
    if (!this.#file) return;
    closeSync(this.#file.descriptor);
    rmSync(this.#file.folder, { recursive: true, force: true });
    this.#file = undefined;
  }

  #write(): void {
    const { descriptor } = this.#open();
    writeWhole(descriptor, Buffer.concat(this.#gathered), this.#written);
    this.#gathered = [];
    this.#written = this.#end;
  }

  #open(): { folder: string; descriptor: number } {
    if (this.#file) return this.#file;
    const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-spool-'));
    this.#file = { folder, descriptor: openSync(path.join(folder, 'spool'), 'w+') };
    try {
      // Where an open file can be removed, a run that is stopped leaves nothing behind.
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Elsewhere it is removed at the end.
    }
    return this.#file;
  }
}
