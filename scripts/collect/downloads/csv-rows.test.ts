import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CsvValue, toCsvLine } from '../../../src/downloads/csv.ts';
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
    fc.property(rows, cells, cells, (some, first, last) => {
      const lines = some.map((row) => toCsvLine([...first, ...row, ...last]));
      expect(Buffer.from(csv.toBytes(some, { first, last })).toString()).toBe(
        Buffer.from(lines.join('')).toString(),
      );
    }),
    { numRuns: 300 },
  );
});

test('more different fields than are kept, and longer rows than there is room for, come whole', () => {
  const csv = new CsvRows();
  const rows = Array.from({ length: 50_000 }, (_, index) => [index, `第${index % 30_000}`, '长'.repeat(60)]);
  const bytes = csv.toBytes(rows, { first: [], last: [1] });
  expect(Buffer.from(bytes).toString()).toBe(rows.map((row) => toCsvLine([...row, 1])).join(''));
});
