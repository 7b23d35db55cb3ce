import { expect, test } from 'vitest';
import { isZoneCode } from './division.ts';
import { coreNameOf } from './division-name.ts';

test.each([
  ['密云区', '密云'],
  ['浦东新区', '浦东'],
  ['清新区', '清新'],
  ['内蒙古自治区', '内蒙古'],
  ['新疆维吾尔自治区', '新疆'],
  ['延边朝鲜族自治州', '延边'],
  ['恩施土家族苗族自治州', '恩施'],
  ['双江拉祜族佤族布朗族傣族自治县', '双江'],
  ['东乡族自治县', '东乡族'],
  ['鄂伦春自治旗', '鄂伦春'],
  ['管城回族区', '管城'],
  ['神农架林区', '神农架'],
  ['兴安盟', '兴安'],
  ['沧县', '沧'],
  ['新辉路街道', '新辉路'],
  ['于家务回族乡', '于家务'],
  ['吉忽伦图苏木', '吉忽伦图'],
  ['北京经济技术开发区', '北京经济技术开发区'],
  ['镇', '镇'],
  ['', ''],
])('%s is called %s for short', (name, core) => {
  expect(coreNameOf(name)).toBe(core);
});

test.each([
  ['220172', true],
  ['220172101', true],
  ['110118', false],
  ['220170', false],
])('%s lies in a development zone: %s', (code, isZone) => {
  expect(isZoneCode(code)).toBe(isZone);
});
