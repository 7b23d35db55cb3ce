import { type CsvValue, toCsv, toCsvLine } from '../../../src/downloads/csv.ts';
import { cellsOf, columnsOf } from '../../../src/downloads/made-up.ts';
import type { Table } from '../../../src/downloads/table.ts';
import { downloadAddress } from '../../../src/model/addresses.ts';
import type { DownloadFile } from '../../../src/model/records.ts';
import type { CollectionsWriter } from '../write-collections.ts';
import { GzipText } from './gzip-text.ts';

/** Cloudflare Pages takes no file above 25 MiB, the least of the common static hosts; a table above this is cut up. */
const largestFile = 24 * 1024 * 1024;

const partColumns = ['part', 'rows', 'bytes', 'address'];

/**
 * A table as CSV files: one file as long as a static host takes it; above that, a compressed file for each part,
 * and the one file lists the parts. Rows of a part come together. No more than one file's text is held.
 */
export class TableFiles {
  readonly #writer: CollectionsWriter;
  readonly #table: Table;
  readonly #isMadeUp: boolean;
  readonly #largest: number;
  #whole: string[] | undefined = [];
  #wholeBytes = 0;
  #rows = 0;
  readonly #parts: DownloadFile[] = [];
  #open: { part: string; text: GzipText; rows: number } | undefined;

  constructor(
    writer: CollectionsWriter,
    table: Table,
    { isMadeUp, largest = largestFile }: { isMadeUp: boolean; largest?: number },
  ) {
    this.#writer = writer;
    this.#table = table;
    this.#isMadeUp = isMadeUp;
    this.#largest = largest;
  }

  /** Adds rows of a part, which is a path such as 2020/220000. */
  add(part: string, rows: readonly (readonly CsvValue[])[]): void {
    if (rows.length === 0) return;
    const text = rows.map((row) => toCsvLine(cellsOf(row, this.#isMadeUp))).join('');
    this.#rows += rows.length;
    if (this.#whole) {
      this.#whole.push(text);
      this.#wholeBytes += Buffer.byteLength(text);
      if (this.#wholeBytes > this.#largest) this.#whole = undefined;
    }
    this.#addToPart(part, text, rows.length);
  }

  /** Writes what remains; the files in the order in which a reader meets them. */
  close(toFullAddress: (address: string) => string): DownloadFile[] {
    this.#closePart();
    const { id } = this.#table;
    const path = `${id}.csv`;
    if (this.#whole) {
      const text = this.#header() + this.#whole.join('');
      return [this.#write(path, '', this.#rows, Buffer.from(text))];
    }
    const lines = this.#parts.map((file) => [
      file.part,
      file.rows,
      file.bytes,
      toFullAddress(`/data/${file.path}`),
    ]);
    const list = this.#write(path, '', this.#parts.length, Buffer.from(toCsv(partColumns, lines)));
    return [{ ...list, listsParts: true }, ...this.#parts];
  }

  #addToPart(part: string, text: string, rows: number): void {
    if (this.#open?.part !== part) {
      this.#closePart();
      this.#open = { part, text: new GzipText(), rows: 0 };
      this.#open.text.add(this.#header());
    }
    this.#open.text.add(text);
    this.#open.rows += rows;
  }

  #closePart(): void {
    if (!this.#open) return;
    const { part, text, rows } = this.#open;
    this.#open = undefined;
    const path = `${this.#table.id}/${part}.csv.gz`;
    this.#pending.push({ path, part, rows, bytes: text.finish() });
    // While the table may still be one file, its parts wait; a table that is one file has none.
    if (this.#whole) return;
    for (const waiting of this.#pending.splice(0)) {
      this.#parts.push(this.#write(waiting.path, waiting.part, waiting.rows, waiting.bytes));
    }
  }

  readonly #pending: { path: string; part: string; rows: number; bytes: Uint8Array }[] = [];

  #write(path: string, part: string, rows: number, bytes: Uint8Array): DownloadFile {
    this.#writer.published.write(downloadAddress(path), bytes);
    return { table: this.#table.id, path, part, rows, bytes: bytes.length, listsParts: false };
  }

  #header(): string {
    return toCsv(
      columnsOf(this.#table.columns, this.#isMadeUp).map(({ id }) => id),
      [],
    );
  }
}
