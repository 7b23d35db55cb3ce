import { expect, test } from 'vitest';
import type { Indicator } from '../../model/indicators/indicator.ts';
import { findIndicator } from '../../model/indicators.ts';
import type { Measure } from '../../model/measure.ts';
import { seriesOf } from '../test-series.ts';
import { organMark } from './distribution-mark.ts';
import { mixRows } from './mix-rows.ts';
import { readingOf, summaryText } from './reading.ts';
import { seriesDoubt } from './series-doubt.ts';
import { stateItems } from './states.ts';

const procurement = indicator('procurement-amount');
const penalties = indicator('penalty-decisions');
const completion = indicator('completion-rate');
const reasons = indicator('refusal-reasons');

function indicator(id: string): Indicator {
  const found = findIndicator(id);
  if (!found) throw new Error(`no indicator ${id}`);
  return found;
}

const amount = (value: number, unit: '万元' | null): Measure => ({
  state: 'reported',
  value,
  raw: String(value),
  unit,
  unitSource: unit ? 'cell' : null,
  flags: [],
});
const one: Measure = { state: 'reported', value: 1, flags: [] };
const blank: Measure = { state: 'blank', operand: 'penalties.decisions', flags: [] };

const amounts = {
  新湖镇: amount(18660.02, '万元'),
  湖塘乡: amount(200359, null),
  其塔木街道办事处: amount(0, null),
  巨各庄镇: amount(0, '万元'),
  新辉路街道办事处: amount(0, '万元'),
};
const five = seriesOf('procurement-amount', amounts);

test('a reading says what is above 0, what is 0, and what stays out', () => {
  expect(readingOf(procurement, five)).toBe(
    '5 份报告中 1 份大于 0，1 份单位不明，3 份为 0。大于 0 的一份是新湖镇，18,660.02 万元。单位不明的金额（湖塘乡，原文“200359”）不相加，不参加比较。',
  );
});

test('a sum leaves out the amount whose unit is not known', () => {
  expect(summaryText(procurement, five)).toMatch(/^能够相加的 4 份报告合计 18,660\.02 万元，中位数 0 万元。/);
});

const doubted = (measure: Measure): Measure => ({ ...measure, flags: ['amount.implausible'] });

test('a largest number and a total that hold a doubtful one say so, and where it stands', () => {
  const series = seriesOf('procurement-amount', {
    普安街道办事处: doubted(amount(491826, '万元')),
    湖塘乡: doubted(amount(200359, null)),
    新湖镇: amount(3, '万元'),
  });
  expect(readingOf(procurement, series)).toContain('最大的是 491,826 万元（普安街道办事处，存疑）。');
  expect(summaryText(procurement, series)).toMatch(/^能够相加的 2 份报告（其中 1 份存疑）合计 491,829 万元/);
  expect(seriesDoubt(procurement, series)).toEqual({
    words: '有数字的 2 份中 1 份存疑',
    reports: [{ name: '普安街道办事处', address: '/organs/普安街道办事处/2020/#procurement.amount' }],
    isAll: true,
  });
  expect(seriesDoubt(procurement, five)).toBeUndefined();
});

test.each([
  [{ 甲: doubted(one), 乙: { state: 'reported', value: 0, flags: [] } }, '大于 0 的一份是甲，1 件（存疑）'],
  [{ 甲: doubted(one), 乙: one }, '大于 0 的都是 1 件（甲、乙，其中 1 份存疑）'],
  [{ 甲: doubted(one), 乙: doubted(one) }, '大于 0 的都是 1 件（甲、乙，都存疑）'],
] as [Record<string, Measure>, string][])(
  'of equal numbers it is said how many are in doubt',
  (given, words) => {
    expect(readingOf(penalties, seriesOf('penalty-decisions', given))).toContain(words);
  },
);

test('a doubtful number is marked where it stands among others', () => {
  expect(organMark(procurement, five, doubted(amounts.新湖镇)).sentence).toMatch(
    /^本机关 18,660\.02 万元（存疑）。/,
  );
});

test('equal numbers are named together, and blank ones are counted', () => {
  const reading = readingOf(penalties, seriesOf('penalty-decisions', { 甲镇: one, 乙镇: one, 丙镇: blank }));
  expect(reading).toBe('3 份报告中 2 份大于 0，1 份空白。大于 0 的都是 1 件（甲镇、乙镇）。');
});

test('of many organs with the largest number three are named', () => {
  const series = seriesOf('penalty-decisions', { 甲镇: one, 乙镇: one, 丙镇: one, 丁镇: one });
  expect(readingOf(penalties, series)).toBe(
    '4 份报告中 4 份大于 0。大于 0 的都是 1 件（甲镇、乙镇、丙镇等 4 个机关）。',
  );
});

test('a comparison of blanks has no largest number and no sum', () => {
  const series = seriesOf('penalty-decisions', { 甲镇: blank });
  expect(readingOf(penalties, series)).toBe('1 份报告中 1 份空白。');
  expect(summaryText(penalties, series)).toBeUndefined();
});

