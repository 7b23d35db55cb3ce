import { expect, test } from 'vitest';
import { areNearBodies } from './short-name.ts';

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
