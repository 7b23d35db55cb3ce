import { expect, test } from 'vitest';
import type { Figure } from '../../model/figure.ts';
import { forms } from '../../model/forms/forms.ts';
import { reportRecord } from '../../model/test-records.ts';
import { figureMarkup } from '../figure-markup.ts';
import { citedValue } from './cited-value.ts';
import { correctionsOf } from './corrections.ts';
import { disclosureTable } from './disclosure-table.ts';
import { tableMarkup } from './table-markup.ts';

const why = { reason: '机关来信', source: 'https://example.org/a', date: '2025-03-01' };
const amount: Figure = {
  ...({
    state: 'reported',
    value: 200359,
    raw: '200359',
    unit: null,
    unitSource: null,
    at: { line: 87 },
  } as const),
  correction: { value: 200359, unit: '元', ...why },
};
const count: Figure = { state: 'blank', raw: '', at: { line: 40 }, correction: { value: 3, ...why } };
const { report } = reportRecord({ 'procurement.amount': amount, 'penalties.decisions': count });

test('corrections stand in the order of the form, both numbers in words', () => {
  expect(correctionsOf(report)).toEqual([
    {
      id: 'penalties.decisions',
      anchor: 'correction-penalties.decisions',
      name: '行政处罚 · 处理决定数量',
      published: '空白，不等于 0',
      corrected: '3 件',
      ...why,
      date: '2025年3月1日',
    },
    expect.objectContaining({ id: 'procurement.amount', corrected: '200,359 元' }),
  ]);
});

test('the published figure keeps its mark, the correction stands beside it', () => {
  expect(figureMarkup(count).markup).toMatch(
    /aria-label="空白">空<\/span> <span class="note">更正 3<\/span>$/,
  );
  expect(figureMarkup(amount).markup).toContain('单位不明');
  expect(citedValue(count, '件')).toBe('空白，不等于 0；本站另记更正为 3');
});

test('a cell of the statutory table leads from the correction to its reason', () => {
  const { markup } = tableMarkup(disclosureTable(forms['2019'], report), new Map());
  expect(markup).toContain('<a class="correction" href="#correction-penalties.decisions">更正 3</a>');
  expect(markup.match(/更正 /g)).toHaveLength(2);
});
