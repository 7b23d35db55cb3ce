import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CsvValue, toCsvLine } from '../../../src/downloads/csv.ts';
import { type BlockColumn, blockOf, cellAt } from '../../../src/downloads/row-block.ts';
import { CsvRows } from './csv-rows.ts';

const cell: fc.Arbitrary<CsvValue> = fc.oneof(
  fc.constantFrom<CsvValue>(
    null,
    '',
    'reported',
    '=1+1',
    ' 空',
    '"引"',
    '〓',
    '\ud83d',
    0,
    -0,
    1,
    '1',
    0.1,
    -2.5,
  ),
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
);
const cells = fc.array(cell, { maxLength: 6 });

test('rows are the bytes of their lines, whatever was written before', () => {
  const csv = new CsvRows();
  const rows = fc.array(fc.tuple(cell, cell, cell), { maxLength: 30 });
  fc.assert(
    fc.property(rows, cells, (some, last) => {
      const lines = some.map((row) => toCsvLine([...row, ...last]));
      expect(Buffer.from(csv.toBytes(blockOf(some), last)).toString()).toBe(
        Buffer.from(lines.join('')).toString(),
      );
    }),
    { numRuns: 300 },
  );
});

const text = fc.oneof(
  fc.constantFrom('', ' ', '=', 'requests.total', '行政复议 · 总计', 'a,b', 'https://a.example/#', '末 '),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const list = fc.array(text, { minLength: 12, maxLength: 12 });

test('a block is the bytes of its lines, its lists known or not, whatever begins their texts', () => {
  const csv = new CsvRows();
  const lists = fc.array(list, { minLength: 1, maxLength: 3 });
  const column = (known: string[][]): fc.Arbitrary<BlockColumn> =>
    fc.oneof(
      cell.map((all) => ({ all })),
      fc.array(cell, { minLength: 12, maxLength: 12 }).map((each) => ({ each })),
      fc.record({ listed: fc.constantFrom(...known) }),
      fc.record({ listed: fc.constantFrom(...known), stem: text }),
    );
  const blocks = lists.chain((known) =>
    fc.array(
      fc.record({
        rows: fc.integer({ min: 0, max: 12 }),
        columns: fc.array(column(known), { minLength: 1, maxLength: 6 }),
      }),
      { maxLength: 3 },
    ),
  );
  fc.assert(
    fc.property(blocks, cells, (some, last) => {
      for (const block of some) {
        const lines = Array.from({ length: block.rows }, (_, row) =>
          toCsvLine([...block.columns.map((one) => cellAt(one, row)), ...last]),
        );
        const expected = Buffer.from(lines.join('')).toString();
        expect(Buffer.from(csv.toBytes(block, last)).toString()).toBe(expected);
      }
    }),
    { numRuns: 300 },
  );
});

test('more different fields than are kept, and longer rows than there is room for, come whole', () => {
  const csv = new CsvRows();
  const rows = Array.from({ length: 50_000 }, (_, index) => [index, `第${index % 30_000}`, '长'.repeat(60)]);
  const bytes = csv.toBytes(blockOf(rows), [1]);
  expect(Buffer.from(bytes).toString()).toBe(rows.map((row) => toCsvLine([...row, 1])).join(''));
});
