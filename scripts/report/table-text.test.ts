import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableText } from './table-text.ts';

test('the first column stands left, the others right, full-width characters counting two', () => {
  expect(
    tableText(
      '第二十条第（一）项',
      ['信息内容', '本年新制作数量', 'n'],
      [
        ['规章', '0', '12'],
        ['规范性文件', '空', '3'],
      ],
    ),
  ).toBe(
    [
      '第二十条第（一）项',
      '──────────────────────────────',
      '信息内容    本年新制作数量   n',
      '──────────────────────────────',
      '规章                     0  12',
      '规范性文件              空   3',
      '──────────────────────────────',
    ].join('\n'),
  );
});

test('a table without rows, and rows longer or shorter than the header, are printed', () => {
  expect(tableText('空', ['a'], [])).toBe('空\n─\na\n─\n─');
  expect(tableText('t', ['a', 'b'], [['1'], ['1', '2', '3']])).toBe(
    't\n───────\na  b\n───────\n1\n1  2  3\n───────',
  );
});

/** Columns in a terminal, by an independent count: Latin and box-drawing one, Han and full-width signs two. */
const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (/[a-z0-9 +─.]/.test(character) ? 1 : 2), 0);

test('whatever the cells hold, every column ends at the same place', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'a9规章（）Ａ：、〓空'), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
      const [, rule = '', ...lines] = tableText('t', ['甲', '乙', '丙'], rows).split('\n');
      for (const line of lines) expect(widthOf(line)).toBe(widthOf(rule));
    }),
  );
});
