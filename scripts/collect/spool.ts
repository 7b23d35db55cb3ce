import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where a text stands in a spool: byte offset and length. */
export type SpoolPlace = readonly [offset: number, length: number];

/** Texts set aside on disk until they are wanted again, so that none of them is held. */
export class Spool {
  #file: { folder: string; descriptor: number } | undefined;
  #end = 0;

  append(text: string): SpoolPlace {
    const { descriptor } = this.#open();
    const bytes = Buffer.from(text);
    let written = 0;
    while (written < bytes.length) {
      written += writeSync(descriptor, bytes, written, bytes.length - written, this.#end + written);
    }
    const place = [this.#end, bytes.length] as const;
    this.#end += bytes.length;
    return place;
  }

  read([offset, length]: SpoolPlace): string {
    const { descriptor } = this.#open();
    const bytes = Buffer.alloc(length);
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
