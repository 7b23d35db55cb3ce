import type { ColumnChunk, SchemaElement } from 'hyparquet';
import type { ByteWriter } from 'hyparquet-writer';
import { writeDataPageV2 } from 'hyparquet-writer/src/datapage.js';
import { writeDictionaryPage } from 'hyparquet-writer/src/dictionary.js';
import { snappyCompress } from 'hyparquet-writer/src/snappy.js';
import { unconvert } from 'hyparquet-writer/src/unconvert.js';
import type { CsvValue } from '../../../src/downloads/csv.ts';

type PageOptions = Parameters<typeof writeDataPageV2>[0];

/** Stands where a row says nothing. */
const nothing = -1;

/** A list of one cell over and over, which nobody changes: columns that are written one after another have it in common. */
class Repeated<T> {
  readonly #cell: T;
  #list: T[] = [];

  constructor(cell: T) {
    this.#cell = cell;
  }

  ofLength(length: number): T[] {
    if (this.#list.length !== length) this.#list = new Array<T>(length).fill(this.#cell);
    return this.#list;
  }
}

const [full, zeros, empty] = [new Repeated(1), new Repeated(0), new Repeated(null)];

/**
 * A column of the rows that wait to be written: each value once, and for each row its position among the values. What
 * the library would keep as a list for every column, and go through five times, comes to four bytes a row.
 */
export class ParquetColumn {
  readonly #page: PageOptions['column'];
  readonly #values: CsvValue[] = [];
  readonly #positions = new Map<CsvValue, number>();
  #rows = new Int32Array(1024);
  #length = 0;
  #empty = 0;

  constructor(element: SchemaElement, root: SchemaElement) {
    this.#page = {
      columnName: element.name,
      element,
      schemaPath: [root, element],
      codec: 'SNAPPY',
      compressors: { SNAPPY: snappyCompress },
      stats: false,
      pageSize: 0,
      columnIndex: false,
      offsetIndex: false,
    };
  }

  /** Adds rows that all say the same. */
  fill(cell: CsvValue, rows: number): void {
    this.#makeRoom(rows);
    const position = this.#positionOf(cell);
    if (position === nothing) this.#empty += rows;
    this.#rows.fill(position, this.#length, this.#length + rows);
    this.#length += rows;
  }

  add(cells: readonly CsvValue[]): void {
    this.#makeRoom(cells.length);
    // The same figure of the report before often says the same, and needs not be looked up.
    const before = Math.max(0, this.#length - cells.length);
    for (let index = 0; index < cells.length; index += 1) {
      const cell = cells[index] ?? null;
      const likely = this.#rows[before + index] ?? nothing;
      const isLikely = cell !== null && likely !== nothing && this.#values[likely] === cell;
      const position = isLikely ? likely : this.#positionOf(cell);
      if (position === nothing) this.#empty += 1;
      this.#rows[this.#length + index] = position;
    }
    this.#length += cells.length;
  }

  /** Writes what waits as a chunk of one page and the dictionary of its values; then nothing waits. */
  write(writer: ByteWriter): ColumnChunk {
    const start = writer.offset;
    const { element, codec } = this.#page;
    const hasValues = this.#values.length > 0;
    const dictionary = unconvert(element, this.#values);
    const dictionaryBytes = hasValues ? writeDictionaryPage(writer, this.#page, dictionary) : 0;
    const page = writer.offset;
    const encoding = hasValues ? 'RLE_DICTIONARY' : 'PLAIN';
    const bytes = writeDataPageV2({ writer, column: this.#page, encoding, pageData: this.#pageData() });
    const chunk: ColumnChunk = {
      meta_data: {
        type: element.type ?? 'BYTE_ARRAY',
        encodings: hasValues ? ['PLAIN', encoding] : [encoding],
        path_in_schema: [element.name],
        codec,
        num_values: BigInt(this.#length),
        total_compressed_size: BigInt(writer.offset - start),
        total_uncompressed_size: BigInt(dictionaryBytes + bytes),
        data_page_offset: BigInt(page),
        ...(hasValues && { dictionary_page_offset: BigInt(start) }),
      },
      file_offset: BigInt(start),
    };
    this.#clear();
    return chunk;
  }

  #pageData(): PageOptions['pageData'] {
    const rows = this.#rows.subarray(0, this.#length);
    const more = { repetitionLevels: [], maxDefinitionLevel: 1 };
    if (this.#empty === 0) return { values: rows, definitionLevels: full.ofLength(rows.length), ...more };
    if (this.#empty === rows.length)
      return { values: empty.ofLength(rows.length), definitionLevels: zeros.ofLength(rows.length), ...more };
    const values = new Array<number | null>(rows.length).fill(null);
    const definitionLevels = new Array<number>(rows.length).fill(0);
    for (let row = 0; row < rows.length; row += 1) {
      const position = rows[row] ?? nothing;
      if (position === nothing) continue;
      values[row] = position;
      definitionLevels[row] = 1;
    }
    return { values, definitionLevels, ...more };
  }

  #positionOf(cell: CsvValue): number {
    if (cell === null) return nothing;
    const known = this.#positions.get(cell);
    if (known !== undefined) return known;
    this.#positions.set(cell, this.#values.length);
    return this.#values.push(cell) - 1;
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#rows.length) return;
    const larger = new Int32Array(Math.max(this.#rows.length * 2, this.#length + more));
    larger.set(this.#rows.subarray(0, this.#length));
    this.#rows = larger;
  }

  #clear(): void {
    this.#values.length = 0;
    this.#positions.clear();
    this.#length = 0;
    this.#empty = 0;
  }
}
