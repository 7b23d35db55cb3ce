import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findJsonFault } from './json-fault.ts';

test.each([
  ['', '不是有效的 JSON：第 1 行第 1 列（文件末尾）处没有值（前面可能多了逗号）。'],
  ['{name', '不是有效的 JSON：第 1 行第 2 列的 name 读不懂。'],
  ['{"a":1,}', '不是有效的 JSON：第 1 行第 8 列的 } 处应为字段名（前面可能多了逗号）。'],
  ['[1,]', '不是有效的 JSON：第 1 行第 4 列的 ] 处没有值（前面可能多了逗号）。'],
  ['{"a":1，"b":2}', '不是有效的 JSON：第 1 行第 7 列的 ， 里的标点应为半角的 , : " { } [ ]。'],
  ['{“a”:1}', '不是有效的 JSON：第 1 行第 2 列的 “a” 里的标点应为半角的 , : " { } [ ]。'],
  ['{\n  "a": 1\n  "b": 2\n}', '不是有效的 JSON：第 3 行第 3 列的 "b" 前缺少逗号，或前面的值写错了。'],
  ['{"a":1', '不是有效的 JSON：第 1 行第 7 列（文件末尾）前缺少 }。'],
  ['{"a":1}}', '不是有效的 JSON：第 1 行第 8 列的 } 起是多出来的。'],
  ['{"a":1} // x', '不是有效的 JSON：第 1 行第 9 列的 // x 是注释，这里不能写。'],
  ['{"a":"x\ny"}', '不是有效的 JSON：第 1 行第 6 列的 "x 的引号没有在本行结束。'],
  ['{"a":"C:\\dir"}', '不是有效的 JSON：第 1 行第 6 列的 "C:\\dir" 里反斜杠后的写法不对。'],
  ['{"a":"x\ty"}', '不是有效的 JSON：第 1 行第 6 列的 "x\ty" 里有不能直接写的控制字符。'],
  [`{${'x'.repeat(25)}}`, `不是有效的 JSON：第 1 行第 2 列的 ${'x'.repeat(20)}… 读不懂。`],
  ['{\n"a":1,\n"a":2}', '字段 a 写了两次（第 2 行和第 3 行）。'],
  ['[{"a":{"b":1}},{"a":{"a":1,\n"a":2}}]', '字段 a 写了两次（第 1 行和第 2 行）。'],
])('%j is told of in Chinese, with its place', (text, said) => {
  expect(findJsonFault(text)).toBe(said);
});

test('what the engine reads has no fault, and what it does not read has one', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"b"',
    '"',
    '1',
    '-',
    '01',
    'true',
    'nul',
    ' ',
    '\\u1',
    '\n',
    '，',
    '/',
    '*',
  );
  const text = fc.oneof(
    fc.json(),
    fc.array(pieces).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (text) => {
      const fault = findJsonFault(text);
      if (fault === undefined) expect(() => JSON.parse(text)).not.toThrow();
      else if (!fault.startsWith('字段')) expect(() => JSON.parse(text)).toThrow();
    }),
    { numRuns: 5_000 },
  );
});
