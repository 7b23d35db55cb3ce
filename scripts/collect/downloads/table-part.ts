import { toCsv } from '../../../src/downloads/csv.ts';
import { cellsOf, columnsOf } from '../../../src/downloads/made-up.ts';
import type { RowBlock } from '../../../src/downloads/row-block.ts';
import type { Table } from '../../../src/downloads/table.ts';
import { downloadAddress } from '../../../src/model/addresses.ts';
import type { WriteFile } from '../writing/kept-files.ts';
import { CsvRows } from './csv-rows.ts';
import { GzipText } from './gzip-text.ts';

/** A part of a table as it stands, compressed, at its address; `textBytes` are those of its rows as CSV. */
export type StandingPart = { part: string; path: string; rows: number; bytes: number; textBytes: number };

/** First line of a table's CSV files, with the mark that lets Excel open Chinese right. */
export function headerOf(table: Table, isMadeUp: boolean): string {
  return toCsv(
    columnsOf(table.columns, isMadeUp).map(({ id }) => id),
    [],
  );
}

/** Where a part of a table stands by itself, below /data/. */
export function partPath(table: Table, part: string): string {
  return `${table.id}/${part}.csv.gz`;
}

/** One for all parts: they are made one after another, and have most fields in common. */
const csvRows = new CsvRows();

/** Rows as lines of CSV, which stand until the next are asked for. */
export function textOf(block: RowBlock, isMadeUp: boolean): Uint8Array {
  return csvRows.toBytes(block, cellsOf([], isMadeUp));
}

/** Rows of a part of a table, as the text of a CSV file. */
export class TablePart {
  readonly part: string;
  /** Of its file, below /data/. */
  readonly path: string;
  readonly #isMadeUp: boolean;
  readonly #text = new GzipText();
  readonly #headerBytes: number;
  #rows = 0;

  constructor(table: Table, part: string, isMadeUp: boolean) {
    this.part = part;
    this.path = partPath(table, part);
    this.#isMadeUp = isMadeUp;
    this.#text.add(Buffer.from(headerOf(table, isMadeUp)));
    this.#headerBytes = this.#text.length;
  }

  get rows(): number {
    return this.#rows;
  }

  /** Of the rows as CSV. */
  get textBytes(): number {
    return this.#text.length - this.#headerBytes;
  }

  add(block: RowBlock): void {
    this.#rows += block.rows;
    this.#text.add(textOf(block, this.#isMadeUp));
  }

  /** The rows as CSV, for a file of which they are only a part. Nothing can be added any more. */
  finishText(): Uint8Array {
    return this.#text.finishPlain().subarray(this.#headerBytes);
  }

  /** Writes the part at its address, compressed. */
  write(write: WriteFile): StandingPart {
    const { part, path, rows, textBytes } = this;
    const bytes = this.#text.finish();
    write(downloadAddress(path), bytes);
    return { part, path, rows, bytes: bytes.length, textBytes };
  }
}
