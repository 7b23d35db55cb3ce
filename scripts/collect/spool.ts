import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

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
    const bytes = Buffer.allocUnsafe(length);
    let taken = 0;
    while (taken < length) {
      const got = readSync(descriptor, bytes, taken, length - taken, offset + taken);
      if (got === 0) throw new Error(`the spool ends before byte ${offset + length}`);
      taken += got;
    }
    return bytes.toString('utf8');
  }

  close(): void {
    if (!this.#file) return;
    closeSync(this.#file.descriptor);
    rmSync(this.#file.folder, { recursive: true, force: true });
    this.#file = undefined;
  }

  #write(): void {
    const { descriptor } = this.#open();
    let bytes: Uint8Array = Buffer.concat(this.#gathered);
    this.#gathered = [];
    while (bytes.length > 0) {
      // A write may take less than it is given.
      const taken = writeSync(descriptor, bytes, 0, bytes.length, this.#written);
      this.#written += taken;
      bytes = bytes.subarray(taken);
    }
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
