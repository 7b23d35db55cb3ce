import { expect, test } from 'vitest';
import type { OrganAnswer } from './organ-search.ts';
import type { ReportHit, TextAnswer } from './text-search.ts';
import {
  countSentence,
  moreReports,
  noneYet,
  organsPartlyFailed,
  placeNotTaken,
  textPartlyFailed,
  yearsName,
} from './wording.ts';

const hit: ReportHit = {
  organ: 'changchun-xinhu',
  year: 2020,
  name: '新湖镇',
  kind: '乡镇政府',
  place: '吉林省长春市',
  title: [],
  snippets: [],
  morePlaces: 0,
  isVerified: true,
};
const organs = (total: number): OrganAnswer => ({
  total,
  hits: [],
  nearest: [],
  missing: [],
  hasFailed: false,
});
const text = (total: number, match: TextAnswer['match'] = 'exact'): TextAnswer => ({
  match,
  total,
  isExact: true,
  hits: Array.from({ length: Math.min(total, 2) }, () => hit),
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

test('indicators that are named are counted first', () => {
  expect(countSentence({ organs: organs(0), text: text(0) }, true, 1)).toBe(
    '找到 1 项指标，报告正文里没有。',
  );
  expect(countSentence({ organs: organs(1), text: text(3) }, true, 2)).toBe(
    '找到 2 项指标、1 个机关、3 份报告。',
  );
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
  expect(yearsName([2020])).toBe('2020 年');
  expect(yearsName([2018, 2020, 2021])).toBe('2018–2021 年，3 份');
});

test('which files of which years could not be read is said, newest year first', () => {
  const missing = (year: number, file: string) => ({
    year,
    path: `${year}-0/${file}`,
    fault: 'missing' as const,
  });
  expect(
    textPartlyFailed([
      missing(2019, 'router.bin'),
      { ...missing(2020, ''), path: 'texts/2020/0-0/01.bin' },
      { ...missing(2020, ''), path: 'texts/2020/0-0/02.bin' },
      { ...missing(2020, 'postings/00/00.bin'), fault: 'damaged' },
      missing(2019, 'kinds.bin'),
      missing(2018, 'rows/00/00.bin'),
    ]),
  ).toBe(
    '结果可能不全：2020 年的正文没有取到 2 个文件，词条已损坏；2019 年的词条目录没有取到，地方和机关类型没有取到；2018 年的报告名录没有取到。',
  );
});

test('whose organs could not be fetched is said', () => {
  const lost = (missing: string[]) => organsPartlyFailed({ ...organs(0), missing, hasFailed: true });
  expect(lost(['吉林省', '河南省'])).toBe(
    '机关名录有一部分没有取到或已损坏，下面可能缺了这些地方的机关：吉林省、河南省。',
  );
  expect(lost([])).toBe('机关名录有一部分没有取到或已损坏，下面可能缺了地方不明的机关。');
});

test.each([
  ['none', '', '没有找到地方“乱写的地方”，没有按地方筛选。'],
  ['none', '河南省', '没有找到地方“乱写的地方”，仍然只看河南省。'],
  ['several', '', '“乱写的地方”不止指一个地方，请再输入一次，从列出的名称里选；没有按地方筛选。'],
  ['failed', '河南省', '地方的名单没有取到，仍然只看河南省。'],
] as const)('why a place is not taken is said: %s, with %j chosen', (why, chosen, said) => {
  expect(placeNotTaken(why, '乱写的地方', chosen)).toBe(said);
});

test('how many more there are is as sure as the count', () => {
  const years = [{ year: 2020, total: 40, isExact: false }];
  expect(moreReports({ ...text(40), years })).toBe('显示更多报告（还有约 38 份）');
  expect(moreReports(text(1460))).toBe('显示更多报告（还有 1,458 份）');
});

test('reports that were not read are not said to be found', () => {
  const unread = { ...text(1155), hits: [], years: [{ year: 2020, total: 1155, isExact: false }] };
  expect(countSentence({ organs: organs(0), text: unread }, true)).toBe(noneYet);
  expect(countSentence({ organs: organs(1), text: unread }, true)).toBe(`找到 1 个机关。${noneYet}`);
  expect(moreReports(unread)).toBe('接着找（还有 1,155 份没有读）');
});

test('counts have their thousands apart, as on every page', () => {
  expect(countSentence({ organs: organs(1200), text: text(14600) }, true)).toBe(
    '找到 1,200 个机关、14,600 份报告。',
  );
});
