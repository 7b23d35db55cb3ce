import { compact } from '../compact.ts';

/** Years that titles and texts name: 2020 to 2049 and before, in Arabic or Chinese digits. */
const arabicYear = /(?<![\d〔[])20[0-4]\d(?!\d)/g;
const chineseYear = /二[〇○零O0][〇○零O0一二三四][〇○零O0一二三四五六七八九](?=年)/g;
const chineseDigits = '〇一二三四五六七八九';

/** A year in a text, and where it stands. */
type FoundYear = { year: number; start: number; end: number };

function yearsIn(text: string): FoundYear[] {
  const arabic = [...text.matchAll(arabicYear)].map((match) => ({ match, year: Number(match[0]) }));
  const chinese = [...text.matchAll(chineseYear)].map((match) => ({ match, year: toNumber(match[0]) }));
  return [...arabic, ...chinese]
    .map(({ match, year }) => ({ year, start: match.index, end: match.index + match[0].length }))
    .sort((one, other) => one.start - other.start);
}

function toNumber(digits: string): number {
  return Number([...digits.replace(/[○零O0]/g, '〇')].map((digit) => chineseDigits.indexOf(digit)).join(''));
}

/** What stands behind the year of a report in brackets, at the end of its title. */
const inBrackets = /^年?度?[)）]$/;

/** Whether a text names a year. */
export function hasYear(text: string): boolean {
  return yearsIn(text).length > 0;
}

/** The first year that a line or a paragraph names; undefined where there is none. */
export function findYear(text: string): number | undefined {
  return yearsIn(compact(text))[0]?.year;
}

/** What follows the year of a date, and of when a report was published; what follows the number of a notice or an issue. */
const notOfReport =
  /^(?:年\d{1,2}月|年?[-./]\d{1,2}[-./]\d|年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:发布|公布|印发|报送)|[)）\]】﹞]?第?\d+[号期]|年第)/;
/** What stands before the day on which figures were taken. */
const asOf = /截至$/;
/** 2021-2022, 2021年、2022年: a report of more than one. */
const range = /20\d\d年?度?(?:[-—–~～至、和及])20\d\d/;
/** What a report is of stands after its year. */
const subject = /^(?:年度?|度)?的?(?:(?:政府|政务)?信息|政务|部门|依申请|主动公开|年报|年度)/;

/** The committee of an event is called by the event's year: 2022年冬奥会组委会. */
const event =
  /^年?(?:第\d{1,2}届)?\p{Script=Han}{0,12}(?<![社工学协])会(?:组委|组织委|执委|执行委|筹委|筹备)/u;

/** The years of a title that may be those of its report: those of dates and numbers are not, nor those of events. */
function yearsNamed(text: string): FoundYear[] {
  return yearsIn(text).filter(
    ({ start, end }) =>
      !notOfReport.test(text.slice(end)) && !asOf.test(text.slice(0, start)) && !event.test(text.slice(end)),
  );
}

/**
 * Where a title has years that belong to the name of its organ, 2035 of 2035新城管委会2023年政府信息公开年报: they are
 * neither the report's nor of a date.
 */
export function yearsOfName(title: string): number[] {
  const text = compact(title);
  const year = titleYear(text);
  return yearsIn(text).flatMap(({ year: own, start, end }) => {
    const behind = text.slice(end);
    const isOfDate = notOfReport.test(behind) || asOf.test(text.slice(0, start)) || subject.test(behind);
    const isOther = typeof year === 'number' && own !== year;
    return event.test(behind) || (isOther && !isOfDate) ? [start] : [];
  });
}

/**
 * Whether the only year of a title may as well be part of the organ's name, 2035新城管委会政府信息公开年报: a number
 * with no 年 behind it, right before more of the name.
 */
export function mayBeOfName(title: string): boolean {
  const text = compact(title);
  const [year, ...others] = yearsIn(text);
  return others.length === 0 && isBeforeName(text.slice(year?.end));
}

function isBeforeName(behind: string): boolean {
  return /^(?!年|度)\p{Script=Han}/u.test(behind) && !subject.test(behind);
}

/**
 * The year that a title is of, which is not that of its date or number: 2022 of 2023年1月发布的2022年政府信息公开工作年度报告.
 * Undefined where it names none, `several` where it names more than one and does not tell.
 */
export function titleYear(title: string): number | 'several' | undefined {
  const text = compact(title);
  const named = yearsNamed(text);
  const years = new Set(named.map(({ year }) => year));
  if (years.size <= 1) return named[0]?.year;
  const subjects = named.filter(
    ({ end }) => subject.test(text.slice(end)) || inBrackets.test(text.slice(end)),
  );
  // The other years may all be the organ's: 2023年2035新城管委会政府信息公开年报.
  const dated = named.filter(({ end }) => !isBeforeName(text.slice(end)));
  const [only, ...others] = new Set((subjects.length > 0 ? subjects : dated).map(({ year }) => year));
  return only !== undefined && others.length === 0 && !range.test(text) ? only : 'several';
}

const yearAlone = new RegExp(`^[(（]?(?:20\\d\\d年?度?|${chineseYear.source}年度?)[)）]?$`);

/** A line that is a year alone: 2020年, （2020年度）. */
export function isYearAlone(text: string): boolean {
  return text.length < 30 && yearAlone.test(compact(text));
}

/** A line that is a day alone: 2021年1月15日, （2021年1月15日）. */
export function isDayAlone(text: string): boolean {
  return text.length < 30 && /^[(（]?20\d\d年\d{1,2}月(?:\d{1,2}日)?[)）]?$/.test(compact(text));
}

/** How often each year is named. */
export type YearCounts = ReadonlyMap<number, number>;

/** How often each year is named in texts; the number of a notice, 〔2019〕, is none. */
export function countYears(texts: readonly string[]): YearCounts {
  const counts = new Map<number, number>();
  for (const text of texts) {
    if (!/[2２]/.test(text)) continue;
    for (const match of compact(text).matchAll(/(?<![\d〔[(])(20[0-4]\d)年/g)) {
      counts.set(Number(match[1]), (counts.get(Number(match[1])) ?? 0) + 1);
    }
  }
  return counts;
}

/** The year that is named most often, of several the earliest; undefined where none is. */
export function mostFrequent(years: YearCounts): number | undefined {
  const ranked = [...years].sort(
    ([one, oneCount], [other, otherCount]) => otherCount - oneCount || one - other,
  );
  return ranked[0]?.[0];
}
