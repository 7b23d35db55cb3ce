import { expect, test } from 'vitest';
import type { Indicator } from '../../model/indicators/indicator.ts';
import { findIndicator } from '../../model/indicators.ts';
import type { Measure } from '../../model/measure.ts';
import { formulaLines, formulaSentence } from './formula-words.ts';
import { comparableText, groupWords, measureSpeech, measureText, quantileText } from './measure-words.ts';
import { mixRows } from './mix-rows.ts';
import { summaryCells } from './summary-cells.ts';

function indicator(id: string): Indicator {
  const found = findIndicator(id);
  if (!found) throw new Error(`no indicator ${id}`);
  return found;
}

test.each<[string, Measure, string, string]>([
  ['penalty-decisions', { state: 'reported', value: 1270, flags: [] }, '1,270 件', '1,270 件'],
  ['procurement-amount', { state: 'reported', value: 0.5, unit: '万元', flags: [] }, '0.5 万元', '0.5 万元'],
  [
    'procurement-amount',
    { state: 'reported', value: 200359, unit: null, flags: [] },
    '200,359',
    '200,359，单位不明',
  ],
  [
    'completion-rate',
    { state: 'reported', value: 3, denominator: 4, flags: [] },
    '3/4 = 75.00%',
    '3/4 = 75.00%',
  ],
  [
    'completion-rate',
    { state: 'zeroDenominator', value: 0, denominator: 0, flags: [] },
    '0/0',
    '0/0，分母为 0',
  ],
  [
    'dispute-ratio',
    { state: 'reported', value: 21, denominator: 1, flags: [] },
    '21/1 = 21 倍',
    '21/1 = 21 倍',
  ],
  ['publication-delay', { state: 'reported', value: -11, flags: [] }, '早 11 天', '早 11 天'],
  ['publication-delay', { state: 'reported', value: 0, flags: [] }, '期限当天', '期限当天'],
  ['publication-delay', { state: 'absent', flags: [] }, '缺', '公布日期不详'],
  ['penalty-decisions', { state: 'blank', flags: [] }, '空', '空白'],
  ['penalty-decisions', { state: 'notApplicable', raw: '—', flags: [] }, '—', '不适用'],
  [
    'unavailable-reasons',
    { state: 'reported', value: 4, denominator: 4, parts: [3, 0, 1], flags: [] },
    '本机关不掌握相关政府信息 3、补正后申请内容仍不明确 1（共 4）',
    '本机关不掌握相关政府信息 3、补正后申请内容仍不明确 1（共 4）',
  ],
  [
    'unavailable-reasons',
    { state: 'zeroDenominator', value: 0, denominator: 0, parts: [0, 0, 0], flags: [] },
    '0/0',
    '0/0，分母为 0',
  ],
  [
    'unavailable-reasons',
    { state: 'unequalParts', value: 1, denominator: 0, parts: [1, 0, 0], flags: [] },
    '本机关不掌握相关政府信息 1（共 0）',
    '本机关不掌握相关政府信息 1（共 0），各项相加不等于总数',
  ],
])('%s: %o is shown as %s, said as %s', (id, measure, text, speech) => {
  expect(measureText(measure, indicator(id))).toBe(text);
  expect(measureSpeech(measure, indicator(id))).toBe(speech);
});

test.each([
  ['penalty-decisions', 2.5, '2.5 件'],
  ['penalty-decisions', 0.25, '0.3 件'],
  ['penalty-decisions', 1234.75, '1,234.8 件'],
  ['procurement-amount', 691_347.5, '69.13 万元'],
  ['procurement-amount', 12.34, '0.0012 万元'],
  ['procurement-amount', 0, '0 万元'],
  ['completion-rate', 0.5, '50.00%'],
])('a median or quartile of %s of %d is written %s', (id, value, text) => {
  expect(quantileText(value, indicator(id))).toBe(text);
});

test('days late and early are named, not above and below 0', () => {
  expect(groupWords(indicator('publication-delay'))).toMatchObject({ above: '迟于期限', below: '早于期限' });
  expect(comparableText(29, indicator('publication-delay'))).toBe('迟 29 天');
});

test('a formula names the cells of each form', () => {
  expect(formulaLines(indicator('completion-rate'), '2019')).toEqual([
    { name: '分子', figures: ['三、本年度办理结果 · （七）总计 · 总计'] },
    {
      name: '分母',
      figures: ['一、本年新收政府信息公开申请数量 · 总计', '二、上年结转政府信息公开申请数量 · 总计'],
    },
  ]);
  expect(formulaLines(indicator('other-share'), '2021')[0]?.figures).toHaveLength(3);
  expect(formulaLines(indicator('checks-passed'), '2021')).toEqual([]);
  expect(formulaSentence(indicator('penalty-decisions'))).toBe('照录表格中的一格，不作计算。');
});

test('the parts of a mix are shares of its whole', () => {
  const summary = { counts: { above: 2 }, n: 2, total: 4, denominator: 4, parts: [3, 0, 1] };
  expect(
    mixRows(indicator('unavailable-reasons'), summary).map(({ id, count, percent, width }) => [
      id,
      count,
      percent,
      width,
    ]),
  ).toEqual([
    ['notHeld', 3, '75.00%', 75],
    ['needsCreation', 0, '0.00%', 0],
    ['unclear', 1, '25.00%', 25],
  ]);
  expect(mixRows(indicator('unavailable-reasons'), { counts: {}, n: 0 })).toEqual([]);
});

test('a place is summed up by what is known, and says what is not', () => {
  const summary = {
    counts: { above: 2, zero: 1, unitUnknown: 1, blank: 3 },
    n: 3,
    total: 186_605_200,
    quartiles: [0, 2500, 5000, 93_302_600, 186_600_200],
  };
  expect(summaryCells(indicator('procurement-amount'), summary)).toEqual({
    reports: 7,
    numbers: 3,
    above: 2,
    zero: 1,
    others: '1 单位不明，3 空白',
    median: '0.5 万元',
    middle: '0.25 万元 至 9,330.26 万元',
    total: '18,660.52 万元',
  });
  const unknown = { counts: { zero: 2, unitUnknown: 1 }, n: 2, total: 0, quartiles: [0, 0, 0, 0, 0] };
  expect(summaryCells(indicator('procurement-amount'), unknown)).toMatchObject({ total: '无法合计' });
  const rates = {
    counts: { above: 1, zeroDenominator: 4 },
    n: 1,
    total: 120,
    denominator: 150,
    quartiles: [0.8, 0.8, 0.8, 0.8, 0.8],
  };
  expect(summaryCells(indicator('completion-rate'), rates)).toMatchObject({
    others: '4 分母为 0',
    median: '80.00%',
    middle: '80.00%',
    total: '120/150 = 80.00%',
  });
});
