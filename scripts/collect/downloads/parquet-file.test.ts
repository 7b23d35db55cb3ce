import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, test } from 'vitest';
import type { CsvValue } from '../../../src/downloads/csv.ts';
import { type BlockColumn, cellAt, type RowBlock } from '../../../src/downloads/row-block.ts';
import type { Column } from '../../../src/downloads/table.ts';
import { ParquetFile } from './parquet-file.ts';

const given = [
  { id: 'organ', type: 'string', meaning: '' },
  { id: 'value', type: 'number', meaning: '' },
  { id: 'address', type: 'string', meaning: '' },
  { id: 'line', type: 'integer', meaning: '' },
] as const satisfies readonly Column[];
const columns = given.filter(({ id }) => id !== 'address');

const numbers = fc.option(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.double({ noNaN: true })));
const lines = fc.option(fc.integer({ min: 0, max: 400 }));
const texts = fc.option(fc.constantFrom('甲', '乙', '', 'a\ud83d'), { freq: 5 });
const listed = ['a', '丙', ''];

const block: fc.Arbitrary<RowBlock> = fc.integer({ min: 0, max: 3 }).chain((rows) => {
  const column = (cell: fc.Arbitrary<CsvValue>): fc.Arbitrary<BlockColumn> =>
    fc.oneof(
      cell.map((all) => ({ all })),
      fc.array(cell, { minLength: rows, maxLength: rows }).map((each) => ({ each })),
    );
  const ofList: fc.Arbitrary<BlockColumn> = fc.constantFrom(
    { listed: listed.slice(0, rows) },
    { listed: listed.slice(0, rows), stem: 'https://' },
  );
  return fc.record({
    rows: fc.constant(rows),
    columns: fc.tuple(fc.oneof(column(texts), ofList), column(numbers), ofList, column(lines)),
  });
});

/** What stands in a column of all blocks. */
function cellsOf(blocks: readonly RowBlock[], id: string): CsvValue[] {
  const index = given.findIndex((column) => column.id === id);
  return blocks.flatMap(({ rows, columns }) =>
    Array.from({ length: rows }, (_, row) => cellAt(columns[index] ?? { all: null }, row)),
  );
}

function written(blocks: readonly RowBlock[], isMadeUp = false): Uint8Array<ArrayBuffer> {
  const file = new ParquetFile(columns, { given, isMadeUp });
  for (const one of blocks) file.add(one);
  expect(file.rows).toBe(blocks.reduce((sum, { rows }) => sum + rows, 0));
  return new Uint8Array(file.finish());
}

test('a file has the bytes that the library gives it when it is asked for a dictionary of each column', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
      const columnData = columns.map(({ id, type }) => {
        const data = cellsOf(blocks, id);
        return {
          name: id,
          data,
          type: ({ string: 'STRING', number: 'DOUBLE', integer: 'INT32' } as const)[type],
          ...(data.some((cell) => cell !== null) && { encoding: 'RLE_DICTIONARY' as const }),
        };
      });
      const expected = new Uint8Array(parquetWriteBuffer({ columnData, statistics: false }));
      expect(Buffer.from(written(blocks)).toString('hex')).toBe(Buffer.from(expected).toString('hex'));
    }),
    { numRuns: 200 },
  );
});

test('more rows than a group holds are read as they were given, and rows of made-up reports say so', async () => {
  const values = Array.from({ length: 199 }, (_, row) => (row % 7 === 0 ? null : row * 1.5));
  const blocks = Array.from({ length: 1100 }, (_, index): RowBlock => {
    const organ = { all: index % 3 === 0 ? null : `organ-${index}` };
    return {
      rows: 199,
      columns: [organ, { each: values }, { all: '' }, { all: index < 600 ? null : index }],
    };
  });
  const file = written(blocks, true).buffer;
  const rows = await parquetReadObjects({ file });
  expect(rows).toHaveLength(199 * 1100);
  for (const id of ['organ', 'value', 'line']) {
    expect(rows.map((row) => row[id] ?? null)).toEqual(cellsOf(blocks, id));
  }
  expect(rows.every(({ made_up }) => made_up === 1)).toBe(true);
});

test('a column that the rows do not have is refused', () => {
  expect(() => new ParquetFile(given, { given: columns, isMadeUp: false })).toThrow(
    'a column of a Parquet file is not among those of its rows',
  );
});
