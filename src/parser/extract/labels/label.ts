import { toSimplified } from '../../../model/traditional-characters.ts';
import { compact } from '../compact.ts';

/**
 * Labels of the form as keys that survive how reports print them: widths, spaces, punctuation, enumerators and
 * traditional characters differ, the words do not.
 */

/** Enumerators before a label: 一、 （三） (5) 1. 1、 and the like. */
const enumerator = /^[(（]?(?:[一二三四五六七八九十]+|\d{1,2})[)）、.．,，:]+/;
/** ① and the like, which NFKC would turn into digits of the label. */
const circled = /^\s*[①-⑳]/;

/** The mark of a note behind a label, which would be a digit of it: 行政处罚①, 行政处罚[1], 行政处罚¹. */
const noteMark = /(?<=\p{Script=Han})\s*(?:注?[①-⑳]|[[［〔]注?\d{1,2}[\]］〕]|[¹²³⁴-⁹]{1,2})\s*$/u;

/** What the enumerator before a label says: （三） begins a group of rows, 3. is a row of one; undefined for others. */
export function enumeratorKind(text: string): 'group' | 'item' | undefined {
  const bare = compact(text);
  if (/^\([一二三四五六七八九十]+\)/.test(bare)) return 'group';
  return /^\(?\d{1,2}[).、,:]/.test(bare) || circled.test(text) ? 'item' : undefined;
}

/** A label without its enumerator, spaces and punctuation: "（三） 不予公开" and "3、不予公开" are 不予公开. */
export function labelKey(text: string): string {
  // Most cells hold a number, and no label is without Han characters.
  if (!han.test(text)) return '';
  const known = knownKeys.get(text);
  if (known !== undefined) return known;
  const key = toKey(text);
  if (knownKeys.size < 5000 && text.length < 80) knownKeys.set(copyOf(text), copyOf(key));
  return key;
}

/** The same labels stand in every report; their keys are worked out once. */
const knownKeys = new Map<string, string>();

/**
 * The same text in memory of its own. A part of a string may be kept as a view of the whole: as a key it would hold
 * the document it was read from as long as the process runs, and 5,000 keys as many documents.
 */
function copyOf(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}

function toKey(text: string): string {
  const bare = compact(text.replace(circled, '').replace(noteMark, '')).replace(enumerator, '');
  return toSimplified(bare.replace(/[^\p{L}\p{N}/\\]/gu, '')).replaceAll('其它', '其他');
}

/** The key of a label without its remarks in brackets: 规章（县级无此项） is 规章. */
export function labelKeyWithoutRemarks(text: string): string {
  if (!bracket.test(text)) return labelKey(text);
  return labelKey(text.normalize('NFKC').replace(/\([^()]*\)?/g, (remark, at) => (at === 0 ? remark : '')));
}

/** Whether words beside numbers make them those of another year, a part or another measure: 2022年, 上半年, 同比. */
export function isOfOtherMatter(text: string): boolean {
  return changing.test(text.normalize('NFKC').replace(/\s+/g, ''));
}

/**
 * A remark in brackets by which a label may mean something else than without it: another year, another unit, a part of
 * the whole, and whatever is not known to change nothing. 规章（县级无此项） is 规章; 行政处罚（上年） and
 * 行政处罚（当场处罚） are not 行政处罚. Where sums tell of a part that is left out, what is not known explains: of the
 * rows and columns of requests, 自然人（公民） is 自然人.
 */
export function findChangingRemark(text: string, isInSums = false): string | undefined {
  if (!bracket.test(text)) return undefined;
  const remarks = text.normalize('NFKC').match(/\([^()]*\)?/g) ?? [];
  return remarks.find((remark) => {
    const words = toSimplified(
      remark
        .replace(/\s+/g, '')
        .replace(wholeYear, '')
        .replace(/第.{1,4}?[条款项]/g, ''),
    );
    return changing.test(words) || !(isInSums ? !someWay.test(words) : harmless.test(words));
  });
}

