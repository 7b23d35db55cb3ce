import type { Indicator } from '../../model/indicators/indicator.ts';
import { numberText } from '../../model/number-text.ts';
import type { Series, SummedSeries } from '../../model/series-records.ts';
import { doubtfulWords } from './doubt.ts';
import { comparableText, percentText, quantileText } from './measure-words.ts';
import { populationWords } from './series-view.ts';
import { countsSentence, groupsIn } from './states.ts';

/**
 * What a series shows, from its numbers alone: how many reports say what, which number is the largest or where the
 * middle lies, and which amounts stay out because their unit is not known.
 */
export function readingOf(indicator: Indicator, series: Series): string {
  const sentences = [
    countsSentence(indicator, series.summary),
    indicator.formula.kind === 'mix' ? mixSentence(indicator, series) : numbersSentence(indicator, series),
    unequalSentence(series),
    unitSentence(series),
  ];
  return sentences.flatMap((sentence) => (sentence ? [`${sentence}。`] : [])).join('');
}

/** What the comparable numbers come to; undefined where there is none. */
export function summaryText(indicator: Indicator, { summary, population }: SummedSeries): string | undefined {
  const { n, total, denominator, quartiles, parts } = summary;
  const median = quartiles?.[2];
  if (n === 0 || total === undefined || parts || median === undefined) return undefined;
  const whose = populationWords({ population });
  const doubt = doubtfulWords(summary);
  const reports = `${numberText(n)} 份报告${doubt && `（其中 ${doubt}）`}`;
  if (indicator.unit === '天') return `${reports}的中位数：${quantileText(median, indicator)}。`;
  if (denominator !== undefined) {
    const joint = denominator === 0 ? '' : `，即 ${comparableText(total / denominator, indicator)}`;
    return `有数字的 ${reports}：分子共 ${numberText(total)}，分母共 ${numberText(denominator)}${joint}；各份报告的中位数 ${quantileText(median, indicator)}。只是本站所收的${whose}，不代表全国或某地。`;
  }
  const what = indicator.unit === '万元' ? '能够相加的' : '有数字的';
  return `${what} ${reports}合计 ${comparableText(total, indicator)}，中位数 ${quantileText(median, indicator)}。只是本站所收的${whose}，不是全国或某地的总数。`;
}

export function countIn({ summary }: Series, group: keyof Series['summary']['counts']): number {
  return summary.counts[group] ?? 0;
}

function numbersSentence(indicator: Indicator, series: Series): string | undefined {
  const hasTotal = indicator.formula.kind === 'figure' || indicator.formula.kind === 'sum';
  return hasTotal ? largestSentence(indicator, series) : middleSentence(indicator, series);
}

function largestSentence(indicator: Indicator, series: Series): string | undefined {
  const { largest, summary } = series;
  const most = summary.quartiles?.[4];
  const above = countIn(series, 'above');
  if (above === 0 || most === undefined || !largest) return undefined;
  const value = comparableText(most, indicator);
  const names = largest.organs.map(({ name }) => name).join('、');
  const which = largest.count > largest.organs.length ? `${names}等 ${largest.count} 个机关` : names;
  const doubt = doubtOfLargest(largest);
  if (above === 1) return `大于 0 的一份是${which}，${value}${doubt && `（${doubt}）`}`;
  const named = `${value}（${which}${doubt && `，${doubt}`}）`;
  return largest.count === above ? `大于 0 的都是 ${named}` : `最大的是 ${named}`;
}

/** 存疑 beside a largest number that a finding names; of several reports with it, how many. */
function doubtOfLargest({ count, doubtful }: NonNullable<Series['largest']>): string {
  if (doubtful === 0) return '';
  if (count === 1) return '存疑';
  return doubtful === count ? '都存疑' : `其中 ${numberText(doubtful)} 份存疑`;
}

function middleSentence(indicator: Indicator, { summary }: Series): string | undefined {
  const [least, lower, median, upper, most] = (summary.quartiles ?? []).map((value) =>
    comparableText(value, indicator),
  );
  if (median === undefined) return undefined;
  if (least === most) return `能够计算的${summary.n === 1 ? '一份是' : '都是'} ${median}`;
  const middle = lower === upper ? `中间一半都是 ${lower}` : `中间一半在 ${lower} 与 ${upper} 之间`;
  return `中位数 ${median}，${middle}`;
}

function mixSentence({ formula }: Indicator, { summary }: Series): string | undefined {
  const { parts, denominator = 0, n } = summary;
  if (!parts || denominator === 0 || formula.kind !== 'mix') return undefined;
  const most = Math.max(...parts);
  const names = formula.parts.filter((_, index) => parts[index] === most).map(({ name }) => name);
  const doubt = doubtfulWords(summary);
  return `有构成的 ${numberText(n)} 份${doubt && `（其中 ${doubt}）`}共 ${numberText(denominator)} 件，最多的是${names.join('、')}（${names.length > 1 ? '各 ' : ''}${numberText(most)} 件，占 ${percentText(most / denominator)}）`;
}

function unequalSentence(series: Series): string | undefined {
  const count = countIn(series, 'unequalParts');
  return count === 0 ? undefined : `各项相加不等于总数的 ${numberText(count)} 份没有合在一起`;
}

function unitSentence(series: Series): string | undefined {
  const { withoutUnit } = series;
  if (!withoutUnit) return undefined;
  const only = groupsIn(series.summary).some(([id, count]) => id === 'unitUnknown' && count === 1);
  const printed = only ? `（${withoutUnit.name}，原文“${withoutUnit.raw}”）` : '';
  return `单位不明的金额${printed}不相加，不参加比较`;
}
