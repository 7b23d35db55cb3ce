import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { CsvValue } from '../../../src/downloads/csv.ts';
import { cellsOf, columnsOf } from '../../../src/downloads/made-up.ts';
import type { Column, ColumnType } from '../../../src/downloads/table.ts';

const parquetTypes = { string: 'STRING', integer: 'INT32', number: 'DOUBLE' } as const satisfies Record<
  ColumnType,
  string
>;

/** Rows of a group, which readers fetch and skip as a whole. */
const groupRows = 100_000;

/** Rows that have their first cells in common. */
type AlikeRows = { known: readonly CsvValue[]; rows: readonly (readonly CsvValue[])[] };

/** Rows of a table as one Parquet file, every column nullable: null is a field without a value. */
export class ParquetFile {
  readonly #columns: readonly Column[];
  /** Where the columns stand in the rows: in those that are given, or behind them. */
  readonly #positions: readonly number[];
  readonly #given: number;
  /** What rows of made-up reports say besides, in all the same. */
  readonly #behind: readonly CsvValue[];
  readonly #bytes = new ByteWriter();
  readonly #file: ParquetWriter;
  #waiting: AlikeRows[] = [];
  #waitingRows = 0;
  rows = 0;

  /** `columns` are those of the file, in its order, `given` those of the rows that it takes. */
  constructor(
    columns: readonly Column[],
    { given, isMadeUp }: { given: readonly Column[]; isMadeUp: boolean },
  ) {
    this.#columns = columnsOf(columns, isMadeUp);
    const ids = columnsOf(given, isMadeUp).map(({ id }) => id);
    this.#positions = this.#columns.map(({ id }) => ids.indexOf(id));
    if (this.#positions.includes(-1))
      throw new Error('a column of a Parquet file is not among those of its rows');
    this.#given = given.length;
    this.#behind = cellsOf([], isMadeUp);
    const schema = schemaFromColumnData({ columnData: this.#columnData() });
    // The least and the largest value of a column would let readers skip a file of a year and province only where it has
    // no such figure, which is never so, and cost a third of writing it.
    this.#file = new ParquetWriter({ writer: this.#bytes, schema, statistics: false });
  }

  /** Adds rows; `known` are the first cells of all of them. */
  add(rows: readonly (readonly CsvValue[])[], known: readonly CsvValue[] = []): void {
    this.#waiting.push({ known, rows });
    this.#waitingRows += rows.length;
    this.rows += rows.length;
    if (this.#waitingRows >= groupRows) this.#writeGroup();
  }

  /** The whole file. */
  finish(): Uint8Array {
    this.#writeGroup();
    this.#file.finish();
    return this.#bytes.getBytes();
  }

  #writeGroup(): void {
    this.#file.write({ columnData: this.#columnData(), rowGroupSize: groupRows });
    this.#waiting = [];
    this.#waitingRows = 0;
  }

  #columnData() {
    return this.#columns.map(({ id, type }, index) => ({
      name: id,
      type: parquetTypes[type],
      data: this.#cellsAt(this.#positions[index] ?? 0),
    }));
  }

  /** What waits in one column. */
  #cellsAt(position: number): CsvValue[] {
    const cells = new Array<CsvValue>(this.#waitingRows);
    if (position >= this.#given) return cells.fill(this.#behind[position - this.#given] ?? null);
    let at = 0;
    for (const { known, rows } of this.#waiting) {
      if (position < known.length) {
        cells.fill(known[position] ?? null, at, at + rows.length);
        at += rows.length;
      } else {
        for (const row of rows) {
          cells[at] = row[position - known.length] ?? null;
          at += 1;
        }
      }
    }
    return cells;
  }
}
