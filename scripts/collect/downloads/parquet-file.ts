import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { CsvValue } from '../../../src/downloads/csv.ts';
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
  readonly #bytes = new ByteWriter();
  readonly #file: ParquetWriter;
  #waiting: CsvValue[][];
  rows = 0;

  constructor(columns: readonly Column[]) {
    this.#columns = columns;
    this.#waiting = columns.map(() => []);
    const schema = schemaFromColumnData({ columnData: this.#columnData() });
    this.#file = new ParquetWriter({ writer: this.#bytes, schema });
  }

  add(rows: readonly (readonly CsvValue[])[]): void {
    for (const row of rows) {
      for (const [index, values] of this.#waiting.entries()) values.push(row[index] ?? null);
    }
    this.rows += rows.length;
    if ((this.#waiting[0]?.length ?? 0) >= groupRows) this.#writeGroup();
  }

  /** The whole file. */
  finish(): Uint8Array {
    this.#writeGroup();
    this.#file.finish();
    return this.#bytes.getBytes();
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
