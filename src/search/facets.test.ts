import { expect, test } from 'vitest';
import type { OrganRecord } from '../model/records.ts';
import { facetsOf } from './facets.ts';

const beijing = { code: '110000', name: '北京市', level: 'province' } as const;
const miyun = { code: '110118', name: '密云区', level: 'county' } as const;
const town = { code: '110118105', name: '巨各庄镇', level: 'town' } as const;
const jilin = { code: '220000', name: '吉林省', level: 'province' } as const;

function organ(over: Partial<OrganRecord>): OrganRecord {
  return {
    slug: 'a-b',
    name: '某镇',
    kind: 'township',
    division: null,
    otherNames: [],
    places: [],
    years: [2020],
    ...over,
  };
}

test('what is there is offered, with how many reports it leaves', () => {
  const facets = facetsOf([
    organ({ places: [jilin], kind: 'department' }),
    organ({ places: [beijing, miyun, town], years: [2019, 2020] }),
    organ({}),
  ]);
  expect(facets.years).toEqual([
    { value: '2020', name: '2020年', reports: 3 },
    { value: '2019', name: '2019年', reports: 1 },
  ]);
  expect(facets.kinds.map(({ value, reports }) => [value, reports])).toEqual([
    ['township', 3],
    ['department', 1],
  ]);
  expect(
    facets.provinces.map(({ name, choices }) => [name, choices.map((c) => [c.value, c.depth, c.reports])]),
  ).toEqual([
    [
      '北京市',
      [
        ['110000', 0, 2],
        ['110118', 1, 2],
      ],
    ],
    ['吉林省', [['220000', 0, 1]]],
  ]);
});
