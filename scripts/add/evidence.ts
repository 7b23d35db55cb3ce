import { levelOf } from '../../src/model/division.ts';
import { placesOf } from '../collect/content/divisions.ts';
import type { Candidate } from './candidates.ts';
import type { Hint } from './hints.ts';
import type { NameReading } from './organ-name.ts';
import type { OwnName } from './own-name.ts';
import { type PlaceIndex, placeLine } from './place-index.ts';

const passageWords = { title: '标题', byline: '文首', signature: '文末', body: '正文' } as const;
const nameWords = {
  title: '标题写明',
  byline: '文首写明',
  signature: '文末署名',
  body: '正文写明',
  option: '添加时给出的名称写明',
} as const;

/** How the report states its organ's place, in a sentence: 标题写明长春市九台区。 */
export function describeStated(
  where: OwnName['where'],
  reading: NameReading,
  candidate: Candidate,
  signature: Hint | undefined,
  index: PlaceIndex,
): string {
  return `${[statement(where, reading, signature), ...unlikeNames(reading, candidate, index)].join('；')}。`;
}

/** A town that its county, as stated, does not have in the gazetteer: the code is the county's. */
export function describeCountyOnly(
  where: OwnName['where'],
  reading: NameReading,
  code: string,
  signature: Hint | undefined,
  index: PlaceIndex,
): string {
  const missing = `${dataWords(index)}中${index.gazetteer.get(code) ?? code}没有${reading.town}`;
  return `${statement(where, reading, signature)}；${missing}，${describeReach(code)}。`;
}

/** How far down the code of a town goes that the gazetteer does not have: 代码只到县级. */
export function describeReach(code: string): string {
  return `代码只到${levelOf(code) === 'prefecture' ? '地级' : '县级'}`;
}

/** 标题写明丰城市, or 文末署名“丰城市湖塘乡人民政府” where it is the signature that says it. */
function statement(where: OwnName['where'], reading: NameReading, signature: Hint | undefined): string {
  if (signature) return `${nameWords[signature.where]}“${signature.quote}”`;
  if (where !== 'title' && where !== 'option') return `${nameWords[where]}“${reading.printed}”`;
  const printed = reading.stated.map(({ text }) => text).join('') + reading.unknownPlace;
  const itself = reading.own.replace(/(?:(?:人民)?政府|行政公署|管理委员会|管委会)$/, '');
  return `${nameWords[where]}${printed || itself}`;
}

/** Which hints led to a place that the report does not state, and how many others share its name. */
export function describeInferred(
  reading: NameReading,
  candidates: readonly Candidate[],
  index: PlaceIndex,
): string {
  const [best, ...others] = candidates;
  if (!best) return '';
  const name = reading.town || reading.own;
  const rivals = others.filter(({ likeness }) => likeness === 'same');
  const printed = reading.stated.map(({ text }) => text).join('');
  const parts = [
    printed === '' ? '报告没有写明上级地方' : `标题只写明${printed}`,
    ...best.hints.filter(({ where }) => where === 'body').map(hintWords),
    ...(best.likeness === 'same' ? [rivalWords(name, rivals, index)] : []),
    ...unlikeNames(reading, best, index),
  ];
  return `${parts.join('；')}。`;
}

function hintWords({ text, quote, where }: Hint): string {
  const context = quote === '' ? '' : quote.startsWith('《') ? `（${quote}）` : `（“${quote}”）`;
  return `${passageWords[where]}提到“${text}”${context}`;
}

function rivalWords(name: string, rivals: readonly Candidate[], index: PlaceIndex): string {
  const [first] = rivals;
  const listed = `${dataWords(index)}中全国`;
  if (!first) return `${listed}只有一个${name}`;
  if (rivals.length > 1) return `${listed}有 ${rivals.length + 1} 个${name}，与文中线索相符的是这一个`;
  const places = placesOf(first.code, index.gazetteer).filter(({ level }) => level !== 'town');
  return `${listed}有两个${name}，另一个在${places.map((place) => place.name).join('')}`;
}

/** Names that the gazetteer gives otherwise than the report prints them. */
function unlikeNames(reading: NameReading, { code, likeness }: Candidate, index: PlaceIndex): string[] {
  const data = dataWords(index);
  const name = index.gazetteer.get(code) ?? code;
  const earlier = reading.stated.findLast(({ isFull }) => !isFull);
  const today = earlier?.codes.length === 1 ? index.gazetteer.get(earlier.codes[0] ?? '') : undefined;
  return [
    ...(likeness === 'same' ? [] : [`${data}中的名称是${name}`]),
    ...(reading.unknownPlace === ''
      ? []
      : [`${data}中没有${reading.unknownPlace}，地方是${placeLine(code, index)}`]),
    ...(today && earlier && /[县市区旗]$/.test(earlier.text)
      ? [`${data}中${earlier.text}的名称是${today}`]
      : []),
  ];
}

/** 2023 年区划代码 */
export function dataWords({ year }: PlaceIndex): string {
  return year === undefined ? '区划代码' : `${year} 年区划代码`;
}
