import { toSimplified } from '../../../model/traditional-characters.ts';
import { compact } from '../compact.ts';
import { organWord } from './organ-lines.ts';
import { yearsOfName } from './title-year.ts';

const reportWords =
  /(?:(?:政府|政务)?信息|政务)公开(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:年报|报告)/;
/** Years as titles print them, with their brackets, and what is meant for one: 2120年, 202年, 2O20年, 202l年. */
const years =
  /[(（]?(?:(?<!\d)(?!20\d\d年)(?:2[\dOoIl〇○零]{2,5}|1\d{3})(?=年)|20\d\d|二[〇○零O0][〇○零O0一二三四][〇○零O0一二三四五六七八九])年?(?:年度|度)?[)）]?/g;
/** What stands before the name of an organ: a mark of the page, the number of an enclosure, the rest of a date. */
const lead =
  /^(?:【[^】]*】|\[[^\]]*\]|附件?\d*|\d{1,2}[.、)）]|[(（][\d一二三四五六七八九十]{1,2}[)）]|\d{1,2}月(?:\d{1,2}日)?|[·•:：."“”'‘’《<—–-])+/;
/** What is not of a name where it begins: 关于, 更正. */
const opening = /^(?:关于)?(?:更正|公布|发布|印发|报送)?的?(?:关于)?/;
/** What a title says of its report between the organ and the words of the report. */
const middle =
  /关于|依申请公开|主动公开|法治政府|(?<=.)(?:政府网站|工作(?:总结|计划|要点)|政府信息公开指南|十[三四五]五)/;
const closing =
  /(?:关于|的|年度|[上下]半年度?|半年度?|第?[一二三四1-4]季度|统计|自查|文件|(?<!人民)政府信息公开|(?<=人民政府)信息公开|政务公开|[”’»》]|报送|发布|公布|印发|暨|工作|\d{2}年|(?:\d{1,2}月?[-—–~～至])?\d{1,2}月(?:\d{1,2}日)?|[-—–~～、,，.·(（"“'‘《])+$/;

/** The organ as a title prints it, without the report's year and its words; null where the title names none. */
export function organOf(title: string): string | null {
  const kept = yearsOfName(title);
  const printed = compact(title).replace(years, (year, at: number) =>
    kept.some((start) => start >= at && start < at + year.length) ? year : '',
  );
  const name = toSimplified(printed);
  const mark = lead.exec(name)?.[0].length ?? 0;
  const start = mark + (opening.exec(name.slice(mark))?.[0].length ?? 0);
  const words = reportWords.exec(name);
  const subject = words
    ? name.slice(start, words.index + governmentOf(words[0], name.slice(0, words.index)))
    : name.slice(start).replace(/(?:年度)?(?:工作)?(?:年报|年度报告|报告)$/, '');
  const cut = middle.exec(subject)?.index;
  const organ = (cut !== undefined && cut >= 2 ? subject.slice(0, cut) : subject).replace(closing, '');
  const isOrgan = organ.length >= 2 && organWord.test(organ) && !/[,，。;；:：]/.test(organ);
  return isOrgan ? printed.slice(start, start + organ.length) : null;
}

/** Whether a title says that it is of a report on the disclosure of information. */
export function namesReport(title: string): boolean {
  return reportWords.test(toSimplified(compact(title).replace(years, '')));
}

/** 政府信息公开 belongs to the subject, except after 人民: 某某市人民政府信息公开年报 is of 某某市人民政府. */
function governmentOf(words: string, before: string): number {
  return words.startsWith('政府') && before.endsWith('人民') ? '政府'.length : 0;
}
