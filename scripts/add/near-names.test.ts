import { expect, test } from 'vitest';
import { areNearBodies } from '../../src/model/short-name.ts';
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

test.each([
  ['卫健委', '卫生健康委员会', true],
  ['教育局', '教育体育局', true],
  ['人社局', '人力资源和社会保障局', true],
  ['财政局', '财政局（国有资产监督管理局）', true],
  ['民政局', '财政局', false],
  ['公安局', '公安局交通警察支队', false],
  ['水利局', '水务局', false],
])('bodies %s and %s may be one: %s', (one, other, isNear) => {
  expect([areNearBodies(one, other), areNearBodies(other, one)]).toEqual([isNear, isNear]);
});
