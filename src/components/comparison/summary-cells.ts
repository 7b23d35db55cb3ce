import type { Indicator } from '../../model/indicators/indicator.ts';
import type { MeasureSummary } from '../../model/series-records.ts';
import { shownTotal } from '../../model/shown-total.ts';
import { comparableText, groupWords, quantileText } from './measure-words.ts';
import { groupsIn, reportsIn } from './states.ts';

/** What an indicator comes to in a place or a year, as a row of a table. A cell without a number is empty. */
export type SummaryCells = {
  reports: number;
  /** How many reports have a number that is compared. */
  numbers: number;
  above: number;
  zero: number;
  /** What the other reports say: 2 单位不明，1 空白. */
  others: string;
  /** The middle half, and the total of what may be added. */
  median: string;
  middle: string;
  total: string;
};

/** Heads of the columns that differ between indicators; a column that an indicator has no use for has none. */
type SummaryHeads = {
  above: string;
  zero: string | undefined;
  median: string | undefined;
  total: string | undefined;
};

export function summaryHeads(indicator: Indicator): SummaryHeads {
  const words = groupWords(indicator);
  const totals = {
    figure: '合计',
    sum: '合计',
    ratio: '合并计算',
    checks: '合并计算',
    mix: '总件数',
    days: undefined,
  };
  const isMix = indicator.formula.kind === 'mix';
  return {
    above: words.above,
    zero: isMix ? undefined : words.zero,
    median: isMix ? undefined : '中位数',
    total: totals[indicator.formula.kind],
  };
}

export function summaryCells(indicator: Indicator, summary: MeasureSummary): SummaryCells {
  const words = groupWords(indicator);
  const [, lower, median, upper] = (summary.quartiles ?? []).map((value) => quantileText(value, indicator));
  const { above = 0, zero = 0, below = 0 } = summary.counts;
  return {
    reports: reportsIn(summary),
    numbers: above + zero + below,
    above,
    zero,
    others: groupsIn(summary)
      .filter(([id]) => id !== 'above' && id !== 'zero')
      .map(([id, count]) => `${count} ${words[id]}`)
      .join('，'),
    median: median ?? '',
    middle: lower === undefined ? '' : lower === upper ? `${lower}` : `${lower} 至 ${upper}`,
    total: totalText(indicator, summary),
  };
}

/** A total, or the ratio of the totals: 120/150 = 80.00%. Zeros beside amounts of unknown unit are no total of 0. */
function totalText(indicator: Indicator, summary: MeasureSummary): string {
  const { n, denominator, parts } = summary;
  if (n === 0 || summary.total === undefined || indicator.formula.kind === 'days') return '';
  const total = shownTotal(indicator, summary);
  if (total === undefined) return '无法合计';
  if (parts) return `${denominator ?? 0} 件`;
  if (denominator === undefined) return comparableText(total, indicator);
  return denominator === 0
    ? ''
    : `${total}/${denominator} = ${comparableText(total / denominator, indicator)}`;
}
