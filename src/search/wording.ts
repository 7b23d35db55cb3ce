/** What the search page says. */
import type { OrganAnswer } from './organ-search.ts';
import type { TextAnswer } from './text-search.ts';

/** The two halves of an answer; null where a file could not be fetched, undefined while it is awaited. */
export type Halves = { organs?: OrganAnswer | null | undefined; text?: TextAnswer | null | undefined };

/** How much was found, as the live region says it. */
export function countSentence({ organs, text }: Halves, isAsked: boolean): string {
  if (!isAsked) return text ? `符合筛选条件的报告 ${text.total} 份。` : '';
  const found = [
    organs && organs.total > 0 && `${organs.total} 个机关`,
    text &&
      text.total > 0 &&
      `${approximately(text)}${text.total} 份报告${text.match === 'loose' ? '含有其中的字词' : ''}`,
  ].filter(Boolean);
  const space = /^\d/.test(found.join()) ? ' ' : '';
  if (found.length > 0)
    return `找到${space}${found.join('、')}${text?.total === 0 ? '，报告正文里没有' : ''}。`;
  return organs && text && text.failures.length === 0 ? '没有找到。' : '';
}

/** How sure a count is: 至少 where older years were not looked up or not readable, 约 where not every text was read. */
export function approximately({ years }: TextAnswer): string {
  if (years.some(({ total }) => total === null)) return '至少 ';
  return years.every(({ isExact }) => isExact) ? '' : '约 ';
}

export const organsFailed = '机关名录没有取到，可能是网络中断。';
export const textFailed = '报告全文的检索文件没有取到，可能是网络中断。';
export const textPartlyFailed = '一部分检索文件没有取到或已损坏，下面的结果可能不全。';
export const looseNotice = '没有报告把检索词连在一起写。下面的报告含有这些字词，但不相连。';

/** A place in the source text. */
export function lineName(line: number): string {
  return `第 ${line} 行`;
}

/** Years of an organ's reports: 2020年, or the first and the last. */
export function yearsName(years: readonly number[]): string {
  const [first] = years;
  const last = years.at(-1);
  return first === last ? `${first ?? ''}年` : `${first}—${last}年，${years.length} 份`;
}
