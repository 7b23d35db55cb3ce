import { expect, test } from 'vitest';
import { findMentions } from './mentions.ts';
import { readOrganName } from './organ-name.ts';
import { index } from './test-places.ts';

test.each([
  ['长春市九台区其塔木街道办事处', ['长春市', '九台区'], '', '其塔木街道办事处', '其塔木街道', ''],
  ['密云巨各庄镇', ['密云'], '', '巨各庄镇', '巨各庄镇', ''],
  ['密云区巨各庄镇财政所', ['密云区'], '', '巨各庄镇财政所', '巨各庄镇', '财政所'],
  ['杭州市江干区彭埠街道', ['杭州市'], '江干区', '彭埠街道', '彭埠街道', ''],
  ['国家税务总局安平县税务局', ['安平县'], '', '税务局', '', '税务局'],
  ['丰城市人民政府', [], '', '丰城市人民政府', '', ''],
  ['长春市人民政府办公室', ['长春市'], '', '人民政府办公室', '', '人民政府办公室'],
  ['河北街道', [], '', '河北街道', '河北街道', ''],
  ['新乡镇人民政府', [], '', '新乡镇人民政府', '新乡镇', ''],
  ['市财政局', [], '', '市财政局', '', '市财政局'],
])('%s is read', (name, stated, unknownPlace, own, town, body) => {
  const reading = readOrganName(name, index);
  expect(reading).toMatchObject({ unknownPlace, own, town, body });
  expect(reading.stated.map(({ text }) => text)).toEqual(stated);
});

test.each([
  ['按照《长春市政务服务条例》，吉林省长春市朝阳区公开', ['长春市', '吉林省', '长春市', '朝阳区']],
  ['中原区域、西南山区、提升城区面貌、组成县级小组', []],
  ['成县、文县公开', ['成县', '文县']],
  ['太原市郊区', ['太原市']],
  ['阳泉市郊区', ['阳泉市', '郊区']],
  ['', []],
])('%s names %j', (text, places) => {
  expect(findMentions(text, index).map((mention) => mention.text)).toEqual(places);
});

test('a county behind its city is that city’s', () => {
  const codes = findMentions('长春市朝阳区与朝阳区', index).map((mention) => mention.codes.length);
  expect(codes).toEqual([1, 1, 2]);
});
