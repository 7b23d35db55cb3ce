import type { Division } from '../model/division.ts';

/** Where an organ is, from the province to the county, in one field: 吉林省长春市九台区; empty where unknown. */
export function placeText({ places }: { places: readonly Division[] }): string {
  return places
    .filter(({ level }) => level !== 'town')
    .map(({ name }) => name)
    .join('');
}
