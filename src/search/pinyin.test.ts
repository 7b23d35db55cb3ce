import { expect, test } from 'vitest';
import { readingsOf } from './pinyin.ts';

test.each([
  ['新湖镇', ['xin hu zhen']],
  ['蔚县', ['yu xian', 'wei xian']],
  ['重庆市', ['chong qing shi', 'zhong qing shi']],
  ['洪洞县', ['hong tong xian', 'hong dong xian']],
  ['绿化街道', ['lv hua jie dao', 'lu hua jie dao']],
  ['G20办', ['g 2 0 ban']],
  ['𠮷乡', ['𠮷 xiang']],
])('%s is read %j', (name, readings) => {
  expect(readingsOf(name)).toEqual(readings);
});

test.each([
  ['六安市', 'lu an shi'],
  ['东阿县', 'dong e xian'],
  ['铅山县', 'yan shan xian'],
  ['番禺区', 'pan yu qu'],
  ['厦门市', 'xia men shi'],
  ['长春市', 'chang chun shi'],
  ['其塔木街道办事处', 'qi ta mu jie dao ban shi chu'],
  ['黄陂区', 'huang pi qu'],
])('%s is usually read %s', (name, reading) => {
  expect(readingsOf(name)[0]).toBe(reading);
});
