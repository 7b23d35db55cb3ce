import { expect, test } from 'vitest';
import type { OrganRecord } from '../model/records.ts';
import { facetsOf } from './facets.ts';

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
  const facets = facetsOf([organ({ kind: 'department' }), organ({ years: [2019, 2020] }), organ({})]);
  expect(facets.years).toEqual([
    { value: '2020', name: '2020 年', reports: 3 },
    { value: '2019', name: '2019 年', reports: 1 },
  ]);
  expect(facets.kinds.map(({ value, reports }) => [value, reports])).toEqual([
    ['township', 3],
    ['department', 1],
  ]);
});
