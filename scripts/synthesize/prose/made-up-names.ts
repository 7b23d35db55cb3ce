import type { Chance } from '../chance.ts';
import { givenCharacters, surnames } from './words.ts';

/** Names that nobody bears: of villages, small places, people, numbers of telephones that cannot be called. */

/** One of a list, its beginning more often than its end. */
function oftenFirst(list: readonly string[], chance: Chance): string {
  const place = chance.below(1000) / 1000;
  return list[Math.floor(list.length * place * place)] ?? '';
}

export function madeUpPerson(chance: Chance): string {
  const given = chance.happens(0.8) ? 2 : 1;
  const characters = Array.from({ length: given }, () => oftenFirst(givenCharacters, chance));
  return oftenFirst(surnames, chance) + characters.join('');
}

/** A small place named of the characters that places are named of: 石桥, 青杨坪. */
export function madeUpPlace(characters: readonly string[], chance: Chance): string {
  const length = chance.happens(0.75) ? 2 : 3;
  return Array.from({ length }, () => chance.one(characters) ?? '').join('');
}

export function madeUpVillage(characters: readonly string[], chance: Chance): string {
  const kind = chance.weighted([50, 18, 12, 20]);
  if (kind === 0) return `${madeUpPlace(characters, chance)}村`;
  if (kind === 1) return `${oftenFirst(surnames, chance)}家${chance.one(characters)}村`;
  if (kind === 2)
    return `${madeUpPlace(characters, chance)}村${chance.one(characters)}${chance.one(characters)}组`;
  return `${madeUpPlace(characters, chance)}社区`;
}

/** A number of no exchange: no area code is 000. */
export function madeUpPhone(chance: Chance): string {
  return `000-${chance.between(2_000_000, 8_999_999)}`;
}
