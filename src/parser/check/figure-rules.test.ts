import { expect, test } from 'vitest';
import type { Figure } from '../../model/figure.ts';
import { amountImplausible } from './amount-implausible.ts';
import { amountNoUnit } from './amount-no-unit.ts';
import { countNotWhole } from './count-not-whole.ts';
import { disputesImplausible } from './disputes-implausible.ts';
import { procurementInconsistent } from './procurement-inconsistent.ts';
import { rulesNoPower } from './rules-no-power.ts';
import { assess, placeOf, reportWith } from './test-reports.ts';

const blank: Figure = { state: 'blank' };
const amount = (value: number, unit: Figure['unit']): Figure => ({
  state: 'reported',
  value,
  raw: String(value),
  unit,
  unitSource: unit ? 'cell' : null,
});
const at = (id: string): string => `[${id}] @${placeOf(id).line}`;

test.each<[string, Record<string, number | Figure>, string[]]>([
  ['zeros', {}, ['pass']],
  [
    'whole counts, a fall and an amount with decimals',
    { 'rules.made': 3, 'licensing.change': -2, 'procurement.amount': 1.5 },
    ['pass'],
  ],
  [
    'half a count',
    { 'rules.made': 0.5 },
    [`fail: “规章 · 本年新制作数量”印的是 0.5，应为不小于 0 的整数。 ${at('rules.made')}`],
  ],
  [
    'a negative count',
    { 'review.total': -1 },
    [`fail: “行政复议 · 总计”印的是 -1，应为不小于 0 的整数。 ${at('review.total')}`],
  ],
  [
    'half a change',
    { 'licensing.change': -1.5 },
    [`fail: “行政许可 · 本年增/减”印的是 -1.5，应为整数。 ${at('licensing.change')}`],
  ],
  [
    'a negative amount',
    { 'procurement.amount': -1 },
    [`fail: “政府集中采购 · 采购总金额”印的是 -1，应为不小于 0 的数。 ${at('procurement.amount')}`],
  ],
  ['a blank among numbers', { 'rules.made': blank }, ['pass']],
])('count.not-whole: %s', (_, figures, assessed) => {
  expect(assess(countNotWhole, reportWith(figures))).toEqual(assessed);
});

test('count.not-whole: a report without any number is not assessable', () => {
  const { figures, ...report } = reportWith();
  const blanks = Object.fromEntries(Object.keys(figures).map((id) => [id, blank]));
  expect(assess(countNotWhole, { ...report, figures: blanks })).toEqual(['notAssessable']);
});

test.each<[string, string | null, Record<string, number | Figure>, string[]]>([
  ['a township without 规章', '清河镇', {}, ['pass']],
  [
    'a township that claims one',
    '清河镇',
    { 'rules.made': 1 },
    [`fail: “规章 · 本年新制作数量”填了 1，但乡镇政府无权制定规章。 ${at('rules.made')}`],
  ],
  [
    'a street office that claims two',
    '安平县清河街道办事处',
    { 'rules.made': 1, 'rules.disclosedTotal': 6 },
    [
      `fail: “规章 · 本年新制作数量”填了 1，但街道办事处无权制定规章。 ${at('rules.made')}`,
      `fail: “规章 · 对外公开总数量”填了 6，但街道办事处无权制定规章。 ${at('rules.disclosedTotal')}`,
    ],
  ],
  ['a province that makes them', '安平省人民政府', { 'rules.made': 1 }, ['pass']],
  ['a city, which may or may not', '安平市人民政府', { 'rules.made': 1 }, ['notAssessable']],
  ['no organ', null, { 'rules.made': 1 }, ['notAssessable']],
  ['a blank', '清河镇', { 'rules.made': blank }, ['notAssessable']],
  [
    'a claim beside a blank',
    '清河镇',
    { 'rules.made': 1, 'rules.disclosed': blank },
    [`fail: “规章 · 本年新制作数量”填了 1，但乡镇政府无权制定规章。 ${at('rules.made')}`],
  ],
])('rules.no-power: %s', (_, organName, figures, assessed) => {
  expect(assess(rulesNoPower, reportWith(figures, { organName }))).toEqual(assessed);
});

test.each<[string, Figure, string]>([
  ['a unit', amount(200359, '元'), 'pass'],
  ['0 without a unit', amount(0, null), 'pass'],
  [
    'no unit',
    amount(200359, null),
    'fail: “政府集中采购 · 采购总金额”印的是 200359，单元格和表头都没有单位：可能是元，也可能是万元，相差一万倍。 [procurement.amount]',
  ],
  ['a blank', blank, 'notAssessable'],
])('amount.no-unit: %s', (_, figure, assessed) => {
  expect(assess(amountNoUnit, reportWith({ 'procurement.amount': figure }))).toEqual([assessed]);
});

