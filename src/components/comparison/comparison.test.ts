import { expect, test } from 'vitest';
import { comparisonsOf } from '../../metrics/comparison.ts';
import type { Figure } from '../../model/figure.ts';
import { findIndicator, type Indicator } from '../../model/indicators.ts';
import type { IndicatorRow } from '../../model/records.ts';
import { organMark } from './distribution-mark.ts';
import { readingOf, summaryText } from './reading.ts';
import { stateItems } from './states.ts';

const procurement = indicator('procurement-amount');
const penalties = indicator('penalty-decisions');

function indicator(id: string): Indicator {
  const found = findIndicator(id);
  if (!found) throw new Error(`no indicator ${id}`);
  return found;
}

const amount = (value: number, unit: '万元' | null): Figure => ({
  state: 'reported',
  value,
  raw: String(value),
  unit,
  unitSource: unit ? 'cell' : null,
});

function comparisonOf(figures: Record<string, Figure>) {
  const rows = Object.entries(figures).map(
    ([name, figure]): IndicatorRow => ({ organ: name, name, place: '', year: 2020, form: '2019', figure }),
  );
  const [comparison] = comparisonsOf(rows);
  if (!comparison) throw new Error('no rows');
  return comparison;
}

const five = comparisonOf({
  新湖镇: amount(18660.02, '万元'),
  湖塘乡: amount(200359, null),
  其塔木街道办事处: amount(0, null),
  巨各庄镇: amount(0, '万元'),
  新辉路街道办事处: amount(0, '万元'),
});

test('a reading says what is above 0, what is 0, and what stays out', () => {
  expect(readingOf(procurement, five)).toBe(
    '5 份报告中 1 份大于 0，1 份单位不明，3 份为 0。大于 0 的一份是新湖镇，18,660.02 万元。单位不明的金额（湖塘乡，原文“200359”）不相加，不参加比较。',
  );
});

test('a sum leaves out the amount whose unit is not known', () => {
  expect(summaryText(procurement, five)).toMatch(/^能够相加的 4 份报告合计 18,660\.02 万元，中位数 0 万元。/);
});

test('equal numbers are named together, and blank ones are counted', () => {
  const one: Figure = { state: 'reported', value: 1 };
  const reading = readingOf(penalties, comparisonOf({ 甲镇: one, 乙镇: one, 丙镇: { state: 'blank' } }));
  expect(reading).toBe('3 份报告中 2 份大于 0，1 份空白。大于 0 的都是 1 件（甲镇、乙镇）。');
});

test('a comparison of blanks has no largest number and no sum', () => {
  const comparison = comparisonOf({ 甲镇: { state: 'blank' } });
  expect(readingOf(penalties, comparison)).toBe('1 份报告中 1 份空白。');
  expect(summaryText(penalties, comparison)).toBeUndefined();
});

test('the stretches of a strip fill it', () => {
  const items = stateItems('procurement-amount', five);
  expect(items.map(({ id, count, start }) => [id, count, start])).toEqual([
    ['above', 1, 0],
    ['unitUnknown', 1, 0.2],
    ['zero', 3, 0.4],
  ]);
  expect(items.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
});

test.each([
  ['新湖镇', true, '本机关 18,660.02 万元。能够比较的另外 3 份报告中，3 份更低。'],
  ['巨各庄镇', false, '本机关 0 万元。能够比较的另外 3 份报告中，1 份更高，2 份相同。'],
  ['湖塘乡', false, '本机关单位不明（200,359），不参加比较。'],
])('%s is marked on the drawing: %s', (organ, isMarked, sentence) => {
  const row = five.rowOf.get(organ);
  if (!row) throw new Error('no row');
  const mark = organMark(procurement, five, row);
  expect(mark.mark !== undefined).toBe(isMarked);
  expect(mark.sentence).toBe(sentence);
});
