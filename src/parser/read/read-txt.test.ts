import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document } from '../document.ts';
import { startComputing } from '../test-computing-time.ts';
import { readTxt } from './read-txt.ts';

function read(text: string): Document {
  return readTxt(new TextEncoder().encode(text));
}

/** A document as a picture: a paragraph as its text, a table as its rows, cells apart by |, ⏎ within a cell. */
function grid(text: string): (string | string[])[] {
  return read(text).blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.rows.map((row) => row.cells.map((cell) => cell.raw.replaceAll('\n', '⏎')).join('|')),
  );
}

test.each<[string, string, (string | string[])[]]>([
  [
    'a blank line ends a row',
    '\t规章\n\t0\n\t1\n\n\t规范性文件\n\t2\n\t3\n',
    [['规章|0|1', '规范性文件|2|3']],
  ],
  [
    'two blank lines end a table',
    '\t规章\n\t0\n\n\n本年度没有收到任何申请\n\t规章\n\t1\n',
    [['规章|0'], '本年度没有收到任何申请', ['规章|1']],
  ],
  [
    'a row may follow several blank lines',
    '\t规章\n\t0\n\n\n\n\t规范性文件\n\t1\n',
    [['规章|0', '规范性文件|1']],
  ],
  ['a TAB alone is an empty cell', '\t\n\t行政确认\n\t\n\t0\n', [['|行政确认||0']]],
  ['a line without a TAB continues its cell', '\t结果\n维持\n\t0\n', [['结果⏎维持|0']]],
  ['a blank paragraph stays in its cell', '\t商业\n\n企业\n\t0\n', [['商业⏎企业|0']]],
  [
    'blank paragraphs stay in a cell of short text',
    '\t（三）\n\n\n不予\n\n公开\n\t0\n',
    [['（三）⏎不予⏎公开|0']],
  ],
  ['a number over two paragraphs is one cell', '\t规章\n\t12\n0\n\t3\n', [['规章|12⏎0|3']]],
  [
    'an empty paragraph at the end of a cell cuts the row',
    '\t规章\n\t0\n\n\t1\n\t2\n\n\t规范性文件\n\t3\n\t4\n\t5\n',
    [['规章|0', '1|2', '规范性文件|3|4|5']],
  ],
  [
    'a heading ends a table without a blank line',
    '\t规章\n\t0\n三、收到和处理政府信息公开申请情况\n',
    [['规章|0'], '三、收到和处理政府信息公开申请情况'],
  ],
  [
    'a heading ends a table after one blank line',
    '\t规章\n\t0\n\n四、政府信息公开行政复议、行政诉讼情况\n\t结果维持\n',
    [['规章|0'], '四、政府信息公开行政复议、行政诉讼情况', ['结果维持']],
  ],
  [
    'a heading in other words ends a table',
    '\t0\n五、存在主要问题及改进情况\n\t0\n六、需要报告的其他事项\n',
    [['0'], '五、存在主要问题及改进情况', ['0'], '六、需要报告的其他事项'],
  ],
  [
    'prose ends a table',
    '\t规章\n\t0\n\n我镇认真做好政府信息公开工作。\n',
    [['规章|0'], '我镇认真做好政府信息公开工作。'],
  ],
  ['a short sentence ends a table', '\t规章\n\t0\n\n\n无。\n\t规章\n\t1\n', [['规章|0'], '无。', ['规章|1']]],
  [
    'the last number of a table may be broken by a blank paragraph',
    '\t规章\n\t237\n\n9\n\n无\n',
    [['规章|237⏎9'], '无'],
  ],
  [
    'the number of a page ends a table',
    '\t规章\n\t0\n\n- 4 -\n\t规范性文件\n\t1\n第 5 页 共 9 页\n',
    [['规章|0'], '- 4 -', ['规范性文件|1'], '第 5 页 共 9 页'],
  ],
  ['a table may end the file', '\t规章\n\t0', [['规章|0']]],
  [
    'lines of several cells are rows',
    '\t信息内容\t本年新制作数量\n\t规章\t0\n\t规范性文件\t1\n',
    [['信息内容|本年新制作数量', '规章|0', '规范性文件|1']],
  ],
  [
    'among lines of several cells, a line of one is a row too',
    '\t第二十条第（一）项\n\t信息内容\t本年新制作数量\n\t规章\t0\n\t第二十条第（五）项\n\t信息内容\t上一年项目数量\n',
    [
      [
        '第二十条第（一）项',
        '信息内容|本年新制作数量',
        '规章|0',
        '第二十条第（五）项',
        '信息内容|上一年项目数量',
      ],
    ],
  ],
  [
    'empty cells of a row in a line are kept',
    '\t\t自然人\t\t总计\t\n\t\t商业企业\t\t\t\n',
    [['|自然人||总计|', '|商业企业|||']],
  ],
  [
    'a TAB may indent a heading',
    '\t一、总体情况\n我镇公开信息。\n\t二、主动公开政府信息情况\n',
    ['一、总体情况', '我镇公开信息。', '二、主动公开政府信息情况'],
  ],
  [
    'a TAB may indent prose',
    '一、总体情况\n\t2020年，我镇做好公开工作。\n\t一是加强组织领导。\n\n\t二是完善制度。\n',
    ['一、总体情况', '2020年，我镇做好公开工作。', '一是加强组织领导。', '二是完善制度。'],
  ],
  [
    'prose indented by a TAB may stand before a table',
    '\t我镇主动公开情况如下表。\n\t规章\n\t0\n',
    ['我镇主动公开情况如下表。', ['规章|0']],
  ],
  [
    'long prose indented by a TAB is prose',
    `\t${'认真落实，'.repeat(12)}取得成效。一是公开`,
    [`${'认真落实，'.repeat(12)}取得成效。一是公开`],
  ],
  ['white space around a cell is not of it', '\t\u00a00\u3000\n\t \u00a0 \n', [['0|']]],
  [
    'a mark of Word is no text',
    '[bookmark: _GoBack]2020年，我镇公开信息。\n[bookmark: OLE_LINK1]\n',
    ['2020年，我镇公开信息。'],
  ],
  [
    'a mark of Word is no part of a cell',
    '\t[bookmark: _GoBack]规章\n\t[bookmark: _GoBack]0\n\t1[bookmark: _GoBack]\n\t[bookmark: _GoBack]\n',
    [['规章|0|1|']],
  ],
  ['blank and invisible lines are no paragraphs', ' \n\u00a0\u3000\n\u200b\n无\n', ['无']],
  [
    'an invisible line is a blank one',
    '\t规章\n\t0\n\u200b\n\t规范性文件\n\t1\n',
    [['规章|0', '规范性文件|1']],
  ],
  [
    'a row below a merged cell keeps the empty cells it begins and ends with',
    '规章\t3\t1\t2\n\t5\t\t\n\t\t7\t8\n',
    [['规章|3|1|2', '|5||', '||7|8']],
  ],
  ['so it does where bars draw no edges', '规章|3|1|2\n|5||\n||7|8\n', [['规章|3|1|2', '|5||', '||7|8']]],
  [
    'bars that draw the edges are no cells',
    '| 规章 | 3 | 1 |\n|  | 5 |  |\n| 规范性文件 | 7 | 8 |\n',
    [['规章|3|1', '|5|', '规范性文件|7|8']],
  ],
  [
    'a line with wide spaces is no row of the table with bars below it',
    '单　位：元　件\n| 规章 | 3 |  | 1 |\n| 规范性文件 | 5 |  | 6 |\n| 行政许可 | 7 |  | 8 |\n',
    ['单　位：元　件', ['规章|3||1', '规范性文件|5||6', '行政许可|7||8']],
  ],
  ['no text has no blocks', '', []],
])('%s', (_, text, picture) => {
  expect(grid(text)).toEqual(picture);
});

