import { sealedPlace } from './paths.ts';
import { type Inflate, openSealed } from './sealed-file.ts';

/** Gets a file of the index, its path from the folder of all segments. Rejects where it cannot be had. */
export type ReadFile = (path: string, signal: AbortSignal) => Promise<Uint8Array>;

/** A file that could not be fetched (`missing`), or is not as it was written (`damaged`). */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
  readonly path: string;
  readonly fault: 'missing' | 'damaged';

  constructor(path: string, fault: 'missing' | 'damaged', cause: unknown) {
    super(`${path}: ${fault}`, { cause });
    this.path = path;
    this.fault = fault;
  }
}

export type FileStoreOptions = {
  readFile: ReadFile;
  inflate: Inflate;
  /** Bytes of opened files that are kept; those not used for longest go first. */
  capacity?: number;
};

type Flight = { promise: Promise<unknown>; controller: AbortController; waiting: number };
type Kept = { value: unknown; size: number };

const usualCapacity = 8 * 2 ** 20;

/** How long a file nobody waits for any more is still fetched: the next query often needs it too. */
const graceMs = 150;

/** Opens files, keeps the last ones, and fetches none twice at a time. A failure is forgotten: the next call tries again. */
export class FileStore {
  readonly #readFile: ReadFile;
  readonly #inflate: Inflate;
  readonly #capacity: number;
  readonly #kept = new Map<string, Kept>();
  readonly #flights = new Map<string, Flight>();
  #size = 0;

  constructor({ readFile, inflate, capacity = usualCapacity }: FileStoreOptions) {
    this.#readFile = readFile;
    this.#inflate = inflate;
    this.#capacity = capacity;
  }

  /**
   * A file in a folder, decoded. A path is always decoded in the same way. Rejects with an UnreadableFile, or with the
   * signal's reason once nobody wants it any more.
   */
  async load<T>(
    folder: string,
    file: string,
    decode: (body: Uint8Array) => T,
    signal: AbortSignal,
  ): Promise<T> {
    signal.throwIfAborted();
    const path = `${folder}/${file}`;
    const kept = this.#kept.get(path);
    if (kept) {
      this.#kept.delete(path);
      this.#kept.set(path, kept);
      return kept.value as T;
    }
    const flight = this.#flights.get(path) ?? this.#start(path, sealedPlace(folder, file), decode);
    return (await this.#waitFor(flight, signal)) as T;
  }

  #start<T>(path: string, place: string, decode: (body: Uint8Array) => T): Flight {
    const controller = new AbortController();
    const promise = this.#fetch(path, place, decode, controller.signal).finally(() =>
      this.#flights.delete(path),
    );
    const flight = { promise, controller, waiting: 0 };
    this.#flights.set(path, flight);
    return flight;
  }

  async #fetch<T>(
    path: string,
    place: string,
    decode: (body: Uint8Array) => T,
    signal: AbortSignal,
  ): Promise<T> {
    const bytes = await this.#readFile(path, signal).catch((error: unknown) => {
      throw signal.aborted ? signal.reason : new UnreadableFile(path, 'missing', error);
    });
    try {
      const body = await openSealed(place, bytes, this.#inflate);
      const value = decode(body);
      this.#keep(path, value, body.length);
      return value;
    } catch (error) {
      throw new UnreadableFile(path, 'damaged', error);
    }
  }

  async #waitFor(flight: Flight, signal: AbortSignal): Promise<unknown> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const abort = (): void => reject(signal.reason);
    signal.addEventListener('abort', abort);
    flight.waiting += 1;
    flight.promise.then(resolve, reject);
    try {
      return await promise;
    } finally {
      signal.removeEventListener('abort', abort);
      flight.waiting -= 1;
      if (signal.aborted) setTimeout(() => flight.waiting === 0 && flight.controller.abort(), graceMs);
    }
  }

  #keep(path: string, value: unknown, size: number): void {
    this.#kept.set(path, { value, size });
    this.#size += size;
    for (const [oldest, { size: oldestSize }] of this.#kept) {
      if (this.#size <= this.#capacity) break;
      this.#kept.delete(oldest);
      this.#size -= oldestSize;
    }
  }
}
