import { isZoneCode, levelOf } from '../../src/model/division.ts';
import type { PlaceIndex } from '../add/place-index.ts';
import { placesOf } from '../collect/content/divisions.ts';
import { Chance } from './chance.ts';
import type { PlannedOrgan } from './organ.ts';
import { isZoneName, type Seat, seatsInOrder } from './places.ts';

/** Departments that every county has. */
const departments =
  '财政局、教育局、公安局、民政局、司法局、人力资源和社会保障局、自然资源局、住房和城乡建设局、交通运输局、水务局、农业农村局、商务局、文化和旅游局、卫生健康局、退役军人事务局、应急管理局、审计局、市场监督管理局、统计局、医疗保障局、发展和改革局、城市管理局、林业局、信访局、行政审批局、乡村振兴局'.split(
    '、',
  );

/**
 * Every organ that can be made up, in the order in which they are: seat by seat the government, its towns and a
 * department or two, a prefecture and a province when their first seat comes; behind all seats the departments that
 * are left. The order depends on gazetteer and seed alone, so that more organs keep those that were there with fewer.
 */
export function* planOrgans(index: PlaceIndex, seed: number): Generator<PlannedOrgan[]> {
  const seats = seatsInOrder(index, seed);
  const seen = new Set<string>();
  for (const seat of seats)
    yield [...organsOfSeat(seat, index, seed), ...governmentsAbove(seat, index, seen)];
  for (const { code } of seats) {
    const [, rest] = splitDepartments(code, seed);
    yield rest.map((name) => department(code, name));
  }
}

/** How many organs there are to be made up. */
export function countOrgans(index: PlaceIndex, seed: number): number {
  let count = 0;
  for (const organs of planOrgans(index, seed)) count += organs.length;
  return count;
}

function organsOfSeat({ code, towns }: Seat, { gazetteer }: PlaceIndex, seed: number): PlannedOrgan[] {
  const [first] = splitDepartments(code, seed);
  const others = [
    ...towns.map((town) => townOrgan(town, gazetteer.get(town) ?? town)),
    ...first.map((name) => department(code, name)),
  ];
  return [
    governmentOf(code, gazetteer.get(code) ?? code),
    ...new Chance(seed, 'order', code).some(others, others.length),
  ];
}

/** The one or two departments that stand with the towns, and the others. */
function splitDepartments(code: string, seed: number): [string[], string[]] {
  const drawn = new Chance(seed, 'departments', code);
  const first = drawn.some(departments, drawn.weighted([25, 50, 25]));
  return [first, departments.filter((name) => !first.includes(name))];
}

function governmentsAbove(seat: Seat, { gazetteer }: PlaceIndex, seen: Set<string>): PlannedOrgan[] {
  return placesOf(seat.code, gazetteer)
    .filter(({ code, level }) => code !== seat.code && (level === 'prefecture' || level === 'province'))
    .filter(({ code }) => !seen.has(code) && seen.add(code))
    .map(({ code, name }) => governmentOf(code, name));
}

function governmentOf(code: string, name: string): PlannedOrgan {
  if (isZoneCode(code)) return { key: code, kind: 'zone', code, own: `${name}管理委员会` };
  const level = levelOf(code);
  const kind =
    level === 'province'
      ? 'provinceGovernment'
      : level === 'prefecture'
        ? 'prefectureGovernment'
        : 'countyGovernment';
  return { key: code, kind, code, own: /地区$/.test(name) ? `${name}行政公署` : `${name}人民政府` };
}

function townOrgan(code: string, name: string): PlannedOrgan {
  if (isZoneName(name)) return { key: code, kind: 'zone', code, own: `${name}管理委员会` };
  if (/街道$/.test(name)) return { key: code, kind: 'subdistrict', code, own: `${name}办事处` };
  if (/街道办事处$/.test(name)) return { key: code, kind: 'subdistrict', code, own: name };
  return {
    key: code,
    kind: /地区$/.test(name) ? 'subdistrict' : 'township',
    code,
    own: /地区$/.test(name) ? `${name}办事处` : name,
  };
}

function department(code: string, name: string): PlannedOrgan {
  return { key: `${code} ${name}`, kind: 'department', code, own: name };
}
