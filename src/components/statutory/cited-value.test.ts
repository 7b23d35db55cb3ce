import { expect, test } from 'vitest';
import type { Figure } from '../../model/figure.ts';
import { citedValue } from './cited-value.ts';

const cases: [string, Figure, string | null, string][] = [
  ['a count', { state: 'reported', value: 1200, raw: '1200' }, '件', '1,200 件'],
  ['zero', { state: 'reported', value: 0, raw: '0' }, '项', '0 项'],
  ['a negative change', { state: 'reported', value: -35, raw: '-35' }, '项', '−35 项'],
  ['a sum of rows', { state: 'summed', value: 3 }, '件', '3 件（报告分行填写，此为各行之和）'],
  [
    'an amount',
    { state: 'reported', value: 18660.02, unit: '万元', unitSource: 'cell' },
    null,
    '18,660.02 万元',
  ],
  [
    'an amount without unit',
    { state: 'reported', value: 200359, unit: null, unitSource: null },
    null,
    '200,359，单位不明（200,359 元，或 200,359 万元（20.04 亿元））',
  ],
  ['an amount of 0 without unit', { state: 'reported', value: 0, unit: null, unitSource: null }, null, '0'],
  ['a blank', { state: 'blank', raw: '' }, '件', '空白，不等于 0'],
  ['not applicable', { state: 'notApplicable', raw: '/' }, '件', '不适用（原文印作“/”），不等于 0'],
  ['unreadable', { state: 'unreadable', raw: '1\n2' }, '件', '无法辨读（原文印作“1 2”），不等于 0'],
  ['absent', { state: 'absent' }, '件', '缺项，不等于 0'],
];

test.each(cases)('%s in the words of a citation', (_, figure, unit, words) => {
  expect(citedValue(figure, unit)).toBe(words);
});