test('a cell has its text without spaces, its raw text and its place from the first to the last character', () => {
  const { blocks, lines } = read('年报\n\t 商业 \n\n 企 业\u00a0\n\t０\n');
  expect(blocks[1]).toEqual({
    kind: 'table',
    grid: 'ordinal',
    at: { line: 2 },
    rows: [
      {
        at: { line: 2 },
        cells: [
          cell('商业企业', '商业\n企 业', 0, { line: 2, start: 5, end: 14 }),
          cell('0', '０', 1, { line: 5, start: 17, end: 18 }),
        ],
      },
    ],
  });
  expect(lines.join('\n').slice(5, 14)).toBe('商业 \n\n 企 业');
});

function cell(text: string, raw: string, column: number, at: object) {
  return { text, raw, column, colSpan: 1, rowSpan: 1, covered: false, at };
}

test('an empty cell knows the line it stands in', () => {
  const [table] = read('\t规章\n\t\n').blocks;
  expect(table?.kind === 'table' && table.rows[0]?.cells[1]?.at).toEqual({ line: 2, start: 5, end: 5 });
});

test('a mark of Word is outside the place of the cell it stands in', () => {
  const { blocks, lines } = read('\t规章\n\t[bookmark: _GoBack] 12 [bookmark: a]\n');
  const [table] = blocks;
  const at = table?.kind === 'table' ? table.rows[0]?.cells[1]?.at : undefined;
  expect(at?.line).toBe(2);
  expect(lines.join('\n').slice(at?.start, at?.end)).toBe('12');
});

