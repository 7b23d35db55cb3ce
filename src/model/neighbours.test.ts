import { expect, test } from 'vitest';
import type { Division } from './division.ts';
import { neighbourhoodOf } from './neighbours.ts';
import type { OrganKind } from './organ.ts';

const jilin: Division = { code: '220000', name: '吉林省', level: 'province' };
const changchun: Division = { code: '220100', name: '长春市', level: 'prefecture' };
const jiutai: Division = { code: '220113', name: '九台区', level: 'county' };
const qitamu: Division = { code: '220113102', name: '其塔木镇', level: 'town' };

test.each<[OrganKind, Division[], string | undefined]>([
  ['township', [jilin, changchun, jiutai, qitamu], '九台区各乡镇街道'],
  ['subdistrict', [jilin, changchun, jiutai], '九台区各乡镇街道'],
  ['department', [jilin, changchun], '长春市各部门'],
  ['countyGovernment', [jilin, changchun, jiutai], '长春市各县级政府'],
  ['prefectureGovernment', [jilin, changchun], '吉林省各地市级政府'],
  ['provinceGovernment', [jilin], '全国各省级政府'],
  ['township', [], undefined],
])('%s of %j stands among %s', (kind, places, name) => {
  expect(neighbourhoodOf({ kind, places })?.name).toBe(name);
});
