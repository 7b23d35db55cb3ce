import { expect, test } from 'vitest';
import { openOrganIndex } from '../organ-search.ts';
import { parseQuery } from '../query.ts';
import { buildTestList, organ } from './test-list.ts';

const beijing = { code: '110000', name: '北京市', level: 'province' } as const;
const miyun = { code: '110118', name: '密云区', level: 'county' } as const;
const jugezhuang = { code: '110118105', name: '巨各庄镇', level: 'town' } as const;
const jilin = { code: '220000', name: '吉林省', level: 'province' } as const;
const changchun = { code: '220100', name: '长春市', level: 'prefecture' } as const;

const { manifest, files } = buildTestList([
  organ('a-a', '密云区人民政府', { places: [beijing, miyun] }),
  organ('a-b', '巨各庄镇', { places: [beijing, miyun, jugezhuang] }),
  organ('b-a', '长春市人民政府', { places: [jilin, changchun] }),
  organ('c-c', '某镇'),
]);
const list = openOrganIndex(manifest, files);
const named = async (raw: string) =>
  (await list.places(parseQuery(raw), 10)).map(({ name, organs }) => `${name} ${organs}`);

test.each([
  ['', ['北京市 2', '吉林省 1']],
  ['密云', ['北京市密云区 2', '北京市密云区巨各庄镇 1']],
  ['巨各', ['北京市密云区巨各庄镇 1']],
  ['北京市密', ['北京市密云区 2', '北京市密云区巨各庄镇 1']],
  ['北京 镇', ['北京市密云区巨各庄镇 1']],
  ['changchun', ['吉林省长春市 1']],
  ['myq', ['北京市密云区 2']],
  ['某', []],
])('%s means %j', async (raw, names) => {
  expect(await named(raw)).toEqual(names);
});

test.each([
  ['北京市', ['北京市']],
  ['密云区', ['北京市密云区']],
  ['北京市 密云区', ['北京市密云区']],
  ['密云', []],
  ['', []],
])('%j is the name of %j', async (raw, names) => {
  const choices = await list.places(parseQuery(raw), 10);
  expect(choices.flatMap(({ name, isNamed }) => (isNamed ? [name] : []))).toEqual(names);
});

test('a code has its place, from the province down', async () => {
  expect(await list.place('110118105')).toMatchObject({ name: '北京市密云区巨各庄镇', organs: 1 });
  expect(await list.place('999999')).toBeUndefined();
});
