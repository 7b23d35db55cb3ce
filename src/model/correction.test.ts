import { expect, test } from 'vitest';
import { type Correction, findMismatch, toFigureCorrection } from './correction.ts';
import { correctionsFileSchema } from './correction-schema.ts';
import type { Figure } from './figure.ts';

const amount: Figure = { state: 'reported', value: 200359, raw: '200359', unit: null, unitSource: null };
const report = {
  form: '2019' as const,
  figures: { 'procurement.amount': amount, 'penalties.decisions': { state: 'blank' as const, raw: '' } },
};
const entry: Correction = {
  organ: 'fengcheng-hutang',
  year: 2020,
  figure: 'procurement.amount',
  expected: { raw: '200359', value: 200359, unit: null, state: 'reported' },
  corrected: { value: 200359, unit: '元' },
  reason: '机关来信说明以元计',
  source: 'https://example.org/letter',
  date: '2025-03-01',
};

test('a correction fits while the figure is what it expects', () => {
  expect(findMismatch(entry, report)).toBeUndefined();
  expect(
    findMismatch(
      { figure: 'penalties.decisions', expected: { state: 'blank' }, corrected: { value: 3 } },
      report,
    ),
  ).toBeUndefined();
});

test.each<[string, Partial<Correction>, string]>([
  ['another number', { expected: { value: 200 } }, '与报告不符：数字应为 200，实为 200359。'],
  [
    'another text and a unit',
    { expected: { raw: '200359万元', unit: '万元' } },
    '与报告不符：原文应为 "200359万元"，实为 "200359"；单位应为 "万元"，实为 null。',
  ],
  ['a figure of the other form', { figure: 'fees.amount' }, '2019 年版表格没有 figure fees.amount。'],
  ['no unit for an amount', { corrected: { value: 1 } }, '金额的更正要写 corrected.unit。'],
  [
    'a unit for a count',
    { figure: 'penalties.decisions', expected: { state: 'blank' }, corrected: { value: 1, unit: '元' } },
    '件数的更正不写 corrected.unit。',
  ],
])('%s is told', (_, changes, message) => {
  expect(findMismatch({ ...entry, ...changes }, report)).toBe(message);
});

test('a report without a form has nothing to correct', () => {
  expect(findMismatch(entry, { form: null, figures: {} })).toBe(
    '没有认出报告所用的表格，没有可以更正的数字。',
  );
});

test('the figure carries number, unit, reason, source and date', () => {
  const { reason, source, date } = entry;
  expect(toFigureCorrection(entry)).toEqual({ value: 200359, unit: '元', reason, source, date });
});

test.each([
  ['nothing expected', { ...entry, expected: {} }],
  ['no source', { ...entry, source: '来信' }],
  ['a source that a page would run', { ...entry, source: 'javascript:alert(1)' }],
  ['a day that is none', { ...entry, date: '2025-02-30' }],
  ['no reason', { ...entry, reason: '' }],
  ['an unknown field', { ...entry, by: 'x' }],
])('an entry with %s is refused', (_, broken) => {
  expect(correctionsFileSchema.safeParse([entry]).success).toBe(true);
  expect(correctionsFileSchema.safeParse([broken]).success).toBe(false);
});
