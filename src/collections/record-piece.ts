import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { readBytes } from './file-bytes.ts';
import { type OnDemandFile, OpenFiles } from './open-files.ts';

/** Bytes of the index a record: where its line ends, and the hash of it. */
const entryBytes = 16;

const openFiles = new OpenFiles(128);

/** A piece that nobody holds any more gives its file back: in development each change of content opens new ones. */
const abandoned = new FinalizationRegistry<OnDemandFile>((file) => file.close());

/** A record is not the one that was written: a disk, or somebody, has changed it. */
export class DamagedRecord extends Error {
  override name = 'DamagedRecord';

  constructor(file: string, id: string) {
    super(
      `${file} 里的 ${id} 与写入时不同，文件损坏了：请删去它所在的 .collections 或省份文件夹，再运行一次。`,
    );
  }
}

/** One file of records, a line each, with its ids and its index: see `RecordsFile`, which writes them. */
export class RecordPiece {
  readonly ids: readonly string[];
  readonly #index: Buffer;
  readonly #file: OnDemandFile;

  /** `stem` is the path of the three files without their endings. */
  constructor(stem: string) {
    this.#file = openFiles.file(`${stem}.ndjson`);
    abandoned.register(this, this.#file);
    this.ids = readFileSync(`${stem}.ids`, 'utf8').split('\n').slice(0, -1);
    this.#index = readFileSync(`${stem}.index`);
    if (this.#index.length !== this.ids.length * entryBytes) {
      throw new Error(`the index of ${this.#file.path} is not of its ${this.ids.length} records`);
    }
  }

  /** Whether the file is as long as its index says. */
  get isWhole(): boolean {
    return statSync(this.#file.path).size === this.#startOf(this.ids.length);
  }

  /** 16 hexadecimal digits of the hash of the record at a position. */
  hashAt(position: number): string {
    const end = (position + 1) * entryBytes;
    return this.#index.toString('hex', end - 8, end);
  }

  /** The record at a position, as JSON. A DamagedRecord where its bytes are not those that were written. */
  lineAt(position: number): string {
    const start = this.#startOf(position);
    const length = this.#startOf(position + 1) - start;
    const line = readBytes(this.#file.descriptor(), start, length, this.#file.path);
    if (!hash('sha256', line).startsWith(this.hashAt(position)))
      throw new DamagedRecord(this.#file.path, this.ids[position] ?? '');
    return line.toString('utf8', 0, length - 1);
  }

  #startOf(position: number): number {
    return position === 0 ? 0 : this.#index.readDoubleLE((position - 1) * entryBytes);
  }
}
