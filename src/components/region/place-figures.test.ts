import { expect, test } from 'vitest';
import type { Measure } from '../../model/measure.ts';
import { aggregateTables } from './place-aggregates.ts';
import { placeCatalogue } from './place-catalogue.ts';
import { childCharts, childColumns, childRows, columnTitle } from './place-children.ts';
import { placeSections } from './place-sections.ts';
import { mainSeriesIn, seriesIn } from './place-series.ts';
import { sumCell } from './sum-cell.ts';
import { amount, blank, counts, placeOf, regionOf, summaryOf } from './test-place.ts';

const found = placeOf({
  'requests-received': {
    '2020-form2019': counts(0, 0, 4),
    '2021-form2021': [...counts(0, 5, 1), blank],
    '2021-form2021-countyGovernment': counts(700),
    '2020-form2019-countyGovernment': counts(600),
    '2021-form2021-prefectureGovernment': counts(9000),
  },
  'procurement-amount': { '2020-form2019': [amount(12.5), amount(0), amount(300, null)] },
});
const [requests, procurement] = ['requests-received', 'procurement-amount'].map((id) => {
  const section = placeSections(found).find(({ indicator }) => indicator.id === id);
  if (!section) throw new Error(`no section ${id}`);
  return section;
}) as [ReturnType<typeof placeSections>[number], ReturnType<typeof placeSections>[number]];

test('the series of a place are its own, newest first, before aggregate reports of that year', () => {
  expect(seriesIn(found, 'requests-received').map(({ year, population }) => `${year} ${population}`)).toEqual(
    ['2021 own', '2021 countyGovernment', '2021 prefectureGovernment', '2020 own', '2020 countyGovernment'],
  );
  expect(mainSeriesIn(found, 'requests-received')).toMatchObject({ year: 2021, population: 'own' });
  expect(
    mainSeriesIn(
      placeOf({ 'requests-received': { '2021-form2021-countyGovernment': counts(7) } }),
      'requests-received',
    ),
  ).toBeUndefined();
});

test('a place says of its newest year how many reports say what, and what they come to', () => {
  expect(requests.title).toBe('2021 年度（2021 年版表格）');
  expect(requests.reading).toBe(
    '4 份报告中 2 份大于 0，1 份为 0，1 份空白。有数字的 3 份报告合计 6 件，中位数 1 件。只是本站所收的机关自己的报告，不含政府的汇总报告，不是全国或某地的总数。',
  );
  expect(requests.states.map(({ words, count }) => `${count} ${words}`)).toEqual([
    '2 大于 0',
    '1 为 0',
    '1 空白',
  ]);
});

test('an amount of unknown unit is in no total, and that is said', () => {
  expect(procurement.reading).toBe(
    '3 份报告中 1 份大于 0，1 份单位不明，1 份为 0。能够相加的 2 份报告合计 12.5 万元，中位数 6.25 万元。只是本站所收的机关自己的报告，不含政府的汇总报告，不是全国或某地的总数。单位不明的 1 份没有计入。',
  );
});

test('aggregate reports stand in a table a kind of government, from the province down, in order of years', () => {
  expect(
    aggregateTables(found).map(({ caption, rows }) => [
      caption,
      rows.map(({ year, cells }) => [year, ...cells.map((cell) => cell?.text)]),
    ]),
  ).toEqual([
    ['地市级政府的汇总报告', [[2021, '9,000 件']]],
    [
      '县级政府的汇总报告',
      [
        [2020, '600 件'],
        [2021, '700 件'],
      ],
    ],
  ]);
});

test('places one level down are compared in the years of the place above, and say where they have no report', () => {
  const columns = childColumns(found);
  expect(columns.map(({ indicator, series }) => `${indicator.id} ${columnTitle(series)}`)).toEqual([
    'procurement-amount 2020 年度，2019 年版表格',
    'requests-received 2021 年度，2021 年版表格',
  ]);
  const places = [
    { region: regionOf('360981', '丰城市'), found },
    {
      region: regionOf('360982', '樟树市'),
      found: placeOf({ 'requests-received': { '2021-form2021': counts(3) } }),
    },
    { region: regionOf('360983', '高安市'), found: {} },
  ];
  expect(childRows(places, columns)).toEqual([
    {
      ...{ name: '丰城市', address: '/regions/360981/', organs: 2, reports: 3 },
      cells: [
        { text: '12.5 万元', hasTotal: true, note: '3 份：1 大于 0，1 单位不明，1 为 0' },
        { text: '6 件', hasTotal: true, note: '4 份：2 大于 0，1 为 0，1 空白' },
      ],
    },
    {
      ...{ name: '樟树市', address: '/regions/360982/', organs: 2, reports: 3 },
      cells: [undefined, { text: '3 件', hasTotal: true, note: '1 份' }],
    },
    { name: '高安市', address: '/regions/360983/', organs: 2, reports: 3, cells: [undefined, undefined] },
  ]);
  expect(childCharts(places, columns).map(({ name }) => name)).toEqual([
    '本年新收政府信息公开申请数量，2021 年度，2021 年版表格',
  ]);
});

test.each([
  [[amount(300, null), amount(0)], { text: '无法合计', hasTotal: false, note: '2 份：1 单位不明，1 为 0' }],
  [[amount(300, null)], { text: '无法合计', hasTotal: false, note: '1 份：1 单位不明' }],
  [[blank], { text: '没有数字', hasTotal: false, note: '1 份：1 空白' }],
])('without a total the cell says why', (measures, cell) => {
  expect(sumCell(procurement.indicator, { year: 2020, form: '2019' }, summaryOf(measures))).toEqual(cell);
});

test('a sum that holds a number in doubt says so, in its table and its drawing', () => {
  const doubtful: Measure = { ...amount(491826), flags: ['amount.implausible'] };
  const one = placeOf({ 'procurement-amount': { '2020-form2019': [doubtful, amount(3)] } });
  const summary = one['procurement-amount']?.['2020-form2019'];
  if (summary) summary.doubtfulOrgans = [{ organ: 'fengcheng-hutang', name: '湖塘乡' }];
  const places = ['360981', '360982'].map((code) => ({ region: regionOf(code, '丰城市'), found: one }));
  const columns = childColumns(one);
  const doubt = {
    words: '1 份存疑',
    reports: [{ name: '湖塘乡', address: '/organs/fengcheng-hutang/2020/#procurement.amount' }],
    isAll: true,
  };
  expect(childRows(places, columns)[0]?.cells[0]).toMatchObject({ text: '491,829 万元', doubt });
  expect(placeCatalogue(one)[0]?.lines[0]?.doubt).toEqual(doubt);
  expect(childCharts(places, columns)[0]?.markup).toContain('491,829 万元（1 份存疑）');
  expect(placeSections(one)[0]?.reading).toContain('能够相加的 2 份报告（其中 1 份存疑）');
});

test('the catalogue of a place has every indicator that its organs report', () => {
  expect(placeCatalogue(found).map(({ name, lines }) => [name, ...lines.map((line) => line.total)])).toEqual([
    ['申请的数量', '6 件'],
    ['主动公开的法定数字', '12.5 万元'],
  ]);
  expect(placeCatalogue({})).toEqual([]);
});
