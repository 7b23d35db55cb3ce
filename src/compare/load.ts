import { link } from '../components/link.ts';

/** What came of asking for a file: it, that the site has no such file, or that it could not be had now. */
export type Loaded<File> = { kind: 'found'; file: File } | { kind: 'missing' } | { kind: 'failed' };

/** Fetches files of the compare page, each once; a failure is not kept, so that the next look tries again. */
export class FileLoader {
  readonly #known = new Map<string, Promise<Loaded<unknown>>>();
  readonly #fetch: (url: string) => Promise<Response>;

  constructor(fetcher: (url: string) => Promise<Response> = (url) => fetch(url)) {
    this.#fetch = fetcher;
  }

  /** The file at an address of the site (model/addresses.ts), if it is of this version. Never rejects. */
  async load<File extends { version: number }>(
    address: string,
    version: File['version'],
  ): Promise<Loaded<File>> {
    const known = this.#known.get(address) ?? this.#ask(address, version);
    this.#known.set(address, known);
    const loaded = await known;
    if (loaded.kind === 'failed') this.#known.delete(address);
    return loaded as Loaded<File>;
  }

  async #ask(address: string, expected: number): Promise<Loaded<unknown>> {
    try {
      const response = await this.#fetch(link(address));
      if (response.status === 404 || response.status === 410) return { kind: 'missing' };
      if (!response.ok) return { kind: 'failed' };
      const file = (await response.json()) as { version?: unknown };
      // A page that was open while the site was published anew does not guess at a file of another shape.
      return file.version === expected ? { kind: 'found', file } : { kind: 'failed' };
    } catch {
      return { kind: 'failed' };
    }
  }
}
