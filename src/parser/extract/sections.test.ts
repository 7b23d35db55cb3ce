import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTxt } from '../read/read-txt.ts';
import { startComputing } from '../test-computing-time.ts';
import { readProse } from './sections.ts';

/** Sections as lines: number, heading as printed, its line, its prose in brackets with / between paragraphs. */
function sectionsOf(text: string): string[] {
  const { sections } = readProse(readTxt(new TextEncoder().encode(text)));
  return sections.map(
    ({ number, heading, line, text: prose }) =>
      `${number} ${heading} @${line} [${prose.replaceAll('\n', '/')}]`,
  );
}

const headings = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];

test('six headings open six sections, each with its prose and without its tables', () => {
  const text = headings
    .map((heading, index) => `${heading}\n第${index + 1}段。\n\t规章\n\t0\n\n\n又一段。`)
    .join('\n');
  expect(sectionsOf(text)).toEqual(
    headings.map(
      (heading, index) => `${index + 1} ${heading} @${1 + 7 * index} [第${index + 1}段。/又一段。]`,
    ),
  );
});

test.each<[string, string[], string[]]>([
  [
    'numbers in digits with any sign',
    ['1． 总体情况', '2、主动公开政府信息情况', '3.收到和处理政府信息公开申请情况'],
    ['1 1． 总体情况 @1 []', '2 2、主动公开政府信息情况 @2 []', '3 3.收到和处理政府信息公开申请情况 @3 []'],
  ],
  [
    'a number missing',
    ['五、 存在的主要问题及改进情况', '其他需要报告的事项'],
    ['5 五、 存在的主要问题及改进情况 @1 []', '6 其他需要报告的事项 @2 []'],
  ],
  [
    'a wrong number',
    ['一、总体情况', '三、主动公开政府信息情况'],
    ['1 一、总体情况 @1 []', '2 三、主动公开政府信息情况 @2 []'],
  ],
  [
    'spaces and line-end marks in a heading',
    ['一、 总体 情况：', '二、主动公开政府信息情况。'],
    ['1 一、 总体 情况： @1 []', '2 二、主动公开政府信息情况。 @2 []'],
  ],
  [
    'the longer wording of ministries',
    [
      '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '五、政府信息公开工作存在的主要问题及改进情况',
    ],
    [
      '4 四、因政府信息公开工作被申请行政复议、提起行政诉讼情况 @1 []',
      '5 五、政府信息公开工作存在的主要问题及改进情况 @2 []',
    ],
  ],
  ['a mark of Word before a heading', ['[bookmark: _GoBack]一、总体情况'], ['1 一、总体情况 @1 []']],
  ['no headings', ['我镇公开信息12条。'], []],
  [
    'a heading with its text behind it',
    ['五、存在的主要问题及改进情况', '六、其他需要报告的事项：无'],
    ['5 五、存在的主要问题及改进情况 @1 []', '6 六、其他需要报告的事项 @2 [无]'],
  ],
  [
    'a heading with a sentence behind it',
    ['六、其他需要报告的事项。本年度没有收取信息处理费。'],
    ['6 六、其他需要报告的事项 @1 [本年度没有收取信息处理费。]'],
  ],
  [
    'titles listed in prose',
    ['全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况。', '一、总体情况'],
    ['1 一、总体情况 @2 []'],
  ],
  [
    'prose before the first heading',
    ['根据条例编制本报告。', '一、总体情况', '我镇公开信息。'],
    ['1 一、总体情况 @2 [我镇公开信息。]'],
  ],
  [
    'prose between a heading and its table',
    ['二、主动公开政府信息情况', '该部分以表格形式报告。表格如下：', '\t规章', '\t0'],
    ['2 二、主动公开政府信息情况 @1 [该部分以表格形式报告。表格如下：]'],
  ],
  [
    'a number alone',
    ['一、', '一、总体情况', '二、', '我镇公开信息。'],
    ['1 一、总体情况 @2 [二、/我镇公开信息。]'],
  ],
])('%s', (_, lines, sections) => {
  expect(sectionsOf(lines.join('\n'))).toEqual(sections);
});

