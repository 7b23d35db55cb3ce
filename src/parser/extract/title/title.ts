import type { Finding } from '../../../model/finding.ts';
import type { Report } from '../../../model/report.ts';
import { toSimplified } from '../../../model/traditional-characters.ts';
import type { Block, Document, Paragraph } from '../../document.ts';
import { compact, comparable } from '../compact.ts';
import { bodyYears, mainYear, readBodyYear, speaksOfOtherYear } from './body-year.ts';
import { isPlaceLine, joinPlaceLines, organWord } from './organ-lines.ts';
import { namesReport, organOf } from './title-organ.ts';
import { findYear, hasYear, isDayAlone, isYearAlone, mayBeOfName, titleYear } from './title-year.ts';

/** What a report is called, of which organ and year it is, and where the year was read. */
export type Title = Pick<Report, 'title' | 'organName' | 'year' | 'yearSource'>;

/** Lines that together may be the title of a report, and what they name. */
export type FoundTitle = {
  lines: readonly Paragraph[];
  text: string;
  organName: string | null;
  year: number | 'several' | undefined;
};

/** A line with more is no title, however far apart its characters stand. */
const mostCharacters = 400;
/** So many paragraphs before the first section are looked at. */
const mostParagraphs = 200;

/** Whether a line may be the title of a yearly report, or the last line of one. */
export function isReportTitle(text: string): boolean {
  // Most paragraphs speak of no report, or at length.
  if (text.length > mostCharacters || !/[报報]/.test(text)) return false;
  const line = comparable(text);
  return /年报|年度.{0,6}报告|公开.{0,6}报告/.test(line) && isTitleLike(text) && !isSentence(line);
}

/** A line short enough for a title and without the punctuation of prose or of page furniture. */
function isTitleLike(text: string): boolean {
  const line = compact(text);
  return line !== '' && line.length <= 60 && !/[。；;？?！!:：>》|，,]/.test(line);
}

/** A line that speaks of the report, and does not end with its words, a bracket or a year. */
function isSentence(line: string): boolean {
  return (
    /^(?:根据|按照|依据|遵照|现将|本报告|为了?|所属|经)/.test(line) ||
    !/(?:年报|报告)(?:全文|正文)?(?:[(（【[].*[)）】\]])?[-—–]*(?:20\d\d年?度?)?$/.test(line)
  );
}

/**
 * Finds the title in `head`, the blocks before the first section and the first statutory table: lines that name a
 * yearly report, with those above and below that they need to name an organ or a year, joined without a space. Of
 * several that differ, those of the year that the text is about, then those with organ and year, then the last; that
 * is said.
 */
export function readTitle(head: readonly Block[], document: Document, findings: Finding[]): Title {
  const titles = findTitles(head);
  const years = bodyYears(document.blocks.filter(isOfBody).map(({ text }) => text));
  const title = chooseTitle(titles, mainYear(years));
  if (!title) {
    const notice = findNotice(head, document);
    if (notice) {
      const message = `没有找到报告的标题，机关和年份按公告的标题“${notice.text}”读取，请核对原文。`;
      findings.push({ code: 'title.missing', severity: 'warning', message, at: notice.at });
      return { title: notice.text, organName: notice.organName, year: notice.year, yearSource: 'title' };
    }
    findings.push({ code: 'title.missing', severity: 'warning', message: '没有找到报告的标题。' });
    return { title: null, organName: null, ...readBodyYear(years, document) };
  }
  const { text, organName, year } = title;
  findings.push(...titleFindings(title, [...titles, ...namedOfOtherYear(head, title)]));
  if (typeof year !== 'number') return { title: text, organName, ...readBodyYear(years, document) };
  const otherwise = speaksOfOtherYear(years, year, mayBeOfName(text));
  if (otherwise) {
    const message = `标题“${text}”写的是 ${year} 年，${otherwise}，年份可能有误。`;
    findings.push({ code: 'title.year-differs', severity: 'warning', message, at: title.lines[0]?.at ?? {} });
  }
  return { title: text, organName, year, yearSource: 'title' };
}

/** What ends the title of a notice by which a report is published: …年度报告的公告, 《…年报》的通知. */
const ofNotice = /(?<=报告|年报)》?的?(?:公告|通知|公示|通告)$/;

/**
 * The title of the notice by which a report is published, where the report has none of its own: the only one of its
 * organ and year, and of no other year than the text is about.
 */
