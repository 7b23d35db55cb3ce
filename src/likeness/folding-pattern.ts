import { coreNameOf } from '../model/division-name.ts';
import { ordinaryNames, standingWords } from './standing-words.ts';

/** Words after a name that say what kind of organ or place it is. */
const typeWords =
  '(?:自治[州县旗区]|街道办事处|街道办|街道|地区办事处|办事处|管理委员会|管委会|苏木|[省市州盟县区旗镇乡])';
const bodyWords = '(?:党工委|党委|委|人民政府(?!信息)|政府(?!信息)|办事处|管委会)';

/** How an organ speaks of itself and of its place: 我镇, 全区, 本机关, 区委, 镇党委政府. */
const selfWords = [
  `[我本全该](?:街道办事处|街道办|街道|办事处|镇|乡|县|区|市|州|旗|省|局|委|办|中心|单位|机关|部门|院|厅)${bodyWords}?`,
  `(?:街道|[省市州县区旗镇乡])${bodyWords}{1,2}`,
  // A year in Chinese numerals; one in digits is gone before.
  '[〇○零一二三四五六七八九]{4}(?=年)',
];

/** Longest first: of two wordings that begin alike the longer one is meant. */
const staticPattern = [...[...standingWords].sort((one, other) => other.length - one.length), ...selfWords];

/**
 * What is folded in the texts of an organ: the names given, with or without the words that say what kind of
 * place or organ they are, and the standing words of all reports.
 */
export function foldingPattern(names: readonly string[]): RegExp {
  const whole = names.map(hanOf).filter((name) => name.length >= 2);
  const cores = whole.map(coreNameOf).filter((core) => core.length >= 2 && !ordinaryNames.has(core));
  const known = [...new Set([...whole, ...cores])].sort(
    (one, other) => other.length - one.length || (one < other ? -1 : 1),
  );
  const own = known.length === 0 ? [] : [`(?:${known.join('|')})${typeWords}?${bodyWords}{0,2}`];
  return new RegExp([...own, ...staticPattern].join('|'), 'g');
}

/** The Han characters of a text, all else left out. */
export function hanOf(text: string): string {
  return text.replace(/[^〇㐀-䶿一-鿿豈-﫿]/g, '');
}
