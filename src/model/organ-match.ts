import { coreNameOf } from './division-name.ts';
import { namesOf, type OrganFile } from './organ.ts';
import { areNearBodies, withoutRemark } from './short-name.ts';
import { toSimplified } from './traditional-characters.ts';

/** What tells an organ from others: what it is called, and its places from the province down. */
export type MatchedOrgan = Pick<OrganFile, 'name' | 'otherNames' | 'formerNames'> & {
  places: readonly { name: string }[];
};

/** The offices of a government, whose report is the government's own. */
const office = /(?:党政(?:综合)?办公[室厅]|(?:人民)?政府(?:办公[室厅])?|管(?:理)?委(?:员)?会)$/;

const town = /(?:[镇乡]|苏木|街道|街道办事处|街道办)$/;

/** No name of a place is longer. */
const longestPlace = 16;

/**
 * Whether a report that prints this name can be of the organ: it is one of its names, with or without the places
 * before it, the words that say what it is, or characters that a short name leaves out. A name that begins with a
 * county or city of `places`, the names of all that there are, that the organ is not in, is of another organ.
 */
export function canBeOf(printed: string, organ: MatchedOrgan, places: ReadonlySet<string>): boolean {
  const names = namesOf(organ).map(plain);
  const name = plain(printed);
  if (names.includes(name)) return true;
  const { place, rest } = splitPlace(name, places);
  const own = new Set(organ.places.map((one) => coreNameOf(one.name)));
  if (place !== '' && own.size > 0 && !own.has(coreNameOf(place))) return false;
  return names.some((known) => areOneName(rest, splitPlace(known, places).rest));
}

function plain(name: string): string {
  return withoutRemark(toSimplified(name.normalize('NFKC').replace(/\s+/g, '')));
}

/** The last of the places that a name begins with, and what is behind it; the name of a place alone is no beginning. */
function splitPlace(name: string, places: ReadonlySet<string>): { place: string; rest: string } {
  let [place, rest] = ['', name];
  for (;;) {
    const next = placeBefore(rest, places);
    if (next === '' || rest.slice(next.length).replace(office, '') === '') return { place, rest };
    place = next;
    rest = rest.slice(next.length);
  }
}

function placeBefore(name: string, places: ReadonlySet<string>): string {
  for (let length = Math.min(longestPlace, name.length); length > 1; length -= 1) {
    const begin = name.slice(0, length);
    if (places.has(begin)) return begin;
  }
  return '';
}

/** 湖塘乡人民政府 and 湖塘镇; 新湖镇 behind a zone that no list of places has; 卫健委 and 卫生健康委员会. */
function areOneName(one: string, other: string): boolean {
  const names = [one, other].map((name) => name.replace(office, '') || name);
  const [short, long] = names.map(coreNameOf).sort((first, second) => first.length - second.length);
  if (!short || !long) return false;
  return long.endsWith(short) || (!names.every((name) => town.test(name)) && areNearBodies(one, other));
}
