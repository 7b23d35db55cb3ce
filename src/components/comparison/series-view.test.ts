import { expect, test } from 'vitest';
import { findIndicator } from '../../model/indicators.ts';
import type { Measure } from '../../model/measure.ts';
import { bySeries, type SeriesKey, seriesKeyText } from '../../model/series.ts';
import { organRecord } from '../../model/test-records.ts';
import { seriesOf } from '../test-series.ts';
import { tableGroups } from './indicator-table.ts';
import { mostListedRows, populationWords, seriesTitle, seriesViews } from './series-view.ts';
import { unlistedWords } from './states.ts';
import { yearCharts, yearRows, yearSentence } from './year-series.ts';

const indicator = findIndicator('penalty-decisions');
if (!indicator) throw new Error('no indicator');

const countedUp = (count: number): Record<string, Measure> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, value) => [
      `o-${value}`,
      { state: 'reported', value, line: 7, flags: [] },
    ]),
  );

/** Views of series of so many reports each. */
function viewsOf(sizes: readonly (readonly [SeriesKey, number])[], measures = countedUp) {
  return seriesViews(indicator as NonNullable<typeof indicator>, {
    keysOf: () => sizes.map(([key]) => key),
    findSeries: (id, key) => {
      const size = sizes.find(([one]) => bySeries(one, key) === 0)?.[1] ?? 0;
      return { ...seriesOf(id, measures(size)), ...key };
    },
    readRows: (_, key) =>
      Object.entries(measures(sizes.find(([one]) => bySeries(one, key) === 0)?.[1] ?? 0)).map(
        ([organ, measure]) => ({
          organ,
          measure,
        }),
      ),
    readOrgan: (slug) => organRecord({ slug }),
  });
}

const key = (
  year: number,
  form: '2019' | '2021',
  population: SeriesKey['population'] = 'own',
): SeriesKey => ({
  year,
  form,
  population,
});

test('rows are listed as long as there is room, and what is newest of its kind is drawn', () => {
  const views = viewsOf([
    [key(2022, '2021'), 150],
    [key(2022, '2021', 'countyGovernment'), 20],
    [key(2021, '2021'), mostListedRows],
    [key(2020, '2019'), 50],
  ]);
  expect(views.map(({ anchor, rows, isDrawn }) => [anchor, rows?.length, isDrawn])).toEqual([
    ['2022-form2021', 150, true],
    ['2021-form2021', undefined, false],
    ['2020-form2019', 50, false],
    ['2022-form2021-countyGovernment', undefined, true],
  ]);
});

test('of a list too long for the page, reports that say 0 are left out first', () => {
  const mostlyZero = (count: number): Record<string, Measure> =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at): [string, Measure] => [
        `o-${at}`,
        at < count / 10
          ? { state: 'reported', value: at + 1, flags: [] }
          : { state: 'reported', value: 0, flags: [] },
      ]),
    );
  const sizes = [
    [key(2022, '2021'), 1000],
    [key(2021, '2021'), 1500],
    [key(2020, '2019'), 90],
  ] as const;
  const views = viewsOf(sizes, mostlyZero);
  expect(
    views.map(({ rows, unlisted }) => [rows?.length, unlisted.includes('zero'), unlisted.length]),
  ).toEqual([
    [100, true, 2],
    [undefined, true, 10],
    [90, false, 0],
  ]);
  const one = indicator as NonNullable<typeof indicator>;
  expect(views.map((view) => unlistedWords(one, view))).toEqual([
    '为 0 的 900 份',
    '大于 0 的 150 份、为 0 的 1,350 份',
    '',
  ]);
  const [view] = views;
  const groups = view?.rows ? tableGroups(one, view.series, view.rows) : [];
  expect(groups.map(({ heading }) => heading)).toEqual(['大于 0：100 份']);
});

test('of shares those of nothing are left out, for 0% stands on the axis', () => {
  const share = findIndicator('full-disclosure-rate');
  if (!share) throw new Error('no indicator');
  const measures: Record<string, Measure> = Object.fromEntries(
    Array.from({ length: 300 }, (_, at): [string, Measure] => [
      `o-${at}`,
      { state: at < 50 ? 'reported' : 'zeroDenominator', value: 0, denominator: at < 50 ? 4 : 0, flags: [] },
    ]),
  );
  const series = seriesOf(share.id, measures);
  const [view] = seriesViews(share, {
    keysOf: () => [series],
    findSeries: () => series,
    readRows: () => Object.entries(measures).map(([organ, measure]) => ({ organ, measure })),
    readOrgan: (slug) => organRecord({ slug }),
  });
  expect(view?.rows).toHaveLength(50);
  expect(view?.unlisted).toEqual(['zeroDenominator']);
});

