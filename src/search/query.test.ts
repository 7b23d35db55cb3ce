import { expect, test } from 'vitest';
import { longestQuery } from './longest-query.ts';
import { parseQuery } from './query.ts';

test.each([
  ['采购', ['采购']],
  ['  采购\u3000 母婴室\n采购 ', ['采购', '母婴室']],
  ['"new act" ２０', ['new act', '20']],
  ['“三到位”', ['三到位']],
  ['＂政 府＂ 「信息」', ['政府', '信息']],
  ['三到位”', ['三到位”']],
  ['例外"', ['例外"']],
  ['a"b c"d', ['a"b', 'c"d']],
  ['""', ['""']],
  ['\u200b \u0000', []],
])('%j asks for %j', (raw, phrases) => {
  expect(parseQuery(raw)).toEqual({ phrases, isCut: false });
});

test('a query that is too long is cut, and says so', () => {
  const { phrases, isCut } = parseQuery('𠮷'.repeat(longestQuery + 1));
  expect(isCut).toBe(true);
  expect([...(phrases[0] ?? '')]).toHaveLength(longestQuery);
});
