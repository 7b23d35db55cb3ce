import { gunzipSync } from 'node:zlib';
import { toCsv } from '../../../src/downloads/csv.ts';
import type { RowBlock } from '../../../src/downloads/row-block.ts';
import type { Table } from '../../../src/downloads/table.ts';
import { downloadAddress } from '../../../src/model/addresses.ts';
import type { DownloadFile } from '../../../src/model/records.ts';
import { type CollectionsWriter, sha256Of } from '../writing/write-collections.ts';
import {
  type CompressedPart,
  FormerRows,
  type JoinedPart,
  keyOfPart,
  type PartRows,
  writeCompressed,
} from './kept-rows.ts';
import { headerOf, partPath, type StandingPart, TablePart, textOf } from './table-part.ts';

/** Cloudflare Pages takes no file above 25 MiB, the least of the common static hosts; a table above this is cut up. */
const largestFile = 24 * 1024 * 1024;

const partColumns = ['part', 'rows', 'bytes', 'address'];

/** Where a table's files stand, and where its parts wait to be put together or to stand there too. */
export type TablesFolders = Pick<CollectionsWriter, 'published' | 'parts'>;

/** Rows of a part that change only with their key. */
type KeptPart = PartRows & { part: string; key: string };

type TableOptions = { isMadeUp: boolean; largest?: number };

/**
 * A table as CSV files: one file as long as a static host takes it; above that, a compressed file for each part,
 * and the one file lists the parts. Rows of a part come together. No more than one file's text is held.
 */
export class TableFiles {
  readonly #files: TablesFolders;
  readonly #table: Table;
  readonly #isMadeUp: boolean;
  readonly #largest: number;
  readonly #header: Buffer;
  /** Those not yet written are held, and are compressed only if the table is cut up. */
  #parts: (TablePart | StandingPart | KeptPart)[] = [];
  /** Paths of those that stand among the parts alone. */
  readonly #apart = new Set<string>();
  #textBytes: number;
  #former: FormerRows | undefined;
  #open: TablePart | undefined;

  constructor(files: TablesFolders, table: Table, { isMadeUp, largest = largestFile }: TableOptions) {
    this.#files = files;
    this.#table = table;
    this.#isMadeUp = isMadeUp;
    this.#largest = largest;
    this.#header = Buffer.from(headerOf(table, isMadeUp));
    this.#textBytes = this.#header.length;
  }

  /** Adds rows of a part, which is a path such as 2020/220000. */
  add(part: string, block: RowBlock): void {
    if (block.rows === 0) return;
    if (this.#open?.part !== part) {
      this.#closePart();
      this.#open = new TablePart(this.#table, part, this.#isMadeUp);
    }
    this.#open.add(block);
  }

  /** Adds all rows of a part, which change only with the key; they are made where they do not stand under it. */
  addKept(part: string, key: string, make: () => RowBlock): void {
    this.#closePart();
    this.#former ??= new FormerRows(this.#files.published, this.#path, this.#header.length);
    const rows = this.#former.find(part, key, partPath(this.#table, part)) ?? this.#make(make());
    if (rows.rows > 0) this.#push({ ...rows, part, key });
  }

  #make(block: RowBlock): PartRows {
    const text = Buffer.from(textOf(block, this.#isMadeUp));
    return { rows: block.rows, textBytes: text.length, readText: () => text };
  }

  /** Adds a part that stands at its address among the parts. */
  addPart(part: StandingPart): void {
    this.#closePart();
    if (part.rows === 0) return;
    this.#apart.add(part.path);
    this.#push(part);
  }

  /** Writes what remains; the files in the order in which a reader meets them. */
  close(toFullAddress: (address: string) => string): DownloadFile[] {
    this.#closePart();
    if (!this.#isCut) return [this.#join()];
    const { published, parts: apart } = this.#files;
    for (const path of this.#apart) published.adopt(downloadAddress(path), apart);
    const parts = this.#parts.map((part) => this.#publish(part));
    const lines = parts.map(({ part, rows, bytes, path }) => [
      part,
      rows,
      bytes,
      toFullAddress(downloadAddress(path)),
    ]);
    const list = this.#write(parts.length, Buffer.from(toCsv(partColumns, lines)));
    const files = parts.map(({ part, path, rows, bytes }) =>
      this.#fileOf({ part, path, rows, bytes, listsParts: false }),
    );
    return [{ ...list, listsParts: true }, ...files];
  }

  /** One file of all parts, which stand no longer by themselves; taken over where all parts are. */
  #join(): DownloadFile {
    const parts = this.#parts.map((part) => this.#rowsOf(part));
    const key = sha256Of(Buffer.from([this.#header, ...parts.map((part) => part.key)].join('\n')));
    const address = downloadAddress(this.#path);
    this.#files.published.put(address, key, ({ write }) => {
      write(address, Buffer.concat([this.#header, ...parts.map(({ readText }) => readText())]));
      return parts.map((part): JoinedPart => [part.key, part.rows, part.textBytes]);
    });
    const rows = parts.reduce((sum, part) => sum + part.rows, 0);
    return this.#fileOf({ part: '', path: this.#path, rows, bytes: this.#textBytes, listsParts: false });
  }

  /** The rows of a part, and what changes whenever they do. */
  #rowsOf(part: TablePart | StandingPart | KeptPart): PartRows & { key: string } {
    const { rows, textBytes } = part;
    if (part instanceof TablePart) {
      const text = part.finishText();
      return { rows, textBytes, key: sha256Of(text), readText: () => text };
    }
    if ('readText' in part) return { ...part, key: keyOfPart(part.part, part.key) };
    const { parts } = this.#files;
    const address = downloadAddress(part.path);
    const readText = () => gunzipSync(parts.read(address)).subarray(this.#header.length);
    return { rows, textBytes, key: `${part.path} ${parts.keyOf(address)}`, readText };
  }

  #closePart(): void {
    if (this.#open) this.#push(this.#open);
    this.#open = undefined;
  }

  #push(part: TablePart | StandingPart | KeptPart): void {
    const wasCut = this.#isCut;
    this.#parts.push(part);
    this.#textBytes += part.textBytes;
    if (!this.#isCut) return;
    if (wasCut) this.#parts.splice(-1, 1, this.#publish(part));
    else this.#parts = this.#parts.map((held) => this.#publish(held));
  }

  #publish(part: TablePart | StandingPart | KeptPart): StandingPart {
    const { published } = this.#files;
    if (part instanceof TablePart) return part.write((address, bytes) => published.write(address, bytes));
    if (!('readText' in part)) return part;
    const path = partPath(this.#table, part.part);
    const about = published.put(
      downloadAddress(path),
      part.key,
      ({ write }): CompressedPart => writeCompressed(write, path, this.#header, part),
    );
    return { part: part.part, path, ...about };
  }

  /** Of the one file, below /data/. */
  get #path(): string {
    return `${this.#table.id}.csv`;
  }

  get #isCut(): boolean {
    return this.#textBytes > this.#largest;
  }

  #write(rows: number, bytes: Uint8Array): DownloadFile {
    this.#files.published.write(downloadAddress(this.#path), bytes);
    return this.#fileOf({ part: '', path: this.#path, rows, bytes: bytes.length, listsParts: false });
  }

  #fileOf(file: Omit<DownloadFile, 'table'>): DownloadFile {
    return { table: this.#table.id, ...file };
  }
}
