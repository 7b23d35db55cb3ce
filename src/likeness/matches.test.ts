import { expect, test } from 'vitest';
import { bestMatches, verdictOf } from './matches.ts';

const report = (organ: string, year: number) => ({ organ, year, county: '110118', hash: '', length: 0 });
const reports = [
  report('a', 2020),
  report('a', 2019),
  report('a', 2021),
  report('b', 2020),
  report('c', 2020),
];
const best = (...matches: [report: number, shared: number][]) =>
  bestMatches(
    reports,
    0,
    100,
    matches.map(([other, shared]) => ({ report: other, shared })),
    (other) => other,
  ).map((match) => match.report);

test('most shared first, then earlier, the same organ’s, and by rank', () => {
  expect(best([3, 90], [4, 95])).toEqual([4, 3]);
  expect(best([4, 90], [3, 90], [2, 90])).toEqual([3, 4, 2]);
  expect(best([4, 90], [3, 90], [1, 90])).toEqual([1, 3, 4]);
});

test('less than three tenths is not kept', () => {
  expect(best([1, 29], [3, 30])).toEqual([3]);
});

test('the likest of those before is kept behind likelier ones that came later', () => {
  const later = [
    report('a', 2020),
    ...[2021, 2022, 2023].map((year) => report('a', year)),
    report('a', 2019),
  ];
  const matches = [90, 91, 92, 50].map((shared, index) => ({ report: index + 1, shared }));
  expect(bestMatches(later, 0, 100, matches, (other) => other).map((match) => match.report)).toEqual([
    3, 2, 4,
  ]);
});

test('four fifths fail; with nothing to hold it against there is no verdict', () => {
  expect(verdictOf([{ report: 1, shared: 80 }], 100, true)).toBe('fail');
  expect(verdictOf([{ report: 1, shared: 79 }], 100, true)).toBe('pass');
  expect(verdictOf([], 100, true)).toBe('pass');
  expect(verdictOf([], 100, false)).toBe('notAssessable');
});
