import { expect, test } from 'vitest';
import { readCount } from './printed-count.ts';

test.each([
  ['0', 0],
  ['12', 12],
  ['1,200', 1200],
  ['零', 0],
  ['三', 3],
  ['两', 2],
  ['十', 10],
  ['十五', 15],
  ['二十', 20],
  ['九十九', 99],
  ['一百', 100],
  ['二百零三', 203],
  ['一百二十一', 121],
])('%s is %s', (printed, count) => {
  expect(readCount(printed)).toBe(count);
});
