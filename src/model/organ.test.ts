import { expect, test } from 'vitest';
import {
  findKindOfName,
  isAggregate,
  nameInYear,
  namesOf,
  organKindIds,
  organKinds,
  scopeOf,
  slugPattern,
} from './organ.ts';
import { organFileSchema } from './organ-schema.ts';

test.each([
  ['清河镇', 'township'],
  ['清河乡', 'township'],
  ['清河苏木', 'township'],
  ['安平县清河镇人民政府', 'township'],
  ['清河街道', 'subdistrict'],
  ['清河街道办事处', 'subdistrict'],
  ['安平高新区', 'zone'],
  ['安平经济开发区管理委员会', 'zone'],
  ['安平市统计局', 'department'],
  ['清河镇人民政府办公室', 'department'],
  ['安平市发展和改革委员会', 'department'],
  ['安平省人民政府', 'provinceGovernment'],
  ['安平自治区人民政府', 'provinceGovernment'],
  ['安平县人民政府', 'countyGovernment'],
  ['安平区政府', 'countyGovernment'],
  ['安平县', 'countyGovernment'],
  ['安平縣人民政府', 'countyGovernment'],
  ['青山鎮人民政府', 'township'],
  ['长春市绿园区', 'countyGovernment'],
  ['商丘市梁园区', 'countyGovernment'],
  ['绿园区人民政府', 'countyGovernment'],
  ['绿园区教育局', 'department'],
  ['浦东新区', 'countyGovernment'],
  ['北戴河新区', 'zone'],
  ['安平工业园区', 'zone'],
  ['安平现代产业园区管委会', 'zone'],
  ['石家庄循环化工园区', 'zone'],
  ['张家口市察北管理区', 'zone'],
  ['安平园区', undefined],
  ['安平县国营清河农场', 'other'],
  ['安平林场', 'other'],
  ['清河牧场', 'other'],
  ['新疆生产建设兵团', 'other'],
  ['第一师三团', 'other'],
  ['安平新城建设指挥部', 'other'],
  ['安平湖风景名胜区管理处', 'department'],
  ['安平省消防救援总队', 'department'],
  ['水利部', 'ministry'],
  ['中华人民共和国教育部', 'ministry'],
  ['国家发展和改革委员会', 'ministry'],
  ['国家市场监督管理总局', 'ministry'],
  ['中国证券监督管理委员会', 'ministry'],
  ['国家税务总局安平县税务局', 'department'],
  ['国家统计局安平调查总队', 'department'],
  ['国家矿山安全监察局安平局', 'department'],
  ['中国共产党安平县委员会', 'department'],
  ['中国(安平)自由贸易试验区管理委员会', 'zone'],
  ['安平县宣传部', undefined],
  ['安平县教育体育局（知识产权局）', 'department'],
  ['安平省人民政府办公厅', undefined],
  ['安平省水利厅', 'department'],
  ['安平市人民政府', undefined],
  ['江苏', undefined],
  ['乌苏', undefined],
  ['其塔木', undefined],
])('the name %s tells the kind %s', (name, kind) => {
  expect(findKindOfName(name)).toBe(kind);
});

test('only the State Council’s departments and governments of provinces and cities make 规章', () => {
  expect(organKindIds.filter((kind) => organKinds[kind].makesRules)).toEqual([
    'ministry',
    'provinceGovernment',
    'prefectureGovernment',
  ]);
});

test.each([
  ['miyun-jugezhuang', true],
  ['a1-b2-c3', true],
  ['miyun', false],
  ['Miyun-jugezhuang', false],
  ['miyun_jugezhuang', false],
  ['-miyun', false],
  ['密云-巨各庄', false],
  ['../etc-x', false],
])('whether %s is a slug: %s', (slug, isSlug) => {
  expect(slugPattern.test(slug)).toBe(isSlug);
});

const organ = {
  name: '清河镇',
  kind: 'township',
  division: { code: '220172101', basis: 'stated', evidence: '标题' },
};

test('other names are none unless given; a place may be unresolved', () => {
  expect(organFileSchema.parse(organ).otherNames).toEqual([]);
  expect(organFileSchema.parse({ ...organ, division: null }).division).toBeNull();
});

test.each([
  ['a name of one character', { ...organ, name: '镇' }],
  ['an unknown kind', { ...organ, kind: 'town' }],
  ['no place said', { name: '清河镇', kind: 'township' }],
  ['a code of 12 digits', { ...organ, division: { ...organ.division, code: '220172101000' } }],
  ['no evidence', { ...organ, division: { ...organ.division, evidence: '' } }],
  ['an unknown scope', { ...organ, scope: 'all' }],
  ['a former address that is none', { ...organ, formerSlugs: ['清河'] }],
  [
    'two names given up in one year',
    { ...organ, formerNames: ['清河乡', '清水乡'].map((name) => ({ name, until: 2019 })) },
  ],
  ['an unknown field', { ...organ, website: 'x' }],
])('an organ with %s is refused', (_, file) => {
  expect(organFileSchema.safeParse(file).success).toBe(false);
});

test('governments at county level and above report for those below them, unless organ.json says otherwise', () => {
  expect(organKindIds.filter((kind) => isAggregate({ kind }))).toEqual([
    'provinceGovernment',
    'prefectureGovernment',
    'countyGovernment',
  ]);
  expect(scopeOf({ kind: 'countyGovernment', scope: 'own' })).toBe('own');
  expect(scopeOf({ kind: 'department', scope: 'aggregate' })).toBe('aggregate');
});

test('names are told once each, the one in use first', () => {
  const formerNames = [{ name: '清河乡', until: 2016 }];
  expect(namesOf({ name: '清河镇', otherNames: ['清河镇人民政府', '清河乡'], formerNames })).toEqual([
    '清河镇',
    '清河镇人民政府',
    '清河乡',
  ]);
});

test('each year has the name that the organ bore in it', () => {
  const renamed = {
    name: '清河街道',
    formerNames: [
      { name: '清河镇', until: 2020 },
      { name: '清河乡', until: 2016 },
    ],
  };
  expect([2015, 2016, 2017, 2020, 2021].map((year) => nameInYear(renamed, year))).toEqual([
    '清河乡',
    '清河乡',
    '清河镇',
    '清河镇',
    '清河街道',
  ]);
  expect(nameInYear({ name: '清河镇' }, 2020)).toBe('清河镇');
});
