import { closeSync, openSync } from 'node:fs';

/** A file that is opened when something is to be read of it. */
export type OnDemandFile = {
  readonly path: string;
  /** To be read from at once: opening another file may close this one. */
  descriptor(): number;
  close(): void;
};

/**
 * Files of which so many are open at most: a country over years has thousands, and systems allow few. Where one more
 * is wanted, the one that was used longest ago is closed.
 */
export class OpenFiles {
  readonly #most: number;
  /** Those that are open, the one used longest ago first. */
  readonly #open = new Map<OnDemandFile, number>();

  constructor(most: number) {
    this.#most = most;
  }

  /** One of them, which need not be there before it is read. */
  file(path: string): OnDemandFile {
    const file = {
      path,
      descriptor: () => this.#use(file),
      close: () => this.#close(file),
    };
    return file;
  }

  #use(file: OnDemandFile): number {
    const descriptor = this.#open.get(file) ?? this.#openFile(file);
    this.#open.delete(file);
    this.#open.set(file, descriptor);
    return descriptor;
  }

  #openFile({ path }: OnDemandFile): number {
    const [oldest] = this.#open.keys();
    if (oldest && this.#open.size >= this.#most) this.#close(oldest);
    return openSync(path, 'r');
  }

  #close(file: OnDemandFile): void {
    const descriptor = this.#open.get(file);
    this.#open.delete(file);
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