test('a few stragglers do not stand for an indicator', () => {
  const views = viewsOf([
    [key(2022, '2019'), 3],
    [key(2021, '2019'), 10],
    [key(2020, '2019'), 40],
  ]);
  expect(views.map(({ anchor }) => anchor)).toEqual(['2021-form2019', '2022-form2019', '2020-form2019']);
});

test('an aggregate report says whose it is', () => {
  expect(seriesTitle(key(2022, '2021'))).toBe('2022 年度（2021 年版表格）');
  expect(seriesTitle(key(2022, '2021', 'countyGovernment'))).toBe(
    '2022 年度（县级政府的汇总报告，2021 年版表格）',
  );
});

test('a row leads to its cell, its line and its organ, with an anchor of its own', () => {
  const [view] = viewsOf([[key(2020, '2019'), 2]]);
  const groups = view?.rows
    ? tableGroups(indicator as NonNullable<typeof indicator>, view.series, view.rows)
    : [];
  expect(groups.map(({ anchor, heading }) => [anchor, heading])).toEqual([
    ['2020-form2019-above', '大于 0：1 份'],
    ['2020-form2019-zero', '为 0：1 份'],
  ]);
  expect(groups[0]?.rows[0]).toMatchObject({
    anchor: '2020-form2019-o-1',
    text: '1 件',
    address: '/organs/o-1/2020/#penalties.decisions',
    source: { text: '第 7 行', address: '/organs/o-1/2020/#L7' },
    isDoubtful: false,
  });
});

test('years break where the form changes, and are drawn from two on', () => {
  const one = indicator as NonNullable<typeof indicator>;
  const views = viewsOf([
    [key(2022, '2021'), 20],
    [key(2021, '2021'), 30],
    [key(2020, '2019'), 30],
  ]);
  expect(yearRows(one, views).map(({ year, isBreak }) => [year, isBreak])).toEqual([
    [2020, false],
    [2021, true],
    [2022, false],
  ]);
  expect(yearSentence(one, views)).toBe(
    '各年大于 0 的报告：2020 年 30 份中 29 份，2021 年 30 份中 29 份，2022 年 20 份中 19 份。每年所收的报告不同，升降不一定是变化。表格换版前后的数字不连成一线。',
  );
  expect(yearCharts(one, views, 'years')).toEqual([
    {
      markup: expect.stringMatching(/^<svg/),
      caption: '圆点是大于 0 的报告占全部报告的比例；虚线处表格换版，前后不相连。',
    },
  ]);
  expect(yearCharts(one, viewsOf([[key(2020, '2019'), 30]]), 'years')).toEqual([]);
  expect(seriesKeyText(key(2020, '2019'))).toBe('2020-form2019');
});

test('a percentage of too few reports is not drawn, and a year on two forms says which is which', () => {
  const one = indicator as NonNullable<typeof indicator>;
  const sizes = [
    [key(2022, '2021'), 30],
    [key(2021, '2021'), 20],
    [key(2021, '2019'), 1],
    [key(2020, '2019'), 19],
  ] as const;
  const [chart] = yearCharts(one, viewsOf(sizes), 'years');
  expect(chart?.markup.match(/<circle /g)).toHaveLength(2);
  expect(chart?.caption).toBe('圆点是大于 0 的报告占全部报告的比例，少于 20 份的不画。');
  expect(yearSentence(one, viewsOf(sizes))).toContain(
    '2020 年 19 份中 18 份，2021 年（2019 年版表格）1 份中 0 份，2021 年（2021 年版表格）20 份中 19 份，2022 年 30 份',
  );
  expect(yearCharts(one, viewsOf(sizes.slice(1)), 'years')).toEqual([]);
});

test('reports whose amount has no unit are said to be among those above 0', () => {
  const procurement = findIndicator('procurement-amount');
  if (!procurement) throw new Error('no indicator');
  const unknown: Measure = { state: 'reported', value: 7, unit: null, flags: ['amount.no-unit'] };
  const views = [2020, 2021].map((year) => ({
    series: seriesOf(
      procurement.id,
      {
        ...Object.fromEntries(
          Array.from({ length: 18 }, (_, at) => [`o-${at}`, { state: 'blank', flags: [] }]),
        ),
        ...{ a: { ...unknown, unit: '元' }, b: unknown },
      },
      { year },
    ),
    anchor: `${year}`,
  }));
  expect(yearSentence(procurement, views)).toMatch(
    /^各年大于 0 的报告：2020 年 20 份中 2 份（其中 1 份单位不明），/,
  );
  expect(yearCharts(procurement, views, 'years')[0]?.caption).toBe(
    '圆点是大于 0 的报告（含金额单位不明的）占全部报告的比例。',
  );
});

test.each([
  ['own', '机关自己的报告，不含政府的汇总报告'],
  ['countyGovernment', '县级政府的汇总报告，含所属机关的数字'],
] as const)('reports of %s are those of %s', (population, words) => {
  expect(populationWords({ population })).toBe(words);
});
