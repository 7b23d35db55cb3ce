import { expect, test } from 'vitest';
import type { Division } from '../../../src/model/division.ts';
import type { OrganRecord } from '../../../src/model/records.ts';
import { placeWords, regionRecords, unplacedOrgans } from './regions.ts';

const jilin: Division = { code: '220000', name: '吉林省', level: 'province' };
const changchun: Division = { code: '220100', name: '长春市', level: 'prefecture' };
const jiutai: Division = { code: '220113', name: '九台区', level: 'county' };
const kuancheng: Division = { code: '220103', name: '宽城区', level: 'county' };
const qitamu: Division = { code: '220113102', name: '其塔木镇', level: 'town' };
const beijing: Division = { code: '110000', name: '北京市', level: 'province' };
const miyun: Division = { code: '110118', name: '密云区', level: 'county' };

function organ(slug: string, name: string, places: Division[], years: number[] = []): OrganRecord {
  const division = { code: '', basis: years.length > 0 ? 'inferred' : 'stated', evidence: '' } as const;
  return { slug, name, kind: 'township', division, otherNames: [], places, years };
}

const organs = [
  organ('miyun-jugezhuang', '巨各庄镇', [beijing, miyun]),
  organ('changchun-xinhu', '新湖镇', [jilin, changchun, kuancheng]),
  organ('changchun-ju', '财政局', [jilin, changchun], [2021, 2023]),
  organ('jiutai-qitamu', '其塔木镇', [jilin, changchun, jiutai, qitamu], [2020, 2021]),
  organ('nowhere-qinghe', '清河镇', []),
];
test('a place knows those above it, those one level below it with reports, and its organs', () => {
  const regions = regionRecords(organs);
  expect(regions.map(({ code }) => code)).toEqual([
    '110000',
    '110118',
    '220000',
    '220100',
    '220103',
    '220113',
  ]);
  const summary = regions.map(({ name, parents, children, organs: slugs }) => [
    name,
    parents.map((one) => one.name).join('>'),
    children.map((one) => one.name).join(),
    slugs.join(),
  ]);
  expect(summary).toEqual([
    ['北京市', '', '密云区', 'miyun-jugezhuang'],
    ['密云区', '北京市', '', 'miyun-jugezhuang'],
    ['吉林省', '', '长春市', 'changchun-xinhu,changchun-ju,jiutai-qitamu'],
    ['长春市', '吉林省', '宽城区,九台区', 'changchun-xinhu,changchun-ju,jiutai-qitamu'],
    ['宽城区', '吉林省>长春市', '', 'changchun-xinhu'],
    ['九台区', '吉林省>长春市', '', 'jiutai-qitamu'],
  ]);
});

test('a place knows the organs that lie in no smaller one, its reports, their years, and what is inferred', () => {
  const changchunRecord = regionRecords(organs).find(({ code }) => code === '220100');
  expect(changchunRecord).toMatchObject({
    own: ['changchun-ju'],
    inferred: 2,
    reports: 4,
    years: [2020, 2021, 2023],
  });
});

test('organs of unknown place are in no place, and listed apart', () => {
  expect(unplacedOrgans(organs)).toEqual(['nowhere-qinghe']);
});

test('a place in words ends above the town', () => {
  expect(placeWords([jilin, changchun, jiutai, qitamu])).toBe('吉林省长春市九台区');
  expect(placeWords([])).toBe('');
});
