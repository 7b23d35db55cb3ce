import { comparableOf } from '../../metrics/comparable.ts';
import type { Comparison } from '../../metrics/comparison.ts';
import type { StateGroupId } from '../../metrics/state-groups.ts';
import type { Indicator } from '../../model/indicators.ts';
import type { IndicatorRow } from '../../model/records.ts';
import { statesSentence } from '../states-sentence.ts';
import { figureText, numberText } from '../wording.ts';
import { amountText } from './amount-text.ts';

/** So many organs are named where they share a number; of more, only how many they are. */
const mostNames = 3;

/**
 * What a comparison shows, from its numbers alone: how many reports say what, which number is the largest,
 * and which amounts stay out because their unit is not known.
 */
export function readingOf(indicator: Indicator, comparison: Comparison): string {
  const sentences = [
    statesSentence(comparison.groups, '报告', '份'),
    largestSentence(indicator, comparison),
    unitSentence(comparison),
  ];
  return sentences.flatMap((sentence) => (sentence ? [`${sentence}。`] : [])).join('');
}

/** What the comparable numbers come to; undefined where there is none. */
export function summaryText(indicator: Indicator, comparison: Comparison): string | undefined {
  const { summary } = comparison;
  if (!summary) return undefined;
  const { n, total, median } = summary;
  const what = indicator.unit === '万元' ? '能够相加的' : '有数字的';
  return `${what} ${numberText(n)} 份报告合计 ${amountText(total, indicator)}，中位数 ${amountText(median, indicator)}。只是本站所收报告之和，不是全国或某地的总数。`;
}

export function rowsIn(comparison: Comparison, group: StateGroupId): readonly IndicatorRow[] {
  return comparison.groups.find(({ id }) => id === group)?.rows ?? [];
}

function largestSentence(indicator: Indicator, comparison: Comparison): string | undefined {
  const above = rowsIn(comparison, 'above');
  const largest = comparison.summary?.largest;
  if (above.length === 0 || largest === undefined) return undefined;
  const first = above.filter(({ figure }) => comparableOf(figure) === largest);
  const value = amountText(largest, indicator);
  if (above.length === 1) return `大于 0 的一份是${namesOf(first)}，${value}`;
  if (first.length === above.length) return `大于 0 的都是 ${value}（${namesOf(first)}）`;
  return `最大的是 ${value}（${namesOf(first)}）`;
}

function unitSentence(comparison: Comparison): string | undefined {
  const unknown = rowsIn(comparison, 'unitUnknown');
  const [only] = unknown;
  if (!only) return undefined;
  const printed =
    unknown.length === 1 ? `（${only.name}，原文“${only.figure.raw ?? figureText(only.figure)}”）` : '';
  return `单位不明的金额${printed}不相加，不参加比较`;
}

function namesOf(rows: readonly IndicatorRow[]): string {
  const names = rows
    .slice(0, mostNames)
    .map(({ name }) => name)
    .join('、');
  return rows.length > mostNames ? `${names}等 ${rows.length} 个机关` : names;
}
