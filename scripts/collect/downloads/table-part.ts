import { type CsvValue, toCsv, toCsvLine } from '../../../src/downloads/csv.ts';
import { cellsOf, columnsOf } from '../../../src/downloads/made-up.ts';
import type { Table } from '../../../src/downloads/table.ts';
import { downloadAddress } from '../../../src/model/addresses.ts';
import type { WriteFile } from '../kept-files.ts';
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

/** Rows of a table that are written as one compressed CSV file. */
export class TablePart {
  readonly #part: string;
  readonly #path: string;
  readonly #isMadeUp: boolean;
  readonly #text = new GzipText();
  #rows = 0;
  #textBytes = 0;

  constructor(table: Table, part: string, isMadeUp: boolean) {
    this.#part = part;
    this.#path = `${table.id}/${part}.csv.gz`;
    this.#isMadeUp = isMadeUp;
    this.#text.add(headerOf(table, isMadeUp));
  }

  add(rows: readonly (readonly CsvValue[])[]): void {
    const text = rows.map((row) => toCsvLine(cellsOf(row, this.#isMadeUp))).join('');
    this.#rows += rows.length;
    this.#textBytes += Buffer.byteLength(text);
    this.#text.add(text);
  }

  /** Writes the part at its address. */
  write(write: WriteFile): StandingPart {
    const { bytes, ...part } = this.finish();
    write(downloadAddress(part.path), bytes);
    return { ...part, bytes: bytes.length };
  }

  /** The part with its bytes, which stand nowhere yet. */
  finish(): Omit<StandingPart, 'bytes'> & { bytes: Uint8Array } {
    const bytes = this.#text.finish();
    return {
      part: this.#part,
      path: this.#path,
      rows: this.#rows,
      bytes,
      textBytes: this.#textBytes,
    };
  }
}
