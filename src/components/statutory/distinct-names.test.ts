import { expect, test } from 'vitest';
import { distinctNames } from './distinct-names.ts';

const namesOf = (...ids: string[]) => distinctNames('2019', ids).map(({ name }) => name);

test('one figure has its whole name', () => {
  expect(namesOf('procurement.amount')).toEqual(['政府集中采购 · 采购总金额']);
});

test('cells of one row are named by their columns', () => {
  expect(namesOf('requests.received.naturalPerson', 'requests.received.total')).toEqual(['自然人', '总计']);
});

test('cells of one column are named by their rows', () => {
  expect(namesOf('requests.received.total', 'requests.concluded.total')).toEqual([
    '一、本年新收政府信息公开申请数量',
    '三、本年度办理结果 · （七）总计',
  ]);
});

test('labels shared on both sides are left out on both', () => {
  expect(namesOf('requests.granted.total', 'requests.refused.stateSecret.total')).toEqual([
    '（一）予以公开',
    '（三）不予公开 · 1.属于国家秘密',
  ]);
});

test('the same figure twice is one, an unknown one is left out', () => {
  expect(namesOf('review.total', 'review.total', 'nothing')).toEqual(['行政复议 · 总计']);
  expect(namesOf()).toEqual([]);
});
