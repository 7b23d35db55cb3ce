import { expect, test } from 'vitest';
import type { OrganAnswer } from './organ-search.ts';
import type { TextAnswer } from './text-search.ts';
import { countSentence, yearsName } from './wording.ts';

const organs = (total: number): OrganAnswer => ({ total, hits: [], nearest: [] });
const text = (total: number, match: TextAnswer['match'] = 'exact'): TextAnswer => ({
  match,
  total,
  isExact: true,
  hits: [],
  years: [],
  failures: [],
  withoutFilter: {},
});

test.each([
  [{ organs: organs(2), text: text(3) }, '找到 2 个机关、3 份报告。'],
  [{ organs: organs(0), text: text(3) }, '找到 3 份报告。'],
  [{ organs: organs(2), text: text(0) }, '找到 2 个机关，报告正文里没有。'],
  [{ organs: organs(0), text: text(1, 'loose') }, '找到 1 份报告含有其中的字词。'],
  [{ organs: organs(0), text: text(0) }, '没有找到。'],
  [{ organs: organs(1), text: null }, '找到 1 个机关。'],
  [{ organs: null, text: text(0) }, ''],
])('%j is said as %s', (halves, sentence) => {
  expect(countSentence(halves, true)).toBe(sentence);
});

test('a count says how sure it is', () => {
  const counted = (...years: TextAnswer['years']) => countSentence({ text: { ...text(4), years } }, true);
  expect(counted({ year: 2020, total: 4, isExact: true })).toBe('找到 4 份报告。');
  expect(counted({ year: 2020, total: 4, isExact: false })).toBe('找到约 4 份报告。');
  expect(counted({ year: 2020, total: 4, isExact: false }, { year: 2019, total: null, isExact: false })).toBe(
    '找到至少 4 份报告。',
  );
});

test('nothing is not said to be nothing where a file could not be read', () => {
  const failures = [{ year: 2020, path: '2020-0/router.bin', fault: 'missing' as const }];
  expect(countSentence({ organs: organs(0), text: { ...text(0), failures } }, true)).toBe('');
});

test('filters alone count reports', () => {
  expect(countSentence({ text: text(4) }, false)).toBe('符合筛选条件的报告 4 份。');
});

test('years are said as one or as a span', () => {
  expect(yearsName([2020])).toBe('2020年');
  expect(yearsName([2018, 2020, 2021])).toBe('2018—2021年，3 份');
});
