import { coreNameOf } from '../../src/model/division-name.ts';
import { leadingPlaces, type Mention } from './mentions.ts';
import { compact, liesIn, type PlaceIndex } from './place-index.ts';

/** How near the name in the gazetteer is: the same; of a type that towns rise to (乡 → 镇); of another type. */
type Likeness = 'same' | 'risen' | 'retyped';

/** A division that a name may mean. */
export type NameMatch = { code: string; likeness: Likeness };

/** An organ's name taken apart: the places it states, and what it is in them. */
export type NameReading = {
  /** The name in compact form. */
  printed: string;
  /** Places printed before its own name, the widest first. */
  stated: readonly Mention[];
  /** A place printed between them and its own name that the gazetteer does not know: 江干区. */
  unknownPlace: string;
  /** What stands behind the places: 湖塘乡人民政府, 财政局. */
  own: string;
  /** Name of the town in it, as a gazetteer writes it: 湖塘乡. Empty for an organ of another tier. */
  town: string;
  /** What stands behind the town or the place: 财政局. Empty for whoever governs it. */
  body: string;
  matches: readonly NameMatch[];
};

/** Takes an organ's name apart with the gazetteer; a name that means no place known has no matches. */
export function readOrganName(name: string, index: PlaceIndex): NameReading {
  const printed = compact(name);
  const whole = printed.slice(authorityLength(printed, index));
  const chain = leadingPlaces(whole, index);
  const splits = [...chain.keys(), chain.length]
    .map((count) => splitBehind(whole, chain, count))
    .sort(bySurety);
  const reading =
    firstOf(splits, governmentOfPlace) ??
    firstOf(splits, (split) => townOf(split, index, 'same')) ??
    firstOf(splits, (split) => townOf(split, index, 'other')) ??
    firstOf(splits, (split) => bodyOfTown(split, index)) ??
    firstOf(splits, (split) => townBehindUnknown(split, index)) ??
    bodyOfPlace(splits);
  return { printed, unknownPlace: '', town: '', body: '', ...reading };
}

/** The name of a town in what an organ of it is called: 其塔木街道 of 其塔木街道办事处. */
export function townNameIn(own: string): string {
  const bare = own.replace(/(?:党政(?:综合)?办公室|(?:人民)?政府(?:办公室)?|管理委员会|管委会)$/, '');
  return (bare || own).replace(/街道(?:办事处|办)$/, '街道').replace(/地区办事处$/, '地区');
}

/** Whether a name is that of a town or of whoever governs one. */
export function isTownName(name: string): boolean {
  return /.(?:镇|乡|街道|苏木|地区|办事处)$/.test(townNameIn(name)) && !/驻/.test(name);
}

/** A name cut behind its first places. */
type Split = { stated: readonly Mention[]; rest: string };

type Reading = Pick<NameReading, 'stated' | 'own' | 'matches'> & Partial<NameReading>;

function splitBehind(name: string, chain: readonly Mention[], count: number): Split {
  const stated = chain.slice(0, count);
  const rest = name.slice(stated.at(-1)?.end ?? 0);
  // A street office is named behind the government that sent it: 牧野区人民政府新辉路街道办事处.
  return { stated, rest: count === 0 ? rest : rest.replace(/^(?:人民)?政府(?=[^驻]+(?:街道|办事处)$)/, '') };
}

/** Behind the most places first; but 河北 before 街道 is a short name, and 河北街道 whole is likelier. */
function bySurety(one: Split, other: Split): number {
  const [first, second] = [one, other].map(({ stated }) => Number(stated.every(({ isFull }) => isFull)));
  return (second ?? 0) - (first ?? 0) || other.stated.length - one.stated.length;
}

function firstOf<T>(splits: readonly Split[], read: (split: Split) => T | undefined): T | undefined {
  for (const split of splits) {
    const found = read(split);
    if (found) return found;
  }
  return undefined;
}

/** 国家税务总局 of 国家税务总局密云区税务局: a national body names itself before the place. */
function authorityLength(name: string, index: PlaceIndex): number {
  if (!/^(?:国家|中国|中华人民共和国)/.test(name)) return 0;
  for (let length = 2; length <= 16; length += 1) {
    if (leadingPlaces(name.slice(length), index)[0]?.isFull) return length;
  }
  return 0;
}