const implausible = (words: string, mistake: string): string =>
  `fail: “政府集中采购 · 采购总金额”为 ${words}，数量级可疑，可能把${mistake}。 [procurement.amount]`;

test.each<[string, string | null, Figure, string]>([
  ['a township of 18660.02万元', '清河镇', amount(18660.02, '万元'), 'pass'],
  ['a township of 10亿元', '清河镇', amount(10, '亿元'), 'pass'],
  ['a township above 10亿元', '清河镇', amount(200359, '万元'), implausible('200359 万元', '元误作万元')],
  [
    'a county department above 10亿元',
    '安平县财政局',
    amount(11, '亿元'),
    implausible('11 亿元', '元误作万元'),
  ],
  ['a province above 10亿元', '安平省人民政府', amount(11, '亿元'), 'pass'],
  ['a department of a province above 10亿元', '安平省交通运输厅', amount(200359, '万元'), 'pass'],
  ['a few 元', '清河镇', amount(18.66, '元'), implausible('18.66 元', '万元误作元')],
  ['0元', '清河镇', amount(0, '元'), 'pass'],
  ['100元', '清河镇', amount(100, '元'), 'pass'],
  ['no unit', '清河镇', amount(200359, null), 'notAssessable'],
  ['a blank', '清河镇', blank, 'notAssessable'],
  ['no organ', null, amount(200359, '万元'), 'notAssessable'],
])('amount.implausible: %s', (_, organName, figure, assessed) => {
  expect(assess(amountImplausible, reportWith({ 'procurement.amount': figure }, { organName }))).toEqual([
    assessed,
  ]);
});

test('in the form of 2021 the amount is that of the fees', () => {
  const report = reportWith({ 'fees.amount': amount(2039758.6, '万元') }, { form: '2021' });
  expect(assess(amountImplausible, report)).toEqual([
    'fail: “行政事业性收费 · 本年收费金额（单位：万元）”为 2039758.6 万元，数量级可疑，可能把元误作万元。 [fees.amount]',
  ]);
  expect(assess(amountNoUnit, report)).toEqual(['pass']);
});

test.each<[string, number | Figure, number | Figure, string]>([
  ['none for nothing', 0, 0, 'pass'],
  ['some for something', 62, amount(18660.02, '万元'), 'pass'],
  [
    'some for nothing',
    62,
    amount(0, '万元'),
    'fail: 采购项目数量为 62，采购总金额为 0，两者不能同时成立。 [procurement.projects procurement.amount]',
  ],
  [
    'none for something',
    0,
    amount(5, null),
    'fail: 采购项目数量为 0，采购总金额为 5，两者不能同时成立。 [procurement.projects procurement.amount]',
  ],
  ['a blank number', blank, 5, 'notAssessable'],
  ['a blank amount', 5, blank, 'notAssessable'],
])('procurement.inconsistent: %s', (_, projects, money, assessed) => {
  const report = reportWith({ 'procurement.projects': projects, 'procurement.amount': money });
  expect(assess(procurementInconsistent, report)).toEqual([assessed]);
});

test('procurement.inconsistent: the form of 2021 has no procurement to check', () => {
  expect(assess(procurementInconsistent, reportWith({}, { form: '2021' }))).toEqual([]);
});

test.each<[string, Record<string, number | Figure>, string]>([
  ['none of either', {}, 'pass'],
  [
    'as many as requests',
    {
      'requests.received.total': 1,
      'requests.carriedIn.total': 1,
      'review.total': 1,
      'litigation.direct.total': 1,
    },
    'pass',
  ],
  [
    'more than requests',
    {
      'requests.received.total': 1,
      'review.total': 3,
      'litigation.direct.total': 17,
      'litigation.afterReview.total': 1,
    },
    `fail: 申请共 1 件，行政复议和行政诉讼却有 21 件，可能填入了与政府信息公开无关的案件。 [review.total litigation.direct.total litigation.afterReview.total requests.received.total requests.carriedIn.total] @${placeOf('review.total').line}`,
  ],
  ['a blank', { 'review.total': 3, 'requests.carriedIn.total': blank }, 'notAssessable'],
])('disputes.implausible: %s', (_, figures, assessed) => {
  expect(assess(disputesImplausible, reportWith(figures))).toEqual([assessed]);
});
