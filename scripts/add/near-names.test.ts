import { expect, test } from 'vitest';
import { areNearTowns } from './near-names.ts';

test.each([
  ['湖塘乡', '湖圹镇', true],
  ['湖塘乡', '湖堂街道办事处', true],
  ['其塔木镇', '其塔木街道', true],
  ['其塔木镇', '其木镇', true],
  ['其塔木镇', '祁塔目镇', true],
  ['太平镇', '安定镇', false],
  ['太平镇', '平太镇', false],
  ['巨各庄镇', '西田各庄镇', false],
])('towns %s and %s may be one: %s', (one, other, isNear) => {
  expect([areNearTowns(one, other), areNearTowns(other, one)]).toEqual([isNear, isNear]);
});
