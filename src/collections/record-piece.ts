import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';

/** Bytes of the index a record: where its line ends, and the hash of it. */
const entryBytes = 16;

/** So many files are open at most: a country over years has thousands, and systems allow few. */
const mostOpen = 128;

type OpenFile = { descriptor: number | undefined };

/** A piece that nobody holds any more gives its file back: in development each change of content opens new ones. */
const abandoned = new FinalizationRegistry<OpenFile>(close);

/** Those that are open, the one used longest ago first. */
const openFiles = new Set<OpenFile>();

/** One file of records, a line each, with its ids and its index: see `RecordsFile`, which writes them. */
export class RecordPiece {
  readonly ids: readonly string[];
  readonly #path: string;
  readonly #index: Buffer;
  readonly #file: OpenFile = { descriptor: undefined };

  /** `stem` is the path of the three files without their endings. */
  constructor(stem: string) {
    this.#path = `${stem}.ndjson`;
    abandoned.register(this, this.#file);
    this.ids = readFileSync(`${stem}.ids`, 'utf8').split('\n').slice(0, -1);
    this.#index = readFileSync(`${stem}.index`);
    if (this.#index.length !== this.ids.length * entryBytes) {
      throw new Error(`the index of ${this.#path} is not of its ${this.ids.length} records`);
    }
  }

  /** Whether the file is as long as its index says. */
  get isWhole(): boolean {
    return statSync(this.#path).size === this.#startOf(this.ids.length);
  }

  /** 16 hexadecimal digits of the hash of the record at a position. */
  hashAt(position: number): string {
    const end = (position + 1) * entryBytes;
    return this.#index.toString('hex', end - 8, end);
  }

  /** The record at a position, as JSON. */
  lineAt(position: number): string {
    const start = this.#startOf(position);
    const bytes = Buffer.allocUnsafe(this.#startOf(position + 1) - 1 - start);
    let taken = 0;
    while (taken < bytes.length) {
      const got = readSync(this.#open(), bytes, taken, bytes.length - taken, start + taken);
      if (got === 0) throw new Error(`${this.#path} ends before byte ${start + bytes.length}`);
      taken += got;
    }
    return bytes.toString('utf8');
  }

  #startOf(position: number): number {
    return position === 0 ? 0 : this.#index.readDoubleLE((position - 1) * entryBytes);
  }

  #open(): number {
    const descriptor = this.#file.descriptor ?? openSync(this.#path, 'r');
    this.#file.descriptor = descriptor;
    openFiles.delete(this.#file);
    openFiles.add(this.#file);
    if (openFiles.size > mostOpen) closeOldest();
    return descriptor;
  }
}

function closeOldest(): void {
  const [oldest] = openFiles;
  if (oldest) close(oldest);
}

function close(file: OpenFile): void {
  if (file.descriptor !== undefined) closeSync(file.descriptor);
  file.descriptor = undefined;
  openFiles.delete(file);
}
