import { expect, test } from 'vitest';
import { reportRecord } from '../model/test-records.ts';
import { countDoubts, findingItems } from './findings.ts';

const record = reportRecord(
  {},
  {
    findings: [
      { code: 'label.article', severity: 'note', message: '条款不同', at: { line: 49 } },
      { code: 'amount.no-unit', severity: 'warning', message: '没有单位', at: { line: 87 } },
    ],
  },
);

test('remarks are no doubts', () => {
  expect(countDoubts(record)).toBe(1);
});

test('doubts come first, with their check and their line; what the reader noticed has no check', () => {
  expect(findingItems(record)).toEqual([
    {
      message: '没有单位',
      isDoubt: true,
      check: { name: '金额没有单位', address: '/checks/amount.no-unit/' },
      source: { text: '第 87 行', address: '/organs/fengcheng-hutang/2020/#L87' },
    },
    {
      message: '条款不同',
      isDoubt: false,
      source: { text: '第 49 行', address: '/organs/fengcheng-hutang/2020/#L49' },
    },
  ]);
});