test('a list of contents before the report opens no section', () => {
  const text = [
    ...headings,
    '清河镇2020年政府信息公开工作年度报告',
    ...headings.flatMap((heading) => [heading, '正文。']),
  ];
  expect(sectionsOf(text.join('\n'))).toEqual(
    headings.map((heading, index) => `${index + 1} ${heading} @${8 + 2 * index} [正文。]`),
  );
});

test('a sub-heading with the title of a section opens none', () => {
  const text = [
    '一、总体情况',
    '1、主动公开政府信息情况',
    '公开12条。',
    '（二）收到和处理政府信息公开申请情况',
    '没有申请。',
    ...headings.slice(1),
  ];
  expect(sectionsOf(text.join('\n'))).toEqual([
    '1 一、总体情况 @1 [1、主动公开政府信息情况/公开12条。/（二）收到和处理政府信息公开申请情况/没有申请。]',
    ...headings.slice(1).map((heading, index) => `${index + 2} ${heading} @${6 + index} []`),
  ]);
});

test('numbered paragraphs and a row label of table 3 open no section', () => {
  const text = [
    '一、总体情况',
    '1.主动公开情况',
    '2、依申请公开情况',
    '4、监督保障情况',
    '三、收到和处理政府信息公开申请情况',
    '\t四、结转下年度继续办理',
    '\t0',
    '',
    '',
    ...headings.slice(3),
  ];
  expect(sectionsOf(text.join('\n')).map((section) => section.split(' @')[0])).toEqual([
    '1 一、总体情况',
    '3 三、收到和处理政府信息公开申请情况',
    '4 四、政府信息公开行政复议、行政诉讼情况',
    '5 五、存在的主要问题及改进情况',
    '6 六、其他需要报告的事项',
  ]);
});

test('a section repeated is opened once, at the later of the two', () => {
  expect(sectionsOf('一、总体情况\n甲。\n一、总体情况\n乙。')).toEqual(['1 一、总体情况 @3 [乙。]']);
});

test('paragraphs know their section and place, 0 before the first heading', () => {
  const { paragraphs } = readProse(readTxt(new TextEncoder().encode('年报\n一、总体情况\n甲。')));
  expect(paragraphs).toEqual([
    { section: 0, text: '年报', at: { line: 1, start: 0, end: 2 } },
    { section: 1, text: '甲。', at: { line: 3, start: 10, end: 12 } },
  ]);
});

const line = fc.oneof(
  fc.constantFrom(...headings),
  fc.constantFrom(
    '总体情况',
    '2、主动公开政府信息情况',
    '甲。',
    '乙',
    '1.其他需要报告的事项',
    '三、其他需要报告的事项：无',
  ),
);

test('sections rise in number and in place, and every paragraph is a heading or prose', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
      const { sections, paragraphs } = readProse(readTxt(new TextEncoder().encode(lines.join('\n'))));
      const numbers = sections.map((section) => section.number);
      const places = sections.map((section) => section.line ?? 0);
      expect(numbers).toEqual([...new Set(numbers)].toSorted());
      expect(places).toEqual(places.toSorted((one, other) => one - other));
      const heads = sections.map((section) => section.heading.length);
      const printed = [...heads, ...paragraphs.map((paragraph) => paragraph.text.length)];
      const colons = sections.filter(({ line: at }) => lines[(at ?? 0) - 1]?.includes('：')).length;
      expect(printed.reduce((sum, length) => sum + length, colons)).toBe(lines.join('').length);
    }),
    { numRuns: 300 },
  );
});

test('any number of headings takes no longer than their number', () => {
  const computed = startComputing();
  expect(sectionsOf('总体情况\n'.repeat(20_000))).toEqual(['1 总体情况 @20000 []']);
  expect(computed()).toBeLessThan(2000);
});
