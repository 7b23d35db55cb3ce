/** What the search page says. */
import { numberText } from '../model/number-text.ts';
import type { OrganAnswer } from './organ-search.ts';
import type { FileFailure, TextAnswer } from './text-search.ts';

/** The two halves of an answer; null where a file could not be fetched, undefined while it is awaited. */
export type Halves = { organs?: OrganAnswer | null | undefined; text?: TextAnswer | null | undefined };
export type Half = keyof Halves;

/** How much was found, as the live region says it. */
export function countSentence({ organs, text }: Halves, isAsked: boolean, indicators = 0): string {
  if (!isAsked) return text ? `符合筛选条件的报告 ${numberText(text.total)} 份。` : '';
  const isUnread = text ? isOnlyUnread(text) : false;
  const found = [
    indicators > 0 && `${indicators} 项指标`,
    organs && organs.total > 0 && `${numberText(organs.total)} 个机关`,
    text &&
      text.total > 0 &&
      !isUnread &&
      `${approximately(text)}${numberText(text.total)} 份报告${text.match === 'loose' ? '含有其中的字词' : ''}`,
  ].filter(Boolean);
  const space = /^\d/.test(found.join()) ? ' ' : '';
  const inText = text?.total === 0 ? '，报告正文里没有' : '';
  if (found.length > 0) return `找到${space}${found.join('、')}${inText}。${isUnread ? noneYet : ''}`;
  if (isUnread) return noneYet;
  const isWhole = organs && !organs.hasFailed && text && text.failures.length === 0;
  return isWhole ? '没有找到。' : '';
}

/** How sure a count is: 至少 where older years were not looked up or not readable, 约 where not every text was read. */
export function approximately({ years }: Pick<TextAnswer, 'years'>): string {
  if (years.some(({ total }) => total === null)) return '至少 ';
  return years.every(({ isExact }) => isExact) ? '' : '约 ';
}

/** Where every text that was read lacks the phrase, and others may have it. */
export const noneYet = '读过的报告正文里没有，其余的还没有读。';

/** Whether nothing was found so far, in an answer that is final, and not everything was read. */
export function isOnlyUnread({ total, hits }: TextAnswer): boolean {
  return total > 0 && hits.length === 0;
}

export const organsFailed = '机关名录没有取到，可能是网络中断。';
export const textFailed = '报告全文的检索文件没有取到，可能是网络中断。';
export const beingVerified = '正在取正文……';
export const notVerified = '正文没有取到，没能核对检索词是否相连。';

/** What of the list of organs is not there. */
export function organsPartlyFailed({ missing }: OrganAnswer): string {
  const lost = missing.length > 0 ? `这些地方的机关：${missing.join('、')}` : '地方不明的机关';
  return `机关名录有一部分没有取到或已损坏，下面可能缺了${lost}。`;
}

/** The kinds of files of the index, by their paths. */
const fileKinds = [
  [/^texts\//, '正文'],
  [/\/rows\//, '报告名录'],
  [/\/postings\//, '词条'],
  [/\/router/, '词条目录'],
  [/^/, '地方和机关类型'],
] as const;

/** Which files of which years could not be read, and that the results may lack what is in them. */
export function textPartlyFailed(failures: readonly FileFailure[]): string {
  const years = [...new Set(failures.map(({ year }) => year))].sort((a, b) => b - a);
  const parts = years.map((year) => {
    const kinds = failures
      .filter((failure) => failure.year === year)
      .map(({ path, fault }) => {
        const kind = fileKinds.find(([pattern]) => pattern.test(path))?.[1] ?? '';
        return `${kind}${fault === 'missing' ? '没有取到' : '已损坏'}`;
      });
    const counted = [...new Set(kinds)].map((kind) => {
      const files = kinds.filter((other) => other === kind).length;
      return files > 1 ? `${kind} ${files} 个文件` : kind;
    });
    return `${year} 年的${counted.join('，')}`;
  });
  return `结果可能不全：${parts.join('；')}。`;
}

/** What the button for more reports says. */
export function moreReports(answer: TextAnswer): string {
  const rest = numberText(answer.total - answer.hits.length);
  if (isOnlyUnread(answer)) return `接着找（还有 ${rest} 份没有读）`;
  return `显示更多报告（还有${approximately(answer).trim()} ${rest} 份）`;
}
export const looseNotice = '没有报告把检索词连在一起写。下面的报告含有这些字词，但不相连。';

/** Why a place that was typed is not taken, and by which one the search is narrowed now; the empty name is of none. */
export function placeNotTaken(why: 'none' | 'several' | 'failed', typed: string, chosen: string): string {
  const kept = chosen === '' ? '没有按地方筛选' : `仍然只看${chosen}`;
  switch (why) {
    case 'none':
      return `没有找到地方“${typed}”，${kept}。`;
    case 'several':
      return `“${typed}”不止指一个地方，请再输入一次，从列出的名称里选；${kept}。`;
    case 'failed':
      return `地方的名单没有取到，${kept}。`;
  }
}

/** A place in the source text. */
export function lineName(line: number): string {
  return `第 ${line} 行`;
}

/** Years of an organ's reports: 2020 年, or the first and the last. */
export function yearsName(years: readonly number[]): string {
  const [first] = years;
  const last = years.at(-1);
  return first === last ? `${first ?? ''} 年` : `${first}–${last} 年，${years.length} 份`;
}
