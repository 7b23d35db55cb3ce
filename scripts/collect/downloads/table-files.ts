import { gunzipSync } from 'node:zlib';
import { type CsvValue, toCsv } from '../../../src/downloads/csv.ts';
import type { Table } from '../../../src/downloads/table.ts';
import { downloadAddress } from '../../../src/model/addresses.ts';
import type { DownloadFile } from '../../../src/model/records.ts';
import type { CollectionsWriter } from '../write-collections.ts';
import { headerOf, type StandingPart, TablePart } from './table-part.ts';

/** Cloudflare Pages takes no file above 25 MiB, the least of the common static hosts; a table above this is cut up. */
const largestFile = 24 * 1024 * 1024;

const partColumns = ['part', 'rows', 'bytes', 'address'];

/** Where a table's files stand, and where its parts wait to be put together or to stand there too. */
export type TablesFolders = Pick<CollectionsWriter, 'published' | 'parts'>;

export type TableOptions = { isMadeUp: boolean; largest?: number };

/**
 * A table as CSV files: one file as long as a static host takes it; above that, a compressed file for each part,
 * and the one file lists the parts. Rows of a part come together. No more than one file's text is held.
 */
export class TableFiles {
  readonly #files: TablesFolders;
  readonly #table: Table;
  readonly #isMadeUp: boolean;
  readonly #largest: number;
  readonly #parts: StandingPart[] = [];
  /** Those of them that stand among the parts alone. */
  readonly #apart: string[] = [];
  /** Parts by their paths that wait for the table to be cut up: one that is not has no files of them. */
  readonly #waiting = new Map<string, Uint8Array>();
  #textBytes: number;
  #open: { part: string; rows: TablePart } | undefined;

  constructor(files: TablesFolders, table: Table, { isMadeUp, largest = largestFile }: TableOptions) {
    this.#files = files;
    this.#table = table;
    this.#isMadeUp = isMadeUp;
    this.#largest = largest;
    this.#textBytes = Buffer.byteLength(headerOf(table, isMadeUp));
  }

  /** Adds rows of a part, which is a path such as 2020/220000. */
  add(part: string, rows: readonly (readonly CsvValue[])[]): void {
    if (rows.length === 0) return;
    if (this.#open?.part !== part) {
      this.#closePart();
      this.#open = { part, rows: this.openPart(part) };
    }
    this.#open.rows.add(rows);
  }

  /** A part to be written by whoever asked for it, and added when it stands. */
  openPart(part: string): TablePart {
    return new TablePart(this.#table, part, this.#isMadeUp);
  }

  /** Adds a part that stands at its address among the parts. */
  addPart(part: StandingPart): void {
    this.#closePart();
    if (part.rows === 0) return;
    this.#apart.push(part.path);
    this.#push(part);
  }

  /** Writes what remains; the files in the order in which a reader meets them. */
  close(toFullAddress: (address: string) => string): DownloadFile[] {
    this.#closePart();
    if (!this.#isCut) return [this.#join(headerOf(this.#table, this.#isMadeUp))];
    const { published, parts: apart } = this.#files;
    for (const path of this.#apart) published.adopt(downloadAddress(path), apart);
    const lines = this.#parts.map(({ part, rows, bytes: size, path }) => [
      part,
      rows,
      size,
      toFullAddress(downloadAddress(path)),
    ]);
    const list = this.#write(this.#parts.length, Buffer.from(toCsv(partColumns, lines)));
    const parts = this.#parts.map(({ part, path, rows, bytes: size }) =>
      this.#fileOf({ part, path, rows, bytes: size, listsParts: false }),
    );
    return [{ ...list, listsParts: true }, ...parts];
  }

  /** One file of all parts, which stand no longer by themselves. */
  #join(header: string): DownloadFile {
    const rows = this.#parts.reduce((sum, part) => sum + part.rows, 0);
    const texts = this.#parts.map(({ path }) => {
      const part = gunzipSync(this.#waiting.get(path) ?? this.#files.parts.read(downloadAddress(path)));
      return part.subarray(Buffer.byteLength(header));
    });
    return this.#write(rows, Buffer.concat([Buffer.from(header), ...texts]));
  }

  #closePart(): void {
    if (!this.#open) return;
    const { bytes, ...part } = this.#open.rows.finish();
    this.#open = undefined;
    this.#waiting.set(part.path, bytes);
    this.#push({ ...part, bytes: bytes.length });
  }

  #push(part: StandingPart): void {
    this.#parts.push(part);
    this.#textBytes += part.textBytes;
    if (!this.#isCut) return;
    for (const [path, bytes] of this.#waiting) this.#files.published.write(downloadAddress(path), bytes);
    this.#waiting.clear();
  }

  get #isCut(): boolean {
    return this.#textBytes > this.#largest;
  }

  #write(rows: number, bytes: Uint8Array): DownloadFile {
    const path = `${this.#table.id}.csv`;
    this.#files.published.write(downloadAddress(path), bytes);
    return this.#fileOf({ part: '', path, rows, bytes: bytes.length, listsParts: false });
  }

  #fileOf(file: Omit<DownloadFile, 'table'>): DownloadFile {
    return { table: this.#table.id, ...file };
  }
}
