import { addresses, organAddress, regionAddress } from '../model/addresses.ts';
import type { Division } from '../model/division.ts';
import { organKinds } from '../model/organ.ts';
import type { OrganRecord } from '../model/records.ts';
import type { Crumb } from './frame/navigation.ts';

/** Places that have a page of their own: towns are shown by their organs. */
export function regionsOf(places: readonly Division[]): Division[] {
  return places.filter(({ level }) => level !== 'town');
}

/** Steps of a breadcrumb for places, from the province down. */
export function placeCrumbs(places: readonly Division[]): Crumb[] {
  return regionsOf(places).map(({ name, code }) => ({ name, address: regionAddress(code) }));
}

/** Steps of a breadcrumb down to an organ, itself last; below 机关 where its place is not known. */
export function organCrumbs(organ: OrganRecord): Crumb[] {
  const above =
    organ.places.length > 0 ? placeCrumbs(organ.places) : [{ name: '机关', address: addresses.organs }];
  return [...above, { name: organ.name, address: organAddress(organ.slug) }];
}

/** Where an organ is, without the town it is named after: 江西省宜春市丰城市. */
export function placeNameOf(organ: OrganRecord): string {
  return organ.places.length === 0
    ? '地点未定'
    : regionsOf(organ.places)
        .map(({ name }) => name)
        .join('');
}

/** The organ's kind in a word: 乡镇政府. */
export function kindText(organ: OrganRecord): string {
  return organKinds[organ.kind].name;
}

/** How the site knows an organ's place, in a word. */
export const basisWords = { stated: '报告写明', inferred: '本站推断' } as const;
