import type { OrganKind } from '../../src/model/organ.ts';
import type { OrganNames, PlannedOrgan } from './organ.ts';

/** How governments above towns speak of themselves, by the end of their place's name. */
const placeWords: readonly [RegExp, string][] = [
  [/(?:省|自治区)$/, '省'],
  [/自治州$|州$/, '州'],
  [/盟$/, '盟'],
  [/地区$/, '地区'],
  [/市$/, '市'],
  [/旗$/, '旗'],
  [/县$/, '县'],
];

/** What an organ of this kind calls itself under a name. */
export function namesOf(kind: OrganKind, own: string, place: string): OrganNames {
  if (kind === 'township') {
    const word = own.endsWith('苏木') ? '苏木' : own.slice(-1);
    return { name: own, formal: `${own}人民政府`, self: `我${word}`, whole: `全${word}` };
  }
  if (kind === 'subdistrict') return { name: own, formal: own, self: '我街道', whole: '全街道' };
  if (kind === 'department') {
    const name = `${place}${own}`;
    return { name, formal: name, self: '我局', whole: '全局' };
  }
  if (kind === 'zone') return { name: own, formal: own, self: '我区', whole: '全区' };
  const word = placeWords.find(([ending]) => ending.test(place))?.[1] ?? '区';
  const said = word === '省' && place.endsWith('自治区') ? '区' : word;
  return { name: own, formal: own, self: `我${said}`, whole: `全${said}` };
}

/** A town's name before it became what it is: 湖塘镇 of 湖塘街道办事处, 湖塘乡 of 湖塘镇; undefined where it has none. */
export function earlierName({ kind, own }: PlannedOrgan): Pick<PlannedOrgan, 'kind' | 'own'> | undefined {
  const core = own.replace(/(?:街道办事处|镇)$/, '');
  if (core === own || core.length < 2 || /[镇乡]$/.test(core)) return undefined;
  if (kind === 'subdistrict') return { kind: 'township', own: `${core}镇` };
  return kind === 'township' ? { kind: 'township', own: `${core}乡` } : undefined;
}

/** The name a town may take after the gazetteer was made: 其塔木街道办事处 of 其塔木镇. */
export function laterName({ kind, own }: PlannedOrgan): Pick<PlannedOrgan, 'kind' | 'own'> | undefined {
  if (kind !== 'township' || !/.{2,}镇$/.test(own)) return undefined;
  return { kind: 'subdistrict', own: `${own.slice(0, -1)}街道办事处` };
}