function findNotice(head: readonly Block[], { blocks }: Document) {
  const notices = head.flatMap((block) => {
    if (block.kind !== 'paragraph' || block.text.length > mostCharacters) return [];
    const printed = compact(block.text).replace(/[《》“”]/g, '');
    if (!ofNotice.test(comparable(printed)) || !isTitleLike(printed)) return [];
    const name = printed.replace(/的?..$/, '');
    const [organName, year] = [organOf(name), titleYear(name)];
    return organName !== null && typeof year === 'number' && namesReport(name)
      ? [{ text: block.text, at: block.at, organName, year }]
      : [];
  });
  const [notice] = notices;
  const isOne = new Set(notices.map(({ organName, year }) => `${organName} ${year}`)).size === 1;
  const body = blocks.filter((block) => isOfBody(block) && !ofNotice.test(comparable(block.text)));
  const main = mainYear(bodyYears(body.map((block) => (block.kind === 'paragraph' ? block.text : ''))));
  return notice && isOne && (main === undefined || main === notice.year) ? notice : undefined;
}

/**
 * Titles of other reports and years by themselves, in menus and links, say nothing of what the text is about, nor does
 * the day on which it was signed, mostly one of the next year.
 */
function isOfBody(block: Block): block is Paragraph {
  if (block.kind !== 'paragraph' || isReportTitle(block.text)) return false;
  return !isYearAlone(block.text) && !isDayAlone(block.text);
}

/** All titles in some blocks, in the order of their last lines. */
export function findTitles(blocks: readonly Block[]): FoundTitle[] {
  const head = blocks.filter((block) => block.kind === 'paragraph').slice(0, mostParagraphs);
  return head.flatMap(({ text }, last) => {
    if (!isReportTitle(text)) return [];
    const lines = gatherTitleLines(head, last);
    const joined = joinLines(lines);
    const organName = organOf(joined) ?? organBelow(head, lines);
    return [{ lines, text: joined, organName, year: titleYear(joined) }];
  });
}

function chooseTitle(titles: readonly FoundTitle[], bodyYear: number | undefined): FoundTitle | undefined {
  const years = new Set(titles.flatMap(({ year }) => year ?? []));
  const isOfOther = ({ year }: FoundTitle): boolean => typeof year === 'number' && year !== bodyYear;
  const ofBody = years.size > 1 && titles.some(({ year }) => year === bodyYear && year !== undefined);
  const open = ofBody ? titles.filter((title) => !isOfOther(title)) : titles;
  return open.findLast(isWhole) ?? open.at(-1);
}

/** Whether a title names an organ, a year, and a report on the disclosure of information. */
export function isWhole({ text, organName, year }: FoundTitle): boolean {
  return organName !== null && typeof year === 'number' && namesReport(text);
}

/** What a page says its text is called, 名称：…, where that is of another year than the title. */
function namedOfOtherYear(head: readonly Block[], title: FoundTitle): FoundTitle[] {
  return head.slice(0, mostParagraphs).flatMap((line) => {
    if (line.kind !== 'paragraph' || line.text.length > mostCharacters) return [];
    const text = ofName.exec(line.text)?.[1];
    if (text === undefined || !isReportTitle(text)) return [];
    const year = titleYear(text);
    const isOther = typeof year === 'number' && typeof title.year === 'number' && year !== title.year;
    return isOther ? [{ lines: [line], text, organName: organOf(text), year }] : [];
  });
}

const ofName = /^\s*(?:文件|信息)?(?:名\s*称|标\s*题|题名)\s*[:：]\s*(.+)$/;

function titleFindings(title: FoundTitle, titles: readonly FoundTitle[]): Finding[] {
  const { text, organName, lines } = title;
  const at = lines[0]?.at ?? {};
  const found: Finding[] = [];
  if (!organName) {
    const message = `标题“${text}”没有写明是哪个机关的报告。`;
    found.push({ code: 'title.no-organ', severity: 'warning', message, at });
  }
  for (const message of ambiguities(title, titles)) {
    found.push({ code: 'title.ambiguous', severity: 'warning', message, at });
  }
  if (ofPart.test(toSimplified(compact(text)))) {
    const message = `标题“${text}”说的不是一整年，数字不能与年度报告相比。`;
    found.push({ code: 'title.not-yearly', severity: 'warning', message, at });
  }
  return found;
}

/** Why organ or year may be another than the title's, a sentence each. */
function ambiguities(title: FoundTitle, titles: readonly FoundTitle[]): string[] {
  const { text, organName, year } = title;
  const found: string[] = [];
  if (year === 'several') found.push(`标题“${text}”写了不止一个年份，没有从标题读取年份。`);
  if (organName && hasYear(organName)) {
    found.push(
      `标题“${text}”写了不止一个年份，或写的是一次活动的年份；机关按“${organName}”读取，请核对原文。`,
    );
  }
  const others = titles.filter((other) => isWhole(other) && differs(other, title));
  if (others.length > 0) {
    const names = [...new Set(others.map((other) => other.text))].slice(0, 3).join('”“');
    found.push(`正文前还有“${names}”，像是另一份报告的标题；按“${text}”读取机关和年份。`);
  }
  return found;
}

