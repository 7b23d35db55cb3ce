import type { Finding } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import { toSimplified } from '../../model/traditional-characters.ts';
import type { Document, Paragraph } from '../document.ts';
import { joinPlaceLines, organWord } from './organ-lines.ts';

type Title = Pick<Report, 'title' | 'organName' | 'year' | 'yearSource'>;

const reportWords =
  /(?:(?:政府|政务)?信息|政务)公开(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:年报|报告)/;
/** Whether a line may be the title of a yearly report. */
export const isReportTitle = (text: string): boolean =>
  /年报|年度.{0,6}报告|公开.{0,6}报告/.test(toSimplified(compact(text))) && isTitleLike(text);

/**
 * Finds the title: the last title-like line that names a yearly report before the first section, with the
 * lines above and below it that it needs to name an organ or a year. Title lines are joined without a space.
 */
export function readTitle(document: Document, firstSection: number, findings: Finding[]): Title {
  const head = document.blocks
    .slice(0, firstSection)
    .filter((block) => block.kind === 'paragraph')
    .slice(0, 200);
  const last = head.findLastIndex((paragraph) => isReportTitle(paragraph.text));
  const body = document.blocks.filter((block) => block.kind === 'paragraph');
  if (last < 0) {
    findings.push({ code: 'title.missing', severity: 'warning', message: '没有找到报告的标题。' });
    return { title: null, organName: null, ...readBodyYear(body, document) };
  }
  const lines = gatherTitleLines(head, last);
  const title = lines.map((line) => line.text).join('');
  const organName = organOf(title);
  if (!organName) {
    findings.push({
      code: 'title.no-organ',
      severity: 'warning',
      message: `标题“${title}”没有写明是哪个机关的报告。`,
      at: lines[0]?.at ?? {},
    });
  }
  const year = findYear(title);
  const dated = year === undefined ? readBodyYear(body, document) : { year, yearSource: 'title' as const };
  return { title, organName, ...dated };
}

function gatherTitleLines(head: readonly Paragraph[], last: number): Paragraph[] {
  const lines = head.slice(last, last + 1);
  for (let index = last - 1; index >= Math.max(0, last - 2); index -= 1) {
    const line = head[index];
    const title = lines.map((piece) => piece.text).join('');
    const isWhole = organOf(title) !== null && findYear(title) !== undefined;
    const needsOrgan = organOf(title) === null;
    if (!line || isWhole || !isTitleLike(line.text) || isReportTitle(line.text)) break;
    if (
      needsOrgan
        ? !organWord.test(toSimplified(line.text)) && findYear(line.text) === undefined
        : !yearAlone.test(compact(line.text))
    )
      break;
    lines.unshift(line);
  }
  const below = head[last + 1];
  const isDated = lines.some((line) => findYear(line.text) !== undefined);
  const title = joinPlaceLines(head.slice(0, last - lines.length + 1), lines);
  return below && !isDated && yearAlone.test(compact(below.text)) ? [...title, below] : title;
}

const yearAlone = /^[(（]?20\d\d年?度?[)）]?$/;

/** A line short enough for a title and without the punctuation of prose or of page furniture. */
function isTitleLike(text: string): boolean {
  return (
    compact(text).length <= 60 &&
    !/[。；;？?！!:：>》|]/.test(text.normalize('NFKC').replaceAll(':', '：')) &&
    compact(text) !== ''
  );
}

function compact(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/** The organ as a title prints it, without year and report words; null where the title names none. */
export function organOf(title: string): string | null {
  const printed = compact(title).replace(
    /[(（]?(?:20\d\d|二[〇○零O0][〇○零O0一二三四][〇○零O0一二三四五六七八九])年?(?:年度|度)?[)）]?/g,
    '',
  );
  const name = toSimplified(printed);
  const start = /^关于/.exec(name)?.[0].length ?? 0;
  const words = reportWords.exec(name);
  const organ = (
    words
      ? name.slice(start, words.index + governmentOf(words[0], name.slice(0, words.index)))
      : name.slice(start).replace(/(?:年度)?(?:工作)?(?:年报|年度报告|报告)$/, '')
  ).replace(/(?:关于|的|年度)+$/, '');
  const isOrgan = organ.length >= 2 && organWord.test(organ);
  return isOrgan ? printed.slice(start, start + organ.length) : null;
}

/** 政府信息公开 belongs to the subject, except after 人民: 某某市人民政府信息公开年报 is of 某某市人民政府. */
function governmentOf(words: string, before: string): number {
  return words.startsWith('政府') && before.endsWith('人民') ? '政府'.length : 0;
}

const chineseDigits = '〇一二三四五六七八九';

/** The year a title or a paragraph names, in Arabic or Chinese digits; undefined where there is none. */
export function findYear(text: string): number | undefined {
  const arabic = /(?<![\d〔[])(20[0-4]\d)(?!\d)/.exec(compact(text))?.[1];
  if (arabic) return Number(arabic);
  const chinese = /二[〇○零O0][〇○零O0一二三四][〇○零O0一二三四五六七八九](?=年)/.exec(compact(text))?.[0];
  if (!chinese) return undefined;
  return Number([...chinese.replace(/[○零O0]/g, '〇')].map((digit) => chineseDigits.indexOf(digit)).join(''));
}

/** The year that the prose names most often, else the one a table's note names. */
function readBodyYear(body: readonly Paragraph[], document: Document): Pick<Title, 'year' | 'yearSource'> {
  const fromProse = mostFrequentYear(body.map((paragraph) => paragraph.text));
  if (fromProse !== undefined) return { year: fromProse, yearSource: 'body' };
  const cells = document.blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.flatMap((row) => row.cells.map((cell) => cell.text)) : [],
  );
  const fromTable = mostFrequentYear(cells);
  return fromTable === undefined
    ? { year: null, yearSource: null }
    : { year: fromTable, yearSource: 'table' };
}

function mostFrequentYear(texts: readonly string[]): number | undefined {
  const counts = new Map<number, number>();
  for (const text of texts) {
    // 〔2019〕 is the number of a notice, not a year that the report is about.
    for (const match of compact(text).matchAll(/(?<![\d〔[(])(20[0-4]\d)年/g)) {
      counts.set(Number(match[1]), (counts.get(Number(match[1])) ?? 0) + 1);
    }
  }
  const ranked = [...counts].sort(
    ([one, oneCount], [other, otherCount]) => otherCount - oneCount || one - other,
  );
  return ranked[0]?.[0];
}
