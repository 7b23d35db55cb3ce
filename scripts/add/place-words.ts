import { isZoneCode, levelOf } from '../../src/model/division.ts';
import { coreNameOf } from '../../src/model/division-name.ts';
import { readingsOf } from '../../src/search/pinyin.ts';
import { placesOf } from '../collect/content/divisions.ts';
import type { PlaceIndex } from './place-index.ts';

/** How places are written in addresses, and which places are written alike. */
export type PlaceWords = {
  index: PlaceIndex;
  /** Provinces, prefectures and counties by their word. */
  places: ReadonlyMap<string, readonly string[]>;
};

/** Longest piece of an address, in letters; longer names are cut between syllables. */
const longestWord = 48;

/** What stands for a name of which nothing can be read: 机关. */
const nameless = 'jiguan';

/** Reads every province, prefecture and county aloud once. */
export function readPlaceWords(index: PlaceIndex): PlaceWords {
  const places = new Map<string, string[]>();
  for (const code of index.gazetteer.keys()) {
    if (levelOf(code) === 'town') continue;
    const word = placeWord(code, index);
    places.set(word, [...(places.get(word) ?? []), code]);
  }
  return { index, places };
}

/** A place in an address: miyun of 密云区. A development zone goes by its city, as people do. */
export function placeWord(code: string, { gazetteer }: PlaceIndex): string {
  const place = isZoneCode(code) ? `${code.slice(0, 4)}00` : code;
  const name = gazetteer.get(place) ?? gazetteer.get(code) ?? code;
  return divisionWord(name);
}

/** The place above one, as readers know it: 北京市 of 密云区, 河南省 of 济源市; undefined above a province. */
export function enclosingPlace(code: string, { gazetteer }: PlaceIndex): string | undefined {
  return placesOf(code, gazetteer).at(-2)?.code;
}

/** The name of a division without its type: hutang of 湖塘乡, but cangxian of 沧县. */
export function divisionWord(name: string): string {
  const core = coreNameOf(name);
  return pinyinWord(name, core.length >= 2 ? core : name);
}

/** Lower-case letters and digits, never none, for the first characters of a name, as they are read in the whole of it. */
export function pinyinWord(name: string, part = name): string {
  const key = `${name} ${part}`;
  const word = known.get(key) ?? spell(name, part);
  known.set(key, word);
  return word;
}

/** Towns are compared with their neighbours again and again, and reading aloud is slow. */
const known = new Map<string, string>();

function spell(name: string, part: string): string {
  const syllables = (readingsOf(name)[0] ?? '')
    .split(' ')
    .slice(0, [...part].length)
    .map(toLetters);
  const fitting = syllables.filter((_, at) => syllables.slice(0, at + 1).join('').length <= longestWord);
  return fitting.join('') || nameless;
}

/** A character without a reading stands for itself by its code point; punctuation is left out. */
function toLetters(syllable: string): string {
  return [...syllable.toLowerCase()]
    .map((character) => {
      if (/[a-z0-9]/.test(character)) return character;
      return /\p{Script=Han}/u.test(character) ? `u${character.codePointAt(0)?.toString(16)}` : '';
    })
    .join('');
}
