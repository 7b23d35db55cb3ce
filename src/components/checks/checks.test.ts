import { expect, test } from 'vitest';
import { checkCodes } from '../../model/checks.ts';
import type { CheckRecord } from '../../model/records.ts';
import { organRecord, reported, reportRecord } from '../../model/test-records.ts';
import { checkGroups } from './check-groups.ts';
import { checkPage } from './check-page.ts';
import { scopePath, scopesOf } from './check-scope.ts';
import type { CheckSources } from './check-sources.ts';
import { toFailure } from './failures.ts';

const tally = { pass: 4, fail: 1, notAssessable: 0 };

test('every check is listed once, the sums of the form first', () => {
  const [sums, doubts] = checkGroups([]);
  expect(sums?.lines.map(({ name }) => name)).toContain('申请表各行合计');
  expect((sums?.lines.length ?? 0) + (doubts?.lines.length ?? 0)).toBe(checkCodes.length);
});

test('a check that no report was held against says what it waits for', () => {
  const records: CheckRecord[] = [{ code: 'requests.balance', tally, years: [] }];
  const lines = checkGroups(records).flatMap((group) => group.lines);
  const nothingOf = (name: string) => lines.find((line) => line.name === name)?.nothing;
  expect(nothingOf('申请表收支平衡')).toBeUndefined();
  expect(nothingOf('结转数跨年衔接')).toContain('尚无可比的报告');
  expect(nothingOf('文字雷同')).toContain('尚无可比的报告');
  expect(nothingOf('标题没有年份')).toBe('没有可核对的报告');
});

/** A check that was held in 2020 in two provinces and among organs of unknown place, and in 2019 in one. */
const held = (many: number, tally = { pass: 400, fail: 1, notAssessable: 0 }): CheckRecord => ({
  code: 'requests.row-total',
  tally,
  years: [
    {
      year: 2020,
      tally,
      failures: many + 1,
      places: [
        { code: '110000', tally, failures: many },
        { code: '220000', tally, failures: 0 },
        { code: 'none', tally, failures: 1 },
      ],
    },
    { year: 2019, tally, failures: 0, places: [{ code: '110000', tally, failures: 0 }] },
  ],
});

const finding = {
  code: 'requests.row-total',
  severity: 'error' as const,
  message: '0 ≠ 3',
  figures: ['requests.received.naturalPerson', 'requests.received.total'],
  at: { line: 114 },
};

const read: CheckSources = {
  readFailures: () => [{ organ: 'a-b', finding }],
  readRegion: (code) => ({ name: code === '110000' ? '北京市' : '吉林省' }),
  readOrgan: () => organRecord({ name: '某镇' }),
  readReport: () =>
    reportRecord({
      'requests.received.total': reported(3),
      'requests.received.naturalPerson': { state: 'absent' },
    }),
  readProse: () => [],
  readLikeness: () => {
    throw new Error('not a check of likeness');
  },
};

const code = 'requests.row-total' as const;

test('years and provinces have pages as soon as a check was held often enough, failures or not', () => {
  expect(scopesOf(held(1, tally)).map(scopePath)).toEqual(['requests.row-total']);
  expect(scopesOf(held(1)).map(scopePath)).toEqual([
    'requests.row-total',
    'requests.row-total/2020',
    'requests.row-total/2020/110000',
    'requests.row-total/2020/220000',
    'requests.row-total/2020/none',
    'requests.row-total/2019',
    'requests.row-total/2019/110000',
  ]);
});

test('failures that fit are listed by year and province', () => {
  const page = checkPage(held(1), { code }, read);
  expect(page.groups.map(({ heading, failures }) => [heading, failures.length])).toEqual([
    ['2020 年度 · 北京市', 1],
    ['2020 年度 · 地点未定', 1],
  ]);
  expect(page).toMatchObject({ title: '申请表各行合计', failures: 2, remark: undefined });
  expect(page.breakdown?.rows.map(({ name, address }) => [name, address])).toEqual([
    ['2020', '/checks/requests.row-total/2020/'],
    ['2019', '/checks/requests.row-total/2019/'],
  ]);
});

test('a check that was seldom held lists all on one page, and leads nowhere', () => {
  const page = checkPage(held(1, tally), { code }, read);
  expect(page.groups).toHaveLength(2);
  expect(page.breakdown?.rows.map(({ address }) => address)).toEqual([undefined, undefined]);
});

test('those that do not fit are on the pages of years and provinces, the last with its first ones', () => {
  const whole = checkPage(held(1000), { code }, read);
  expect([whole.groups, whole.remark]).toEqual([[], '共 1,001 条，分列在各年的页上，见上表。']);
  const year = checkPage(held(1000), { code, year: 2020 }, read);
  expect([year.groups, year.remark]).toEqual([[], '共 1,001 条，分列在各地的页上，见上表。']);
  expect(year.title).toBe('申请表各行合计 · 2020 年度');
  expect(year.breakdown?.rows.map(({ name, address }) => [name, address])).toEqual([
    ['北京市', '/checks/requests.row-total/2020/110000/'],
    ['吉林省', '/checks/requests.row-total/2020/220000/'],
    ['地点未定', '/checks/requests.row-total/2020/none/'],
  ]);
  expect(year.years).toEqual([
    { year: 2020, address: '/checks/requests.row-total/2020/', isCurrent: true },
    { year: 2019, address: '/checks/requests.row-total/2019/', isCurrent: false },
  ]);
  const place = checkPage(held(1000), { code, year: 2020, province: '110000' }, read);
  expect(place.groups).toHaveLength(1);
  expect(place.remark).toBe('共 1,000 条，这里按区划代码列出前 100 条。');
  expect(place.breakdown).toBeUndefined();
  expect(place.title).toBe('申请表各行合计 · 2020 年度 · 北京市');
  expect(place.crumbs.map(({ address }) => address)).toEqual([
    '/checks/',
    '/checks/requests.row-total/',
    '/checks/requests.row-total/2020/',
  ]);
  expect(place.years.map(({ address }) => address)).toEqual([
    '/checks/requests.row-total/2020/110000/',
    '/checks/requests.row-total/2019/110000/',
  ]);
});

test('a failure has its report, its numbers with links, and its line', () => {
  expect(toFailure({ organ: 'a-b', finding }, 2020, read)).toEqual({
    report: { name: '某镇', place: '宜春市丰城市', year: 2020, address: '/organs/a-b/2020/' },
    message: '0 ≠ 3',
    figures: [
      {
        name: '自然人',
        value: '缺项，不等于 0',
        address: '/organs/a-b/2020/#requests.received.naturalPerson',
      },
      { name: '总计', value: '3 件', address: '/organs/a-b/2020/#requests.received.total' },
    ],
    source: { text: '第 114 行', address: '/organs/a-b/2020/#L114' },
  });
});
