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

/** Rows of a table as one Parquet file, every column nullable: null is a field without a value. */
export class ParquetFile {
  readonly #columns: readonly Column[];
  /** Where the columns stand in the rows. */
  readonly #positions: readonly number[];
  readonly #isMadeUp: boolean;
  readonly #bytes = new ByteWriter();
  readonly #file: ParquetWriter;
  #waiting: CsvValue[][];
  rows = 0;

  /** `columns` are those of the file, in its order, `given` those of the rows that it takes. */
  constructor(
    columns: readonly Column[],
    { given, isMadeUp }: { given: readonly Column[]; isMadeUp: boolean },
  ) {
    this.#columns = columnsOf(columns, isMadeUp);
    this.#positions = columns.map(({ id }) => given.findIndex((column) => column.id === id));
    this.#isMadeUp = isMadeUp;
    this.#waiting = this.#columns.map(() => []);
    const schema = schemaFromColumnData({ columnData: this.#columnData() });
    // The least and the largest value of a column would let readers skip a file of a year and province only where it has
    // no such figure, which is never so, and cost a third of writing it.
    this.#file = new ParquetWriter({ writer: this.#bytes, schema, statistics: false });
  }

  /** Adds rows; `known` are the first cells of all of them. */
  add(rows: readonly (readonly CsvValue[])[], known: readonly CsvValue[] = []): void {
    for (const [index, position] of this.#positions.entries()) {
      if (position < known.length) this.#repeat(index, known[position] ?? null, rows.length);
      else for (const row of rows) this.#waiting[index]?.push(row[position - known.length] ?? null);
    }
    // What rows of made-up reports say besides is the same in all.
    for (const [index, cell] of cellsOf([], this.#isMadeUp).entries())
      this.#repeat(this.#positions.length + index, cell, rows.length);
    this.rows += rows.length;
    if ((this.#waiting[0]?.length ?? 0) >= groupRows) this.#writeGroup();
  }

  /** The whole file. */
  finish(): Uint8Array {
    this.#writeGroup();
    this.#file.finish();
    return this.#bytes.getBytes();
  }

  #repeat(index: number, cell: CsvValue, times: number): void {
    for (let count = 0; count < times; count += 1) this.#waiting[index]?.push(cell);
  }

  #writeGroup(): void {
    this.#file.write({ columnData: this.#columnData(), rowGroupSize: groupRows });
    this.#waiting = this.#columns.map(() => []);
  }

  #columnData() {
    return this.#columns.map(({ id, type }, index) => ({
      name: id,
      type: parquetTypes[type],
      data: this.#waiting[index] ?? [],
    }));
  }
}
