import { compact } from './compact.ts';

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

/**
 * The year that a title is of, which is not that of its date or number: 2022 of 2023年1月发布的2022年政府信息公开工作年度报告.
 * Undefined where it names none, `several` where it names more than one and does not tell.
 */
export function titleYear(title: string): number | 'several' | undefined {
  const text = compact(title);
  const named = yearsIn(text).filter(
    ({ start, end }) => !notOfReport.test(text.slice(end)) && !asOf.test(text.slice(0, start)),
  );
  const years = new Set(named.map(({ year }) => year));
  if (years.size <= 1) return named[0]?.year;
  const subjects = named.filter(({ end }) => subject.test(text.slice(end)));
  const [only, ...others] = new Set(subjects.map(({ year }) => year));
  return only !== undefined && others.length === 0 && !range.test(text) ? only : 'several';
}

const yearAlone = new RegExp(`^[(（]?(?:20\\d\\d年?度?|${chineseYear.source}年度?)[)）]?$`);

/** A line that is a year alone: 2020年, （2020年度）. */
export function isYearAlone(text: string): boolean {
  return text.length < 30 && yearAlone.test(compact(text));
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
