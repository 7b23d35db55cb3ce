import { expect, test } from 'vitest';
import { makeTestFolder } from '../../site/testing/test-folder.ts';
import { placesOf, readGazetteer } from './divisions.ts';
import { divisions } from './test-content.ts';

test.each([
  ['220113102', ['province 吉林省', 'prefecture 长春市', 'county 九台区', 'town 其塔木镇']],
  ['220113', ['province 吉林省', 'prefecture 长春市', 'county 九台区']],
  ['220000', ['province 吉林省']],
  ['110118105', ['province 北京市', 'county 密云区', 'town 巨各庄镇']],
  ['441900101', ['province 广东省', 'prefecture 东莞市', 'town 东城街道']],
  ['429004', ['province 湖北省', 'county 仙桃市']],
  ['500229', ['province 重庆市', 'county 城口县']],
  ['220113999', ['province 吉林省', 'prefecture 长春市', 'county 九台区']],
  ['999999', []],
])('%s lies in %j', (code, places) => {
  const gazetteer = readGazetteer(makeTestFolder({ 'divisions.csv': divisions }));
  expect(placesOf(code, gazetteer).map(({ level, name }) => `${level} ${name}`)).toEqual(places);
});

test('the lines above the codes are no places, and line ends of any kind are none of the name', () => {
  const windows = readGazetteer(
    makeTestFolder({ 'divisions.csv': '\uFEFF# 2023\r\ncode,name\r\n110000,北京市\r\n' }),
  );
  expect([...windows]).toEqual([['110000', '北京市']]);
});

test('no gazetteer stops with its name', () => {
  expect(() => readGazetteer(makeTestFolder())).toThrow('divisions.csv：文件不存在，或不能读取。');
});
