import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { columnsOf } from '../../../src/downloads/made-up.ts';
import type { BlockColumn, RowBlock } from '../../../src/downloads/row-block.ts';
import type { Column, ColumnType } from '../../../src/downloads/table.ts';
import { ParquetColumn } from './parquet-column.ts';

const parquetTypes = { string: 'STRING', integer: 'INT32', number: 'DOUBLE' } as const satisfies Record<
  ColumnType,
  string
>;

/** Rows of a group, which readers fetch and skip as a whole; no block of rows is divided among two. */
const groupRows = 100_000;

/** Rows of a table as one Parquet file, every column nullable: null is a field without a value. */
export class ParquetFile {
  readonly #columns: readonly ParquetColumn[];
  /** Where the columns stand in the blocks; -1 for what rows of made-up reports say besides, in all the same. */
  readonly #positions: readonly number[];
  readonly #bytes = new ByteWriter();
  readonly #file: ParquetWriter;
  #waiting = 0;
  rows = 0;

  /** `columns` are those of the file, in its order, `given` those of the blocks that it takes. */
  constructor(
    columns: readonly Column[],
    { given, isMadeUp }: { given: readonly Column[]; isMadeUp: boolean },
  ) {
    const ids = given.map(({ id }) => id);
    if (columns.some(({ id }) => !ids.includes(id)))
      throw new Error('a column of a Parquet file is not among those of its rows');
    const own = columnsOf(columns, isMadeUp);
    this.#positions = own.map(({ id }) => ids.indexOf(id));
    const columnData = own.map(({ id, type }) => ({ name: id, type: parquetTypes[type], data: [] }));
    const schema = schemaFromColumnData({ columnData });
    const [root = { name: 'root' }, ...elements] = schema;
    this.#columns = elements.map((element) => new ParquetColumn(element, root));
    this.#file = new ParquetWriter({ writer: this.#bytes, schema });
  }

  add({ rows, columns }: RowBlock): void {
    if (rows === 0) return;
    for (const [index, column] of this.#columns.entries())
      addColumn(column, columns[this.#positions[index] ?? -1] ?? { all: 1 }, rows);
    this.#waiting += rows;
    this.rows += rows;
    if (this.#waiting >= groupRows) this.#writeGroup();
  }

  /** The whole file. */
  finish(): Uint8Array {
    if (this.#waiting > 0) this.#writeGroup();
    this.#file.finish();
    return this.#bytes.getBytes();
  }

  // The least and the largest value of a column would let readers skip a file of a year and province only where it has
  // no such figure, which is never so.
  #writeGroup(): void {
    const start = this.#bytes.offset;
    const columns = this.#columns.map((column) => column.write(this.#bytes));
    const bytes = columns.reduce(
      (sum, { meta_data }) => sum + (meta_data?.total_uncompressed_size ?? 0n),
      0n,
    );
    const rows = BigInt(this.#waiting);
    const total_compressed_size = BigInt(this.#bytes.offset - start);
    this.#file.row_groups.push({ columns, total_byte_size: bytes, num_rows: rows, total_compressed_size });
    this.#file.num_rows += rows;
    this.#waiting = 0;
  }
}

function addColumn(to: ParquetColumn, column: BlockColumn, rows: number): void {
  if ('all' in column) to.fill(column.all, rows);
  else if ('each' in column) to.add(column.each);
  else if (column.stem) to.add(column.listed.map((text) => column.stem + text));
  else to.add(column.listed);
}
