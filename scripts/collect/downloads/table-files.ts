import { gunzipSync } from 'node:zlib';
import { toCsv } from '../../../src/downloads/csv.ts';
import type { RowBlock } from '../../../src/downloads/row-block.ts';
import type { Table } from '../../../src/downloads/table.ts';
import { downloadAddress } from '../../../src/model/addresses.ts';
import type { DownloadFile } from '../../../src/model/records.ts';
import { type CollectionsWriter, sha256Of } from '../write-collections.ts';
import { headerOf, type StandingPart, TablePart } from './table-part.ts';

/** Cloudflare Pages takes no file above 25 MiB, the least of the common static hosts; a table above this is cut up. */
const largestFile = 24 * 1024 * 1024;

const partColumns = ['part', 'rows', 'bytes', 'address'];

/** Where a table's files stand, and where its parts wait to be put together or to stand there too. */
export type TablesFolders = Pick<CollectionsWriter, 'published' | 'parts'>;

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
  readonly #header: string;
  /** Those not yet written are held, and are compressed only if the table is cut up. */
  #parts: (TablePart | StandingPart)[] = [];
  /** Paths of those that stand among the parts alone. */
  readonly #apart = new Set<string>();
  #textBytes: number;
  #open: TablePart | undefined;

  constructor(files: TablesFolders, table: Table, { isMadeUp, largest = largestFile }: TableOptions) {
    this.#files = files;
    this.#table = table;
    this.#isMadeUp = isMadeUp;
    this.#largest = largest;
    this.#header = headerOf(table, isMadeUp);
    this.#textBytes = Buffer.byteLength(this.#header);
  }

  /** Adds rows of a part, which is a path such as 2020/220000. */
  add(part: string, block: RowBlock): void {
    if (block.rows === 0) return;
    if (this.#open?.part !== part) {
      this.#closePart();
      this.#open = this.openPart(part);
    }
    this.#open.add(block);
  }

  /** A part to be written by whoever asked for it, and added when it stands. */
  openPart(part: string): TablePart {
    return new TablePart(this.#table, part, this.#isMadeUp);
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
    const texts = this.#parts.map((part) => this.#textOf(part));
    const key = sha256Of(Buffer.from([this.#header, ...texts.map((text) => text.key)].join('\n')));
    const path = `${this.#table.id}.csv`;
    this.#files.published.putFile([downloadAddress(path)], key, () =>
      Buffer.concat([Buffer.from(this.#header), ...texts.map(({ read }) => read())]),
    );
    const rows = this.#parts.reduce((sum, part) => sum + part.rows, 0);
    return this.#fileOf({ part: '', path, rows, bytes: this.#textBytes, listsParts: false });
  }

  /** The rows of a part as CSV, and what changes whenever they do. */
  #textOf(part: TablePart | StandingPart): { key: string; read: () => Uint8Array } {
    if (part instanceof TablePart) {
      const text = part.finishText();
      return { key: sha256Of(text), read: () => text };
    }
    const { parts } = this.#files;
    const address = downloadAddress(part.path);
    const read = () => gunzipSync(parts.read(address)).subarray(Buffer.byteLength(this.#header));
    return { key: `${part.path} ${parts.keyOf(address)}`, read };
  }

  #closePart(): void {
    if (this.#open) this.#push(this.#open);
    this.#open = undefined;
  }

  #push(part: TablePart | StandingPart): void {
    const wasCut = this.#isCut;
    this.#parts.push(part);
    this.#textBytes += part.textBytes;
    if (!this.#isCut) return;
    if (wasCut) this.#parts.splice(-1, 1, this.#publish(part));
    else this.#parts = this.#parts.map((held) => this.#publish(held));
  }

  #publish(part: TablePart | StandingPart): StandingPart {
    const { published } = this.#files;
    return part instanceof TablePart ? part.write((address, bytes) => published.write(address, bytes)) : part;
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
