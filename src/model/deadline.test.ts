import { expect, test } from 'vitest';
import { daysAfterDeadline } from './deadline.ts';

test.each([
  ['department', '2021-01-31', 0],
  ['department', '2021-01-20', -11],
  ['department', '2021-03-01', 29],
  ['ministry', '2021-02-01', 1],
  ['countyGovernment', '2021-03-31', 0],
  ['prefectureGovernment', '2021-04-01', 1],
  ['provinceGovernment', '2020-12-31', -90],
] as const)(
  'a report of 2020 of a %s, published on %s, is %i days from its deadline',
  (kind, published, days) => {
    expect(daysAfterDeadline(kind, 2020, published)).toBe(days);
  },
);

test('no national law sets a day for townships, street offices and zones', () => {
  for (const kind of ['township', 'subdistrict', 'zone', 'other'] as const)
    expect(daysAfterDeadline(kind, 2020, '2021-01-20')).toBe('noDeadline');
});

test('a day of publication that is not known is not late', () => {
  expect(daysAfterDeadline('department', 2020, undefined)).toBe('unknown');
});