/** 上半年, 第一季度, 1-11月; 1-12月 is a whole year. */
const ofPart = /半年|季度|(?<!\d)(?!1月?[-—–~至]12月)\d{1,2}月?[-—–~至]\d{1,2}月/;

/** Whether two titles are of different organs or years; 市财政局 is 安平市财政局. */
export function differs(one: FoundTitle, other: FoundTitle): boolean {
  const [a, b] = [one.organName ?? '', other.organName ?? ''].map(toSimplified);
  // One that names none may be of any.
  const isSameOrgan = a?.endsWith(b ?? '') || b?.endsWith(a ?? '');
  const areDated = typeof one.year === 'number' && typeof other.year === 'number';
  return !isSameOrgan || (areDated && one.year !== other.year);
}

/** An organ on the line below a title that names none, in brackets or not. */
function organBelow(head: readonly Paragraph[], lines: readonly Paragraph[]): string | null {
  const last = lines.at(-1);
  const index = last ? head.indexOf(last) + 1 : 0;
  const name = compact(head[index]?.text ?? '').replace(/^[(（—–-]+|[)）]$/g, '');
  const isOrgan = /(?:人民政府|局|委员会|办公室|厅|街道办事处|部|署|中心)$/.test(toSimplified(name));
  const isList = isInList(head, index + 2) || isReportTitle(head[index + 1]?.text ?? '');
  return isOrgan && isTitleLike(name) && !ofPage.test(name) && !isList ? name : null;
}

/** So many lines above a title are looked at, and so many of them joined to it. */
const reach = 4;
const mostJoined = 2;

function gatherTitleLines(head: readonly Paragraph[], last: number): Paragraph[] {
  const lines = head.slice(last, last + 1);
  let first = last;
  for (let index = last - 1; index >= Math.max(0, last - reach) && lines.length <= mostJoined; index -= 1) {
    const line = head[index];
    if (!line || isReportTitle(line.text)) break;
    // A document's number stands between the organ and the title.
    if (isDocumentNumber(line.text)) continue;
    const title = joinLines(lines);
    const takes = organOf(title) === null ? isPartOfTitle(head, index) : isLoneYear(head, index);
    const isComplete = organOf(title) !== null && typeof titleYear(title) === 'number';
    if (isComplete || !takes || !isTitleLike(line.text)) break;
    lines.unshift(line);
    first = index;
  }
  const title = joinPlaceLines(head.slice(0, first), lines);
  const below = head[last + 1];
  if (!below || !isLoneYear(head, last + 1)) return title;
  // A dated title has no more of it below, unless another year in brackets speaks against its own.
  const years = lines.flatMap((line) => findYear(line.text) ?? []);
  const isOther = /^\s*[(（]/.test(below.text) && !years.includes(findYear(below.text) ?? 0);
  return years.length === 0 || isOther ? [...title, below] : title;
}

function isDocumentNumber(text: string): boolean {
  return /^[^。]{0,20}(?:[〔[(（【﹝]20\d\d[〕\])）】﹞]第?\d+号?|第\d+[号期])$/.test(compact(text));
}

/** A line with the organ, with the year, or with both; none of a page's own with a date or where it comes from. */
function isPartOfTitle(head: readonly Paragraph[], index: number): boolean {
  const line = comparable(head[index]?.text ?? '');
  if (isYearAlone(line)) return isLoneYear(head, index);
  return organWord.test(line) && !ofPage.test(line) && !isInList(head, index);
}

/** What a page says of itself: dates, where a text comes from, the numbers of notices. */
const ofPage = /\d月|\d[-./]\d|发布|来源|日期|作者|浏览|链接|位置|\d[号期]/;

/** Whether an organ stands in a list of organs, of which the last is not more the report's than the others. */
function isInList(head: readonly Paragraph[], index: number): boolean {
  const before = comparable(head[index - 1]?.text ?? '');
  return (
    /(?:局|委|委员会|办公室|厅|中心|办事处)$/.test(before) && isTitleLike(before) && !isPlaceLine(before)
  );
}

/** A year alone on its line, and no entry of a list of years. */
function isLoneYear(head: readonly Paragraph[], index: number): boolean {
  const isYear = (place: number): boolean => isYearAlone(head[place]?.text ?? '');
  return isYear(index) && !isYear(index - 1) && !isYear(index + 1);
}

function joinLines(lines: readonly Paragraph[]): string {
  return lines.map(({ text }) => text).join('');
}