/** Remarks that say nothing of what is counted: numbers of rows and notes, units, that there is none, how to fill it in. */
const harmless = new RegExp(
  [
    '^\\(?[^\\p{Script=Han}]*\\)?$',
    '^\\([一二三四五六七八九十]{1,3}\\)?$',
    // 件次 is two of these: with 次 behind each as well, a row of 次 could be parted in ever more ways.
    '^\\((?:(?:计量|数量)?单位(?:[:为是])?|按)?(?:[件项个条宗次起份部]数?[、/]?)+计?\\)?$',
    '元|小数|无此|[无没]有?该|没有|^\\(无\\)?$|[无没不非].{0,6}权|权限?不在|不适用|不涉及|不存在|如有',
    '不具[备有]|不属于|不作统计|未制定|未涉及|停征|取消|划[转归]|移交|提供|负责|责任|统一公开|年末|期末',
    '^\\((?:本年度?|当年度?|全年|年度|本级|本?机关|本单位|本部门|数量|合计|总[数计]|(?:行政)?(?:处罚|许可|强制)?决定书?|略|空|下同)\\)?$',
    '^\\((?:备?注|指|即|详?见)|填|勾稽|本列|区分处理|条例|^\\((?:部门|.{0,4}政府)规章\\)?$',
    // Kinds that belong to what is counted, by whatever law they are told apart.
    '^\\((?:(?:行政)?强制(?:措施|执行)[、和及与]?){2}\\)?$',
    '^\\((?:含|包括)(?:(?:子项|(?:行政)?强制措施|(?:行政)?强制执行|简易程序|一般程序|普通程序|当场处罚|不予处罚|不予许可|[县市区]?政?府办(?:公室)?)(?:文件)?[、和及与]?)+\\)?$',
  ].join('|'),
  'u',
);

/** How requests came in, from where, and before which court: remarks that part them. */
const someWay =
  /^\((?!含|包括).*(?:网[上络]|(?<!商)信函|邮[寄件]|当面|现场|书面|线[上下]|电子|本[市县区省地]|[外当]地|户籍|[一二再]审)/;

const changing = new RegExp(
  [
    '上一?年|去年|前年|往年|历年|20\\d\\d|累计|截[至止]|上半年|下半年|季度|月',
    '同比|环比|增长|增加|减少|平均|比例|占比|计划|其中|[不未]含|[不未]包括|除外|仅|只含|部分|罚[款没]',
    '[%‰]|[十百千万亿][件项个条次宗起]|\\((?:单位:?)?[十百千万亿]+\\)',
  ].join('|'),
);

/** What says of a year that it is a whole one. */
const wholeYear =
  /截[至止](?:本年度?|当年度?|年)?(?:年?[底末]|12月(?:31日|底))|1(?:月1日|月)?起?[-—–~至]12月(?:31日)?/g;

/** Brackets, and those that NFKC makes brackets of. */
const bracket = /[(（⁽₍﹙︵]/;
const han = /\p{Script=Han}/u;

const negations = /[不无未非]/;

/** Whether one label denies and the other does not: 不予以公开 must never be taken for 予以公开. */
export function differsByNegation(one: string, other: string): boolean {
  return negations.test(one) !== negations.test(other);
}

/** Words of which a label has one and never another: 上年 is no misprint of 本年, nor 金额 of 数量. */
const alternatives = [
  /本年|上一?年|去年|累计/,
  /数量|金额/,
  /新收|结转|办结/,
  /国家秘密|商业秘密|个人隐私/,
  /制[定作发]|废止|有效/,
];

/** Whether two labels say different things in so many words. */
export function differsByWord(one: string, other: string): boolean {
  return alternatives.some((words) => {
    const [first, second] = [one, other].map((label) =>
      words.exec(label)?.[0].replace(/上一年|去年/, '上年'),
    );
    return first !== undefined && second !== undefined && kindOfWord(first) !== kindOfWord(second);
  });
}

/** 制定, 制作 and 制发 are the same here. */
function kindOfWord(word: string): string {
  return word.startsWith('制') ? '制' : word;
}

/**
 * Likeness of two keys from 0 to 1: the larger of the Levenshtein ratio and the Dice coefficient of bigrams;
 * 0 where one denies and the other does not, or both name different things.
 */
export function similarity(one: string, other: string): number {
  if (one === other) return 1;
  if (!one || !other || differsByNegation(one, other) || differsByWord(one, other)) return 0;
  return Math.max(levenshteinRatio(one, other), diceOfBigrams(one, other));
}

function levenshteinRatio(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const substitution = (previous[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      current.push(Math.min(substitution, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return 1 - (previous[other.length] ?? 0) / Math.max(one.length, other.length);
}

function diceOfBigrams(one: string, other: string): number {
  const pairs = bigramsOf(one);
  const rest = [...bigramsOf(other)];
  const total = pairs.length + rest.length;
  if (total === 0) return 0;
  let common = 0;
  for (const pair of pairs) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    rest.splice(at, 1);
    common += 1;
  }
  return (2 * common) / total;
}

function bigramsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));
}

/** An article of the regulation as table 2 prints it; 第 and brackets may be missing, the number may be wrong. */
export const articlePattern = /^第?[一二三四五六七八九十]+条第?\(?[一二三四五六七八九十]\)?项/;

/** Jilin's note below table 2: how much was published in all. */
export const publishedTotalPattern = /公开发布总数量/;
