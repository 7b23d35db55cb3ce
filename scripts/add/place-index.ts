import { ancestorsOf, isZoneCode, levelOf } from '../../src/model/division.ts';
import { coreNameOf } from '../../src/model/division-name.ts';
import { countyNames, type Gazetteer, placesOf } from '../collect/content/divisions.ts';

/** A name that text may call a county, a prefecture or a province by, and the codes it may mean. */
export type PlaceName = {
  text: string;
  codes: string[];
  /** Whether it is a whole name (吉林省) and not a short one (吉林). */
  isFull: boolean;
  /** Whether the same characters are ordinary words, so that they mean a place only behind another place. */
  isOrdinary: boolean;
};

/** The gazetteer, indexed once and asked often. Every list of codes is in the order of the gazetteer. */
export type PlaceIndex = {
  gazetteer: Gazetteer;
  /** Year of the codes; undefined where the gazetteer does not say. */
  year: string | undefined;
  /** Names of counties and above by their first two characters, the longest first. */
  names: ReadonlyMap<string, readonly PlaceName[]>;
  /** Prefectures and counties by the core of their name. */
  cores: ReadonlyMap<string, readonly string[]>;
  /** Towns by name, by the core of it, and by the code of their county. */
  towns: ReadonlyMap<string, readonly string[]>;
  townCores: ReadonlyMap<string, readonly string[]>;
  townsOf: ReadonlyMap<string, readonly string[]>;
  /** The names of all counties and what is above them, as they stand. */
  counties: ReadonlySet<string>;
};

/** Names of counties that stand in prose without meaning the county: 提升城区面貌, 西南山区, 公安县级. */
const ordinaryWords = new Set(
  '城区、郊区、矿区、东区、西区、新城区、新市区、市中区、市南区、市北区、城中区、城关区、城东区、城西区、城北区、港口区、南山区、解放区、公安县'.split(
    '、',
  ),
);

/** What the codes list beside towns and no organ of a township is called: 延吉市林业局 is a department. */
const noTown = /(?:局|公司|办公室|服务中心)$/;

/** Text as it is compared: compatibility forms folded, no white space and nothing that is not seen. */
export function compact(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{C}]+/gu, '');
}

/** Indexes a gazetteer; `year` is that of its data. */
export function indexPlaces(gazetteer: Gazetteer, year?: string): PlaceIndex {
  const names = new Map<string, PlaceName>();
  const cores = new Map<string, string[]>();
  const towns = new Map<string, string[]>();
  const townCores = new Map<string, string[]>();
  const townsOf = new Map<string, string[]>();
  for (const [code, printed] of gazetteer) {
    const name = compact(printed);
    if (levelOf(code) === 'town') {
      push(townsOf, code.slice(0, 6), code);
      if (noTown.test(name)) continue;
      push(towns, name, code);
      push(townCores, coreNameOf(name), code);
    } else if (isPlace(code, gazetteer)) {
      addName(names, name, code, true);
      for (const alias of aliasesOf(code, name)) addName(names, alias, code, levelOf(code) !== 'province');
      if (levelOf(code) !== 'province') push(cores, coreNameOf(name), code);
    }
  }
  const counties = countyNames(gazetteer);
  return { gazetteer, year, names: byFirstTwo(names), cores, towns, townCores, townsOf, counties };
}

/** Whether a place is one of the others or lies in one of them. */
export function liesIn(code: string, enclosing: readonly string[]): boolean {
  const ancestors = ancestorsOf(code);
  return enclosing.some((other) => ancestors.includes(other));
}

/** A place from the province down in one line: 江西省宜春市丰城市湖塘乡. */
export function placeLine(code: string, { gazetteer }: PlaceIndex): string {
  return placesOf(code, gazetteer)
    .map(({ name }) => name)
    .join('');
}

/** A division that exists for counting only, such as the 市辖区 of Beijing, is no place. */
function isPlace(code: string, gazetteer: Gazetteer): boolean {
  return placesOf(code, gazetteer).at(-1)?.code === code;
}

/** What people call a place besides: 吉林, 延边州, 长阳县, 长春净月高新区. */
function aliasesOf(code: string, name: string): string[] {
  const core = coreNameOf(name);
  if (levelOf(code) === 'province') return [core];
  if (isZoneCode(code)) {
    return [
      name.replace(/高新技术(?:产业)?开发区$/, '高新区'),
      name.replace(/经济(?:技术)?开发区$/, '经开区'),
    ].filter((alias) => alias !== name);
  }
  const peoplesType = /(?:自治([州县旗])|族(区))$/.exec(name);
  const type = peoplesType?.[1] ?? peoplesType?.[2];
  return type === undefined ? [] : [`${core}${type}`, ...(type === '区' ? [] : [`${core}自治${type}`])];
}

function addName(names: Map<string, PlaceName>, text: string, code: string, isFull: boolean): void {
  const known = names.get(text);
  if (known) {
    // 嘉峪关市 is also the name of all that 嘉峪关市 counts as its county.
    if (!liesIn(code, known.codes)) known.codes.push(code);
    return;
  }
  const isOrdinary = text.length === 2 ? isFull : ordinaryWords.has(text);
  names.set(text, { text, codes: [code], isFull, isOrdinary });
}

function byFirstTwo(names: ReadonlyMap<string, PlaceName>): Map<string, PlaceName[]> {
  const byStart = new Map<string, PlaceName[]>();
  for (const name of names.values()) push(byStart, name.text.slice(0, 2), name);
  for (const list of byStart.values()) list.sort((one, other) => other.text.length - one.text.length);
  return byStart;
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