function governmentOfPlace({ stated, rest }: Split): Reading | undefined {
  const place = stated.at(-1);
  if (!place || !/^(?:(?:人民)?政府|行政公署|管理委员会|管委会)?$/.test(rest)) return undefined;
  if (!place.isFull && rest === '') return undefined;
  return { stated: stated.slice(0, -1), own: place.text + rest, matches: matchesOf(place) };
}

function matchesOf({ codes, isFull }: Mention): NameMatch[] {
  return codes.map((code) => ({ code, likeness: isFull ? 'same' : 'retyped' }));
}

function isWithin(code: string, stated: readonly Mention[]): boolean {
  const place = stated.at(-1);
  return !place || liesIn(code, place.codes);
}

function townOf({ stated, rest }: Split, index: PlaceIndex, wanted: 'same' | 'other'): Reading | undefined {
  const town = [rest, townNameIn(rest)].find((form) => index.towns.has(form)) ?? townNameIn(rest);
  const same = (index.towns.get(town) ?? []).filter((code) => isWithin(code, stated));
  if (wanted === 'same' && same.length === 0) return undefined;
  const core = coreNameOf(town);
  const isTyped = isTownName(town) && core !== town && core.length >= 2;
  // Beside a town of the very name in the same county, one of another type is another town.
  const others = (isTyped ? (index.townCores.get(core) ?? []) : []).filter(
    (code) =>
      isWithin(code, stated) &&
      !same.some((one) => one.slice(0, 6) === code.slice(0, 6)) &&
      !same.includes(code),
  );
  const matches: NameMatch[] = [
    ...same.map((code) => ({ code, likeness: 'same' as const })),
    ...others.map((code) => ({ code, likeness: likenessOf(town, index.gazetteer.get(code) ?? '') })),
  ];
  return matches.length > 0 ? { stated, own: rest, town, matches } : undefined;
}

const ranks = ['乡', '镇', '街道'];

function likenessOf(printed: string, known: string): Likeness {
  const [from, to] = [printed, known].map((name) => ranks.findIndex((type) => name.endsWith(type)));
  return from !== undefined && to !== undefined && from >= 0 && to > from ? 'risen' : 'retyped';
}

/** 财政所 of 巨各庄镇财政所. */
function bodyOfTown({ stated, rest }: Split, index: PlaceIndex): Reading | undefined {
  for (let length = rest.length - 2; length >= 3; length -= 1) {
    const town = rest.slice(0, length);
    if (!/(?:镇|乡|街道|苏木|地区)$/.test(town)) continue;
    const codes = (index.towns.get(town) ?? []).filter((code) => isWithin(code, stated));
    if (codes.length === 0) continue;
    const matches = codes.map((code) => ({ code, likeness: 'same' as const }));
    return { stated, own: rest, town, body: rest.slice(length), matches };
  }
  return undefined;
}

/** 彭埠街道 of 杭州市江干区彭埠街道: a county between that is gone, or goes by another name. */
function townBehindUnknown({ stated, rest }: Split, index: PlaceIndex): Reading | undefined {
  for (const { index: at } of rest.matchAll(/[市县区旗州]/g)) {
    const own = rest.slice(at + 1);
    const reading = at > 0 && own.length >= 2 ? townOf({ stated, rest: own }, index, 'same') : undefined;
    if (reading) return { ...reading, unknownPlace: rest.slice(0, at + 1) };
  }
  return undefined;
}

/** A department of a place, or a town that the gazetteer does not know in it. */
function bodyOfPlace(splits: readonly Split[]): Reading {
  const whole = splits.find(({ stated }) => stated.length === 0) ?? { stated: [], rest: '' };
  const isOfPlace = ({ stated, rest }: Split) =>
    rest !== '' &&
    stated.length > 0 &&
    (stated.at(-1)?.isFull || /县|市|区|旗/.test(stated.at(-1)?.text ?? ''));
  const { stated, rest } = splits.find(isOfPlace) ?? whole;
  if (isTownName(rest)) return { stated, own: rest, town: townNameIn(rest), matches: [] };
  const place = stated.at(-1);
  return { stated, own: rest, body: rest, matches: place ? matchesOf(place) : [] };
}
