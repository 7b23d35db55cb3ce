import { coreNameOf } from '../model/division-name.ts';
import { ordinaryNames, standingWords } from './standing-words.ts';

/** Words after a name that say what kind of organ or place it is. */
const typeWords =
  '(?:自治[州县旗区]|街道办事处|街道办|街道|地区办事处|办事处|管理委员会|管委会|苏木|[省市州盟县区旗镇乡])';
const bodyWords = '(?:党工委|党委|委|人民政府(?!信息)|政府(?!信息)|办事处|管委会)';
const afterName = new RegExp(`${typeWords}?${bodyWords}{0,2}`, 'y');

/** How an organ speaks of itself and of its place: 我镇, 全区, 本机关, 区委, 镇党委政府. */
const selfWords = [
  `[我本全该](?:街道办事处|街道办|街道|办事处|镇|乡|县|区|市|州|旗|省|局|委|办|中心|单位|机关|部门|院|厅)${bodyWords}?`,
  `(?:街道|[省市州县区旗镇乡])${bodyWords}{1,2}`,
  // A year in Chinese numerals; one in digits is gone before.
  '[〇○零一二三四五六七八九]{4}(?=年)',
];

/** Longest first: of two wordings that begin alike the longer one is meant. */
const standing = [...standingWords].sort((one, other) => other.length - one.length);
const fixedWords = new RegExp([...standing, ...selfWords].join('|'), 'y');
/** What any of these begins with: to look at each character first is quicker than to try all wordings at it. */
const selfBegins = '我本全该街省市州县区旗镇乡〇○零一二三四五六七八九';
const beginsFixed = new Uint8Array(0x10000);
for (const word of [...standing, ...selfBegins]) beginsFixed[word.charCodeAt(0)] = 1;

/** A part of a text, by UTF-16 offsets. */
export type Stretch = { start: number; end: number };

/**
 * What is folded in a text of Han characters, from its beginning to its end, none overlapping: the names given, with
 * or without the words that say what kind of place or organ they are, and the standing words of all reports.
 */
export function* findFolded(text: string, names: readonly string[]): Generator<Stretch> {
  const searches = [...knownNames(names).map((name) => nameSearch(text, name)), fixedSearch(text)];
  const next = searches.map((search) => search(0));
  for (let from = 0; ; ) {
    let first: Stretch | undefined;
    for (const [index, search] of searches.entries()) {
      if ((next[index]?.start ?? from) < from) next[index] = search(from);
      const found = next[index];
      if (found && (!first || found.start < first.start)) first = found;
    }
    if (!first) return;
    yield first;
    from = first.end;
  }
}

/** Finds the first of its kind that begins at `from` or behind it. */
type Search = (from: number) => Stretch | undefined;

function nameSearch(text: string, name: string): Search {
  return (from) => {
    const start = text.indexOf(name, from);
    if (start < 0) return undefined;
    afterName.lastIndex = start + name.length;
    afterName.test(text);
    return { start, end: afterName.lastIndex };
  };
}

function fixedSearch(text: string): Search {
  return (from) => {
    for (let start = from; start < text.length; start += 1) {
      if (beginsFixed[text.charCodeAt(start)] !== 1) continue;
      fixedWords.lastIndex = start;
      if (fixedWords.test(text)) return { start, end: fixedWords.lastIndex };
    }
    return undefined;
  };
}

/** Names and what they are without the word for their kind, longest first. */
function knownNames(names: readonly string[]): string[] {
  const whole = names.map(hanOf).filter((name) => name.length >= 2);
  const cores = whole.map(coreNameOf).filter((core) => core.length >= 2 && !ordinaryNames.has(core));
  return [...new Set([...whole, ...cores])].sort((one, other) => other.length - one.length);
}

/** The Han characters of a text, all else left out. */
function hanOf(text: string): string {
  return text.replace(/[^〇㐀-䶿一-鿿豈-﫿]/g, '');
}
