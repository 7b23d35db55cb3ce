import type { Report } from '../../../model/report.ts';
import type { Document } from '../../document.ts';
import { comparable } from '../compact.ts';
import { countYears, mostFrequent, type YearCounts } from './title-year.ts';

type ReadYear = Pick<Report, 'year' | 'yearSource'>;

/** The years that a text is about: how often it names each, and the one that it says its figures are of. */
export type BodyYears = { named: YearCounts; period: number | undefined };

/** 数据统计期限自2023年1月1日起至2023年12月31日止, as most reports say. */
const wholeYear = /(20\d\d)年1月1日起?[至到—–~-](?:(20\d\d)年)?12月31日/g;

/** What the paragraphs of a report say of its year. */
export function bodyYears(paragraphs: readonly string[]): BodyYears {
  const periods = new Set(paragraphs.filter((text) => /[1１]月/.test(text)).flatMap(periodsIn));
  const [period] = periods;
  return { named: countYears(paragraphs), period: periods.size === 1 ? period : undefined };
}

function periodsIn(text: string): number[] {
  const printed = comparable(text);
  return [...printed.matchAll(wholeYear)].flatMap(([, first = '', last = first]) =>
    first === last ? [Number(first)] : [],
  );
}

/** The year that a text is about: that of its figures, else the one it names most often; undefined for none. */
export function mainYear({ named, period }: BodyYears): number | undefined {
  return period ?? mostFrequent(named);
}

/** The year of a report whose title names none: that of the prose, else the one that its tables name most often. */
export function readBodyYear(years: BodyYears, { blocks }: Document): ReadYear {
  const fromProse = mainYear(years);
  if (fromProse !== undefined) return { year: fromProse, yearSource: 'body' };
  const cells = blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.flatMap((row) => row.cells.map((cell) => cell.text)) : [],
  );
  const fromTable = mostFrequent(countYears(cells));
  return fromTable === undefined
    ? { year: null, yearSource: null }
    : { year: fromTable, yearSource: 'table' };
}

/**
 * In what a text speaks of another year than its title, as half a sentence; undefined where it does not. It must be
 * named more than once, unless the year of the title is in doubt.
 */
export function speaksOfOtherYear(
  { named, period }: BodyYears,
  year: number,
  isInDoubt: boolean,
): string | undefined {
  if (period !== undefined && period !== year) return `正文写的统计期限是 ${period} 年`;
  const most = mostFrequent(named);
  const times = named.get(most ?? 0) ?? 0;
  if (named.has(year) || (times < 2 && !isInDoubt)) return undefined;
  return `正文一次也没有提到这一年${times > 0 ? `，而提到 ${most} 年 ${times} 次` : ''}`;
}
