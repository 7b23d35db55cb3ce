import { expect, test } from 'vitest';
import { copiedCheck, findCopied, type LikenessRecord, likenessRecordSchema } from '../../model/likeness.ts';
import { reportRecord } from '../../model/test-records.ts';
import { findCopiedPair } from './copied-pair.ts';
import { shownMatches } from './like-reports.ts';
import { markedText } from './marked-text.ts';
import { marksOfProse } from './marks-of-prose.ts';
import { sharedMarks } from './shared-marks.ts';
import { withCopied } from './with-copied.ts';
import { withPunctuation } from './with-punctuation.ts';

const passage = (paragraph: number, start: number, end: number, line: number | null = 9) => ({
  paragraph,
  start,
  end,
  line,
});

const likeness: LikenessRecord = likenessRecordSchema.parse({
  organ: 'fengcheng-hutang',
  year: 2020,
  verdict: 'fail',
  counted: 812,
  leftOut: 90,
  matches: [
    {
      organ: 'fengcheng-hutang',
      name: '湖塘乡',
      place: '江西省宜春市丰城市',
      year: 2019,
      shared: 689,
      passages: [passage(0, 2, 6, 12), passage(1, 0, 3, null)],
    },
    {
      organ: 'miyun-jugezhuang',
      name: '巨各庄镇',
      place: '北京市密云区',
      year: 2020,
      shared: 300,
      passages: [passage(0, 5, 9), passage(0, 8, 10, 7)],
    },
  ],
});

test('matches are named from the report’s own side, shares rounded down', () => {
  expect(shownMatches(likeness)).toEqual([
    {
      sign: '①',
      name: '本机关 2019 年报告',
      address: '/organs/fengcheng-hutang/2019/',
      percent: 84,
      shared: 689,
    },
    {
      sign: '②',
      name: '北京市密云区巨各庄镇 2020 年报告',
      address: '/organs/miyun-jugezhuang/2020/',
      percent: 36,
      shared: 300,
    },
  ]);
});

test('a passage of two reports is marked once, for the likest; without lines the link is to the report', () => {
  const marks = sharedMarks(likeness);
  expect(marks.get(0)?.map(({ start, end, sign, address }) => [start, end, sign, address])).toEqual([
    [2, 6, '①', '/organs/fengcheng-hutang/2019/#L12'],
    [8, 10, '②', '/organs/miyun-jugezhuang/2020/#L7'],
  ]);
  expect(marks.get(1)?.[0]?.address).toBe('/organs/fengcheng-hutang/2019/');
});

test('marked text is the text, its marks named for a screen reader, each with its link', () => {
  const marks = sharedMarks(likeness).get(0) ?? [];
  expect(markedText('一二<四五六七八九十', marks.slice(0, 1)).markup).toBe(
    '一二<mark class="shared"><span class="spoken">与本机关 2019 年报告相同：</span>&lt;四五六</mark>' +
      '<a class="shared-source" href="/organs/fengcheng-hutang/2019/#L12"><span aria-hidden="true">①</span>' +
      '<span class="spoken">见本机关 2019 年报告的这一段</span></a>七八九十',
  );
  expect(markedText('<b>', []).markup).toBe('&lt;b&gt;');
});

test('passages of one line in a row have one link', () => {
  const [mark] = sharedMarks(likeness).get(0) ?? [];
  if (!mark) throw new Error('no mark');
  const { markup } = markedText('一二三四五六七', [
    { ...mark, start: 0, end: 2 },
    { ...mark, start: 3, end: 5 },
  ]);
  expect(markup.match(/<mark /g)).toHaveLength(2);
  expect(markup.match(/<a /g)).toHaveLength(1);
});

test('marks are found by paragraph, and one that is not there is left out', () => {
  const prose = [{ section: 1, text: '一二三四五六七八九十', at: { line: 4 } }];
  expect([...marksOfProse(prose, likeness).keys()]).toEqual(prose);
});

test('a copied text is a finding of its report, with the numbers in it', () => {
  const message = '正文中可比的 812 字，有 689 字（84%）与本机关 2019 年报告相同。';
  const record = reportRecord(
    {},
    { findings: [{ code: 'title.no-year', severity: 'warning', message: '…' }] },
  );
  expect(withCopied(record, copiedCheck(likeness)).report.findings).toEqual([
    { code: 'title.no-year', severity: 'warning', message: '…' },
    { code: 'text.copied', severity: 'warning', message },
  ]);
  expect(withCopied(record, copiedCheck({ ...likeness, verdict: 'pass' })).report).toBe(record.report);
  const later = { ...likeness, matches: likeness.matches.map((match) => ({ ...match, year: 2021 })) };
  expect(findCopied(later)).toBeUndefined();
});

test.each([
  ['pass', { pass: 1, fail: 0, notAssessable: 0 }],
  ['notAssessable', { pass: 0, fail: 0, notAssessable: 1 }],
  ['fail', { pass: 0, fail: 1, notAssessable: 0 }],
] as const)('a report that was compared has its verdict on every page: %s', (verdict, tally) => {
  const record = withCopied(reportRecord(), copiedCheck({ ...likeness, verdict }));
  expect(record.tallies['text.copied']).toEqual(tally);
  const own = { ...reportRecord(), tallies: { 'text.copied': { pass: 0, fail: 2, notAssessable: 0 } } };
  expect(withCopied(own, copiedCheck({ ...likeness, verdict })).tallies['text.copied']?.fail).toBe(
    2 + tally.fail,
  );
});

test('the pair of a finding is quoted by its longest passage; a finding in one text alone has none', () => {
  const prose = [
    { section: 1, text: '一二三四五六七八九十', at: { line: 4 } },
    { section: 1, text: '甲乙丙', at: { line: 5 } },
  ];
  const finding = findCopied(likeness);
  if (!finding) throw new Error('no finding');
  expect(findCopiedPair(finding, likeness, prose)).toEqual({
    name: '本机关 2019 年报告',
    address: '/organs/fengcheng-hutang/2019/',
    quote: '三四五六',
  });
  expect(findCopiedPair({ ...finding, message: '抄录了填写说明' }, likeness, prose)).toBeUndefined();
});

test('a passage takes the punctuation around it along, and no more', () => {
  const part = (text: string, start: number, end: number) => {
    const whole = withPunctuation(text, { start, end });
    return text.slice(whole.start, whole.end);
  };
  expect(part('甲（一）主动公开》。”乙', 2, 8)).toBe('（一）主动公开》。”');
  expect(part('主动公开', 0, 4)).toBe('主动公开');
});
