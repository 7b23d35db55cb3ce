import { expect, test } from 'vitest';
import { hasTraditional, toSimplified } from './traditional-characters.ts';

test.each([
  ['本年新收政府信息公開申請數量', '本年新收政府信息公开申请数量'],
  ['複議後起訴、復議維持', '复议后起诉、复议维持'],
  ['採購總金額（萬元）', '采购总金额（万元）'],
  ['勾稽關係為：第一項加第二項', '勾稽关系为：第一项加第二项'],
  ['青山縣農業農村局', '青山县农业农村局'],
  ['關於某某鎮', '关于某某镇'],
])('%s is compared as %s', (printed, compared) => {
  expect(toSimplified(printed)).toBe(compared);
  expect(printed).toHaveLength(compared.length);
  expect([hasTraditional(printed), hasTraditional(compared)]).toEqual([true, false]);
});

test('反覆 is written so in both, and compared as 反复', () => {
  expect(toSimplified('無正當理由大量反覆申請')).toBe('无正当理由大量反复申请');
});

test('simplified text, digits and signs stay as they are', () => {
  const text = '（三）不予公开 1.属于国家秘密 0 —';
  expect(toSimplified(text)).toBe(text);
});
