import { openSealed } from '../text/sealed-file.ts';
import { type Alphabet, readAlphabet } from './alphabet.ts';
import { readChunk } from './chunk-reader.ts';
import type { OrganChunkEntry, OrganListManifest } from './listed-organ.ts';
import { type OrganEntry, organEntries } from './organ-entry.ts';

/** How to get a file of the list, by its path below the folder of all search files, and to open it. */
export type OrganFiles = {
  readFile(path: string): Promise<Uint8Array>;
  inflate(bytes: Uint8Array): Promise<Uint8Array>;
};

/** The list of organs as it is fetched: each file once; a failure is forgotten, so that the next call tries again. */
export class OrganList {
  readonly #manifest: OrganListManifest;
  readonly #files: OrganFiles;
  readonly #loaded = new Map<string, unknown>();
  readonly #loading = new Map<string, Promise<unknown>>();

  constructor(manifest: OrganListManifest, files: OrganFiles) {
    this.#manifest = manifest;
    this.#files = files;
  }

  get chunks(): readonly OrganChunkEntry[] {
    return this.#manifest.chunks;
  }

  alphabet(): Promise<Alphabet> {
    return this.#load(this.#manifest.alphabet, async (body) => readAlphabet(body));
  }

  /** The organs of a chunk if they are there already. */
  loadedChunk({ file }: OrganChunkEntry): readonly OrganEntry[] | undefined {
    return this.#loaded.get(file) as readonly OrganEntry[] | undefined;
  }

  /** All organs that are there. */
  present(): OrganEntry[] {
    return this.chunks.flatMap((chunk) => this.loadedChunk(chunk) ?? []);
  }

  /** Fetches what can be had. */
  async loadAll(): Promise<void> {
    await Promise.allSettled(this.chunks.map((chunk) => this.chunk(chunk)));
  }

  /** Rejects where the chunk or the alphabet cannot be fetched, or is damaged. */
  chunk({ file }: OrganChunkEntry): Promise<readonly OrganEntry[]> {
    return this.#load(file, async (body) => {
      const alphabet = await this.alphabet();
      return organEntries(readChunk(body, alphabet), alphabet, this.#firstOf(file));
    });
  }

  #firstOf(file: string): number {
    const before = this.chunks.slice(
      0,
      this.chunks.findIndex((chunk) => chunk.file === file),
    );
    return before.reduce((sum, { organs }) => sum + organs, 0);
  }

  async #load<T>(file: string, decode: (body: Uint8Array) => Promise<T>): Promise<T> {
    const loading = this.#loading.get(file) ?? this.#fetch(file, decode);
    this.#loading.set(file, loading);
    try {
      const value = (await loading) as T;
      this.#loaded.set(file, value);
      return value;
    } catch (error) {
      this.#loading.delete(file);
      throw error;
    }
  }

  async #fetch<T>(file: string, decode: (body: Uint8Array) => Promise<T>): Promise<T> {
    const bytes = await this.#files.readFile(`${this.#manifest.folder}/${file}`);
    return decode(await openSealed(`organs/${file}`, bytes, this.#files.inflate));
  }
}
