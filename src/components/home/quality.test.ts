import { expect, test } from 'vitest';
import { summariseQuality } from './quality.ts';

test('hard checks are summed, and failing ones listed, most often first', () => {
  const quality = summariseQuality([
    { code: 'requests.balance', tally: { pass: 6, fail: 1, notAssessable: 0 }, years: [] },
    { code: 'disputes.total', tally: { pass: 2, fail: 0, notAssessable: 1 }, years: [] },
    { code: 'title.no-year', tally: { pass: 1, fail: 2, notAssessable: 0 }, years: [] },
  ]);
  expect(quality.sums).toEqual({ pass: 8, fail: 1, notAssessable: 1 });
  expect(quality.doubtful.map(({ name }) => name)).toEqual(['标题没有年份', '申请表收支平衡']);
});
