import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { encodeText } from '../../../src/collections/file-bytes.ts';
import { toPlainError } from '../../site/failure.ts';
import { CacheFile } from './cache-file.ts';
import { type CacheEntry, removeIndex } from './cache-index.ts';
import type { ReportContext } from './stored-text.ts';

/** Below this number of bytes a file is not worth making smaller. */
const worthCompacting = 1 << 20;

type CacheOptions = {
  folder: string;
  /** Which content the reports are of: what one content folder no longer has, another may. */
  name: string;
  /** Of the extractor: what another one made is no longer true. */
  version: string;
  /** Is told once, in a sentence, why what this run read is not kept. */
  say: (sentence: string) => void;
};

/**
 * What was made of reports in earlier runs, by the hash of their bytes and what was known of them, so that a run
 * parses only what changed. A folder that takes nothing, or is gone, costs time and nothing else.
 */
export class ReportCache {
  readonly #path: string;
  readonly #title: string;
  readonly #say: (sentence: string) => void;
  readonly #entries: ReadonlyMap<string, CacheEntry>;
  /** Keys that this run asked for or added, and the bytes of their values. */
  readonly #live = new Set<string>();
  #liveBytes = 0;
  #file: CacheFile | undefined;
  /** Why it takes nothing more. */
  #fault: string | undefined;
  #isSaid = false;

  constructor({ folder, name, version, say }: CacheOptions) {
    this.#path = path.join(folder, `${hashOf(name).slice(0, 16)}.reports`);
    this.#title = `gongkai reports ${version}`;
    this.#say = say;
    this.#file = this.#attempt(() => {
      if (!existsSync(folder)) mkdirSync(folder);
      return new CacheFile(this.#path, this.#title);
    });
    if (this.#file?.isWritable === false) this.#fault = `${this.#path} 只能读取，不能写入。`;
    this.#entries = new Map(this.#file?.entries.map((entry) => [entry.key, entry]));
  }

  /** The text that was made of bytes with this hash; undefined where it is not known. */
  find(sha256: string, context: ReportContext): string | undefined {
    const entry = this.#entries.get(keyOf(sha256, context));
    const bytes = entry && this.#attempt(() => this.#file?.read(entry));
    if (bytes) this.#keep(entry.key, bytes.length);
    return bytes?.toString('utf8');
  }

  /** Takes note that what was made of these bytes is of use still, without reading it. */
  keep(sha256: string, context: ReportContext): void {
    const entry = this.#entries.get(keyOf(sha256, context));
    if (entry) this.#keep(entry.key, entry.length);
  }

  add(sha256: string, context: ReportContext, text: string): void {
    if (this.#fault === undefined) {
      const [key, bytes] = [keyOf(sha256, context), encodeText(text)];
      this.#keep(key, bytes.length);
      this.#attempt(() => this.#file?.append(key, bytes));
    }
    this.#sayFault();
  }

  /** Writes what is left; `isWhole` tells that every report was asked for, and what was not is of no more use. */
  close(isWhole: boolean): void {
    if (this.#fault === undefined) {
      this.#attempt(() => this.#file?.flush());
      if (this.#fault === undefined) this.#attempt(() => this.#file?.keepIndex());
      this.#sayFault();
    }
    const size = this.#file?.size ?? 0;
    this.#file?.close();
    this.#file = undefined;
    const isMostlyDead = size > worthCompacting && this.#liveBytes < size / 2;
    if (this.#fault === undefined && isWhole && isMostlyDead) this.#attempt(() => this.#compact());
  }

  #keep(key: string, bytes: number): void {
    if (!this.#live.has(key)) this.#liveBytes += bytes;
    this.#live.add(key);
  }

  /** Writes what is of use into a new file, which then takes the place of the old. */
  #compact(): void {
    const old = new CacheFile(this.#path, this.#title);
    const fresh = `${this.#path}.new`;
    rmSync(fresh, { force: true });
    const file = new CacheFile(fresh, this.#title);
    try {
      for (const entry of new Map(old.entries.map((one) => [one.key, one])).values()) {
        const bytes = this.#live.has(entry.key) ? old.read(entry) : undefined;
        if (bytes) file.append(entry.key, bytes);
      }
      file.flush();
      removeIndex(this.#path);
      renameSync(fresh, this.#path);
    } finally {
      old.close();
      file.close();
      rmSync(fresh, { force: true });
    }
  }

  /** A cache must not stop a run: after a failure nothing more is written. */
  #attempt<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      const plain = toPlainError(error, this.#path);
      this.#fault ??= plain instanceof Error ? plain.message : String(plain);
      return undefined;
    }
  }

  #sayFault(): void {
    if (this.#fault === undefined || this.#isSaid) return;
    this.#isSaid = true;
    this.#say(`缓存没有更新，下次要重新读取这些报告：${this.#fault}`);
  }
}

/** The hash of the bytes is taken once; with what was known of the report it makes the key, of 32 digits. */
function keyOf(sha256: string, context: ReportContext): string {
  return hashOf(`${sha256} ${JSON.stringify(context)}`).slice(0, 32);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