test('a rate is read by its middle, and summed by its numerators and denominators', () => {
  const ratio = (value: number, denominator: number): Measure => ({
    state: denominator === 0 ? 'zeroDenominator' : 'reported',
    value,
    denominator,
    flags: [],
  });
  const series = seriesOf('completion-rate', { 甲: ratio(1, 2), 乙: ratio(4, 4), 丙: ratio(0, 0) });
  expect(readingOf(completion, series)).toBe(
    '3 份报告中 2 份大于 0，1 份分母为 0。中位数 75.00%，中间一半在 62.50% 与 87.50% 之间。',
  );
  expect(summaryText(completion, series)).toMatch(
    /^有数字的 2 份报告：分子共 5，分母共 6，即 83\.33%；各份报告的中位数 75\.00%。/,
  );
});

test('a middle half that is one number is said as one', () => {
  const ratio = (value: number): Measure => ({ state: 'reported', value, denominator: 4, flags: [] });
  const series = seriesOf('completion-rate', {
    甲: ratio(0),
    乙: ratio(0),
    丙: ratio(0),
    丁: ratio(0),
    戊: ratio(4),
  });
  expect(readingOf(completion, series)).toMatch(/中位数 0\.00%，中间一半都是 0\.00%。$/);
});

test('a mix whose parts do not add up to its whole is left out of what is pooled, and that is said', () => {
  const mix = (parts: number[], denominator: number): Measure => {
    const value = parts.reduce((sum, part) => sum + part, 0);
    return {
      state: value === denominator ? 'reported' : 'unequalParts',
      value,
      denominator,
      parts,
      flags: [],
    };
  };
  const series = seriesOf('unavailable-reasons', { 甲: mix([1, 1, 0], 2), 乙: mix([1, 1, 0], 1) });
  const unavailable = indicator('unavailable-reasons');
  expect(readingOf(unavailable, series)).toBe(
    '2 份报告中 1 份有构成，1 份各项相加不等于总数。有构成的 1 份共 2 件，最多的是本机关不掌握相关政府信息、没有现成信息需要另行制作（各 1 件，占 50.00%）。各项相加不等于总数的 1 份没有合在一起。',
  );
  expect(mixRows(unavailable, series.summary).map(({ percent }) => percent)).toEqual([
    '50.00%',
    '50.00%',
    '0.00%',
  ]);
});

test('a mix is read by its largest part', () => {
  const mix: Measure = {
    state: 'reported',
    value: 4,
    denominator: 4,
    parts: [0, 0, 0, 3, 0, 1, 0, 0],
    flags: [],
  };
  expect(readingOf(reasons, seriesOf('refusal-reasons', { 甲: mix }))).toBe(
    '1 份报告中 1 份有构成。有构成的 1 份共 4 件，最多的是保护第三方合法权益（3 件，占 75.00%）。',
  );
});

test('the stretches of a strip fill it', () => {
  const items = stateItems(procurement, five);
  expect(items.map(({ id, count, start }) => [id, count, start])).toEqual([
    ['above', 1, 0],
    ['unitUnknown', 1, 0.2],
    ['zero', 3, 0.4],
  ]);
  expect(items.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  expect(items[0]?.address).toBe('/indicators/procurement-amount/#2020-form2019-above');
});

test.each([
  ['新湖镇', true, '本机关 18,660.02 万元。能够比较的另外 3 份报告中，3 份更低。'],
  ['巨各庄镇', false, '本机关 0 万元。能够比较的另外 3 份报告中，1 份更高，2 份相同。'],
  ['湖塘乡', false, '本机关单位不明（200,359），不参加比较。'],
] as const)('%s is marked on the drawing: %s', (organ, isMarked, sentence) => {
  const mark = organMark(procurement, five, amounts[organ]);
  expect(mark.mark !== undefined).toBe(isMarked);
  expect(mark.sentence).toBe(sentence);
  expect(mark.drawing?.address).toBe('/charts/procurement-amount/2020-form2019.svg');
});

test('a share of the others that are lower is said where there is one', () => {
  const sentenceOf = (own: number) => {
    const many = Array.from({ length: 30 }, (_, index) => [`镇${index}`, amount(index < 20 ? 1 : 2, '万元')]);
    return organMark(
      procurement,
      seriesOf('procurement-amount', Object.fromEntries(many)),
      amount(own, '万元'),
    ).sentence;
  };
  expect(sentenceOf(1)).toBe('本机关 1 万元。能够比较的另外 29 份报告中，10 份更高，19 份相同。');
  expect(sentenceOf(2)).toBe(
    '本机关 2 万元。能够比较的另外 29 份报告中，20 份更低，9 份相同，高于其中 68%。',
  );
});

test('among more reports than a page counts, an organ stands in whole percents and no counts', () => {
  const many = Array.from({ length: 1500 }, (_, index) => [
    `镇${index}`,
    amount(index < 900 ? 0 : index, '万元'),
  ]);
  const series = seriesOf('procurement-amount', Object.fromEntries(many));
  const mark = organMark(procurement, series, amounts.巨各庄镇);
  expect(mark.sentence).toBe('本机关 0 万元。能够比较的其他报告中，40% 更高，59% 相同。');
  expect(mark.drawing?.text).toBe('2020 年政府集中采购总金额：大于 0 的各份在对数轴上的位置');
  expect(mark.states).toBeUndefined();
  expect(organMark(procurement, five, amounts.巨各庄镇).states).toHaveLength(3);
});
