import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canBeOf, type MatchedOrgan } from './organ-match.ts';

const counties = new Set(
  '江西省 宜春市 丰城市 四川省 乐山市 峨眉山市 河南省 鹤壁市 浚县 新乡市 牧野区 北京市 密云区 吉林省 长春市 九台区 四平市 公主岭市'.split(
    ' ',
  ),
);

function organOf(name: string, places: string, ...otherNames: string[]): MatchedOrgan {
  const above = places === '' ? [] : places.split(' ');
  return { name, otherNames, places: above.map((place) => ({ name: place })) };
}

const hutang = organOf('湖塘乡', '江西省 宜春市 丰城市 湖塘乡', '湖塘乡人民政府');
const xinhu = organOf('新湖镇', '吉林省 长春市 长春净月高新技术产业开发区 新湖镇');
const xunxian = organOf('浚县人民政府', '河南省 鹤壁市 浚县');
const health = organOf('卫生健康委员会', '河南省 鹤壁市 浚县');
const ministry = organOf('外交部', '');

test.each([
  ['湖塘乡', hutang],
  ['湖 塘 乡', hutang],
  ['丰城市湖塘乡人民政府', hutang],
  ['江西省宜春市丰城市湖塘镇', hutang],
  ['丰城市湖塘街道办事处', hutang],
  ['豐城市湖塘鄉人民政府', hutang],
  ['长春莲花山生态旅游度假区新湖镇', xinhu],
  ['密云县巨各庄镇人民政府', organOf('巨各庄镇', '北京市 密云区 巨各庄镇')],
  ['新乡市牧野区新辉路街道', organOf('新辉路街道办事处', '河南省 新乡市 牧野区 新辉路街道')],
  // Counties move from one prefecture to another.
  ['四平市公主岭市范家屯镇', organOf('范家屯镇', '吉林省 长春市 公主岭市 范家屯镇')],
  ['浚县', xunxian],
  ['鹤壁市浚县人民政府办公室', xunxian],
  ['浚县卫健委', health],
  ['浚县卫生健康委员会（浚县中医药管理局）', health],
  ['县卫健委', organOf('浚县卫生健康委员会', '河南省 鹤壁市 浚县', '县卫生健康委员会')],
  ['中华人民共和国外交部', ministry],
  ['峨眉山市峨山街道办事处', organOf('湖塘乡', '江西省 宜春市 丰城市 湖塘乡', '峨眉山市峨山街道办事处')],
])('%s can be of %o', (printed, organ) => {
  expect(canBeOf(printed, organ, counties)).toBe(true);
});

test.each([
  ['峨眉山市峨山街道办事处', hutang],
  ['峨眉山市湖塘乡', hutang],
  ['湖圹乡', hutang],
  ['新城镇', organOf('新城子镇', '北京市 密云区 新城子镇')],
  ['城关镇', organOf('城西关镇', '北京市 密云区 城西关镇')],
  ['浚县交通运输局', health],
  ['浚县卫生健康委员会', xunxian],
  ['密云区', xunxian],
  ['峨眉山市峨山街道办事处', ministry],
  ['公安局交通警察支队', organOf('公安局', '河南省 鹤壁市 浚县')],
])('%s is of another organ than %o', (printed, organ) => {
  expect(canBeOf(printed, organ, counties)).toBe(false);
});

test('whatever it is called, behind places of its own, it is the organ', () => {
  const name = fc.string({ unit: fc.constantFrom(...'湖塘新城关东太平'), minLength: 2, maxLength: 4 });
  const behind = fc.constantFrom('镇', '乡', '乡人民政府', '街道办事处', '镇人民政府');
  fc.assert(
    fc.property(name, behind, behind, fc.nat(3), (name, one, other, from) => {
      const places = ['江西省', '宜春市', '丰城市'];
      const organ = organOf(name + one, [...places, name + one].join(' '));
      expect(canBeOf(places.slice(from).join('') + name + other, organ, counties)).toBe(true);
    }),
  );
});
