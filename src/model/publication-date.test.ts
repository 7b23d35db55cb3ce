import { expect, test } from 'vitest';
import { whyTooEarly } from './publication-date.ts';

test.each([
  [undefined, 2022, undefined],
  ['2023-01-31', 2022, undefined],
  ['2022-12-01', 2022, undefined],
  ['2022-11-30', 2022, '2022-11-30 早于 2022 年 12 月，不会是 2022 年度报告的发布日期，请核对'],
])('%s for the report of %i', (published, year, fault) => {
  expect(whyTooEarly(published, year)).toBe(fault);
});
