import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteOrderMark, type CsvValue, guardFormula, toCsv, toCsvLine } from './csv.ts';

test('a line ends in CR LF, and fields are quoted only where they must be', () => {
  expect(toCsvLine(['湖塘乡', 200359, null, 'a,b', 'say "no"'])).toBe(
    '湖塘乡,200359,,"a,b","say ""no"""\r\n',
  );
});

test.each([
  ['=1+1', "'=1+1"],
  ['＝HYPERLINK("x")', '\'＝HYPERLINK("x")'],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-cmd', "'-cmd"],
  ['\t=1', "'\t=1"],
  ['-35', '-35'],
  ['+408', '+408'],
  ['—', '—'],
  ['18660.02万元', '18660.02万元'],
])('%j is written as %j', (text, guarded) => {
  expect(guardFormula(text)).toBe(guarded);
});

const value = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', ' ', '=', '-', '空', '1') }),
  fc.integer(),
  fc.constant(null),
);

test('what is written can be read back, field by field', () => {
  const table = fc
    .integer({ min: 1, max: 5 })
    .chain((width) => fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: 1 }));
  fc.assert(
    fc.property(table, ([columns = [], ...rows]) => {
      const csv = toCsv(columns.map(String), rows);
      expect(csv.startsWith(byteOrderMark)).toBe(true);
      expect(naiveParse(csv.slice(1))).toEqual([columns.map(String), ...rows].map((row) => row.map(asText)));
    }),
  );
});

test('no field begins as a formula', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', 'A', '1', '"') }), (text) => {
      const [[field = ''] = []] = naiveParse(toCsvLine([text]));
      expect(/^[=+\-@\t]/.test(field) && Number.isNaN(Number(field))).toBe(false);
    }),
  );
});

function asText(field: CsvValue): string {
  return field === null ? '' : typeof field === 'number' ? String(field) : guardFormula(field);
}

/** Reads RFC 4180 one character at a time. */
function naiveParse(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let index = 0; index < csv.length; index += 1) {
    const character = csv.charAt(index);
    if (quoted && character === '"' && csv.charAt(index + 1) === '"') {
      field += '"';
      index += 1;
    } else if (character === '"') quoted = !quoted;
    else if (quoted) field += character;
    else if (character === ',') {
      row.push(field);
      field = '';
    } else if (character === '\r' && csv.charAt(index + 1) === '\n') {
      rows.push([...row, field]);
      row = [];
      field = '';
      index += 1;
    } else field += character;
  }
  return rows;
}
