import type { Chance } from '../chance.ts';
import type { OrganNames } from '../organ.ts';
import { madeUpPerson, madeUpPhone, madeUpPlace, madeUpVillage } from './made-up-names.ts';
import type { Slots } from './template.ts';
import { facilities, media, offices, products, programmes, roads, topics, works } from './words.ts';

/** Who speaks in a report's prose, of which year. */
export type Speaker = {
  year: number;
  names: OrganNames;
  /** The government above, as people call it: 县政府. */
  up: string;
  /** Place whose first character stands in the numbers of its documents. */
  place: string;
  villages: readonly string[];
  /** Characters that places are named of. */
  characters: readonly string[];
};

type Slot = (speaker: Speaker, given: readonly string[], chance: Chance) => string;

const slots: Readonly<Record<string, Slot>> = {
  year: ({ year }) => String(year),
  next: ({ year }) => String(year + 1),
  name: ({ names }) => names.name,
  formal: ({ names }) => names.formal,
  self: ({ names }) => names.self,
  whole: ({ names }) => names.whole,
  up: ({ up }) => up,
  village: ({ villages }, _, chance) => chance.one(villages) ?? '',
  place: ({ characters }, _, chance) => madeUpPlace(characters, chance),
  person: (_speaker, _, chance) => madeUpPerson(chance),
  phone: (_speaker, _, chance) => madeUpPhone(chance),
  number: (_speaker, [least = '0', most = '9'], chance) =>
    String(chance.between(Number(least), Number(most))),
  month: (_speaker, _, chance) => String(chance.between(3, 12)),
  date: ({ year }, _, chance) => `${year}年${chance.between(1, 12)}月${chance.between(1, 28)}日`,
  docno: ({ year, place }, _, chance) =>
    `${place.slice(0, 1)}政办${chance.one(['', '发', '函'])}〔${year}〕${chance.between(1, 96)}号`,
  topics: (_speaker, [count = '3'], chance) => chance.some(topics, Number(count)).join('、'),
  topic: (_speaker, _, chance) => chance.one(topics) ?? '',
  facility: (_speaker, _, chance) => chance.one(facilities) ?? '',
  programme: (_speaker, _, chance) => chance.one(programmes) ?? '',
  product: (_speaker, _, chance) => chance.one(products) ?? '',
  work: (_speaker, _, chance) => chance.one(works) ?? '',
  office: (_speaker, _, chance) => chance.one(offices) ?? '',
  offices: ({ names }) => (names.self === '我局' ? '科室' : '站所'),
  media: (_speaker, _, chance) => chance.one(media) ?? '',
  list: writeList,
  road: (_speaker, _, chance) => chance.one(roads) ?? '',
};

/** So many things, a few more or less: 石桥村王明、青杨村李华. Names of two slots stand together. */
function writeList(speaker: Speaker, [count = '3', ...names]: readonly string[], chance: Chance): string {
  const length = chance.between(Number(count) - 2, Number(count) + 2);
  const item = () => names.map((name) => slots[name]?.(speaker, [], chance) ?? '').join('');
  return [...new Set(Array.from({ length }, item))].join('、');
}

/** The slots of sentence patterns, filled as a speaker fills them. A slot that nobody knows is a mistake in a pattern. */
export function slotsOf(speaker: Speaker): Slots {
  return (name, given, chance) => {
    const slot = slots[name];
    if (!slot) throw new Error(`no slot is called ${name}`);
    return slot(speaker, given, chance);
  };
}

/** The villages of an organ, the same in every year. */
export function villagesOf(characters: readonly string[], chance: Chance): string[] {
  return Array.from({ length: chance.between(8, 26) }, () => madeUpVillage(characters, chance));
}
