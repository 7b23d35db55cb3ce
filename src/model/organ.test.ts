import { expect, test } from 'vitest';
import { findKindOfName, organKindIds, organKinds, slugPattern } from './organ.ts';
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
  ['an unknown field', { ...organ, website: 'x' }],
])('an organ with %s is refused', (_, file) => {
  expect(organFileSchema.safeParse(file).success).toBe(false);
});