test('a paragraph knows its line and offsets', () => {
  expect(read('\n  总体情况 \n').blocks).toEqual([
    { kind: 'paragraph', text: '总体情况', at: { line: 2, start: 3, end: 7 } },
  ]);
});

/** Lines such as reports have, in any order: what must never make the reader lose or invent a character. */
const line = fc.oneof(
  fc.constantFrom(
    '',
    '\t',
    '\t0',
    '\t规章',
    '\t12\t3',
    '\t\t',
    '企业',
    '一、总体情况',
    '\t二、主动公开政府信息情况',
  ),
  fc.constantFrom('我镇公开信息。', '\t一是加强领导。', '[bookmark: _GoBack]', '\u200b', ' ', '\u00a0'),
  fc.constantFrom(
    '第二十条第（一）项',
    '信息内容',
    '规章 | 0 | 1',
    '|规章||0|',
    '---|---|---',
    '规章  0  1  2',
    '0|',
    '0',
  ),
  fc.string({ unit: fc.constantFrom(...'\t 0a一。、\u3000\u200b[]:|') }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

/** What must not get lost: all but white space, the marks of Word, and the lines that tables are drawn with. */
function printable(text: string): string {
  return text
    .replace(/\[bookmark:[^\]\n]{0,80}\]|[|｜│┃:─━┼├┤┌┐└┘┬┴+=-]/g, '')
    .replace(/[\s\u200B-\u200D\u2060\uFEFF\u00AD]+/g, '');
}

test('every printed character of any text stands in a paragraph or a cell, in its order', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const text = lines.join('\n').replaceAll('\0', '');
      const { blocks } = read(`镇${text}`);
      const found = blocks.map((block) =>
        block.kind === 'paragraph'
          ? block.text
          : block.rows.flatMap((row) => row.cells.map((each) => each.raw)).join(''),
      );
      expect(printable(found.join(''))).toBe(printable(`镇${text}`));
    }),
    { numRuns: 500 },
  );
});

test('the text at the place of any cell is its raw text', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const { blocks, lines: read_ } = read(`镇${lines.join('\n').replaceAll('\0', '')}`);
      const text = read_.join('\n');
      for (const each of blocks.flatMap((block) =>
        block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : [],
      )) {
        expect(printable(text.slice(each.at.start, each.at.end))).toBe(printable(each.raw));
      }
    }),
    { numRuns: 300 },
  );
});

test('a long run of blank lines takes no longer than its length', () => {
  const computed = startComputing();
  expect(grid(`\t规章\n\t0${'\n'.repeat(200_000)}\t规范性文件\n`)).toEqual([['规章|0', '规范性文件']]);
  expect(grid('[bookmark:'.repeat(50_000))).toHaveLength(1);
  expect(computed()).toBeLessThan(2000);
});
