import { doubtfulWords } from '../components/comparison/doubt.ts';
import { groupWords, measureText, quantileText } from '../components/comparison/measure-words.ts';
import { countsSentence, reportsIn } from '../components/comparison/states.ts';
import { summaryCells } from '../components/comparison/summary-cells.ts';
import type { Indicator } from '../model/indicators/indicator.ts';
import { readSeriesKey, type SeriesKey } from '../model/series.ts';
import type { MeasureSummary } from '../model/series-records.ts';
import type { StateGroupId } from '../model/state-group.ts';
import type { PlaceCompareFile } from './compare-files.ts';
import type { Entry, SubjectEntries } from './entry.ts';
import { placeCells } from './place-columns.ts';

/** What the reports of a place come to in an indicator. */
export function placeEntries(file: PlaceCompareFile, indicator: Indicator): SubjectEntries {
  const { code, name, place, address, indicators } = file;
  const keys = Object.values(indicators).flatMap((series) => Object.keys(series));
  return {
    subject: { id: code, name, place, address, isFailed: false },
    years: [...new Set(keys.flatMap((key) => readSeriesKey(key)?.year ?? []))],
    entries: Object.entries(indicators[indicator.id] ?? {}).flatMap(([text, summary]) => {
      const key = readSeriesKey(text);
      return key ? placeEntry(file, indicator, key, summary) : [];
    }),
  };
}

function placeEntry(
  file: PlaceCompareFile,
  indicator: Indicator,
  key: SeriesKey,
  summary: MeasureSummary,
): Entry {
  const value = numberIn(indicator, summary);
  const group = groupOf(value, summary);
  const text = textOf(indicator, summary);
  return {
    ...key,
    reports: reportsIn(summary),
    group,
    words: isPartlyUnknown(summary) ? '部分单位不明' : groupWords(indicator)[group],
    text,
    speech: text,
    note: noteOf(indicator, summary),
    doubt: doubtfulWords(summary),
    value,
    plain: value === undefined ? '' : String(value),
    unit: value === undefined ? '' : unitOf(indicator),
    address: file.address,
    source: undefined,
    csv: placeCells(indicator, file, key, summary),
  };
}

/**
 * The number of a place: a total, the ratio of the totals, or the median of days. None for a mix, and none where an
 * amount of unknown unit is not in the total: it would pass for a smaller one.
 */
function numberIn({ formula }: Indicator, summary: MeasureSummary): number | undefined {
  const { counts, n, total, denominator, parts, quartiles } = summary;
  if (formula.kind === 'days') return quartiles?.[2];
  if (n === 0 || total === undefined || parts || counts.unitUnknown) return undefined;
  if (denominator === undefined) return total;
  return denominator === 0 ? undefined : total / denominator;
}

/** The state of a place's number; without one, what most of its reports say in its stead. */
function groupOf(value: number | undefined, { counts, parts, denominator }: MeasureSummary): StateGroupId {
  if (value !== undefined) return value > 0 ? 'above' : value < 0 ? 'below' : 'zero';
  if (counts.unitUnknown) return 'unitUnknown';
  if (parts && denominator !== 0) return 'above';
  if (counts.unequalParts) return 'unequalParts';
  return counts.zeroDenominator ? 'zeroDenominator' : 'absent';
}

function textOf(indicator: Indicator, summary: MeasureSummary): string {
  const { n, total, denominator, parts } = summary;
  if (indicator.formula.kind === 'mix' && n > 0 && total !== undefined)
    return measureText({ state: 'reported', value: total, denominator, parts, flags: [] }, indicator);
  const { total: words, median } = summaryCells(indicator, summary);
  return (indicator.formula.kind === 'days' ? median && `中位数 ${median}` : words) || '没有可合计的数字';
}

function noteOf(indicator: Indicator, summary: MeasureSummary): string {
  const { quartiles, n } = summary;
  const isTotal = indicator.formula.kind !== 'days' && indicator.formula.kind !== 'mix';
  const median = quartiles?.[2];
  return [
    countsSentence(indicator, summary),
    isTotal && n > 1 && median !== undefined ? `各份中位数 ${quantileText(median, indicator)}` : '',
    isPartlyUnknown(summary) ? '合计不含单位不明的' : '',
  ]
    .filter((part) => part !== '')
    .join('；');
}

/** Whether there is a total beside amounts of unknown unit; of zeros alone there is none. */
function isPartlyUnknown({ counts, n }: MeasureSummary): boolean {
  return Boolean(counts.unitUnknown && n > 0 && (counts.above || counts.below));
}

function unitOf({ unit }: Indicator): string {
  if (unit === '万元') return '元';
  return unit === '%' ? '比例' : unit;
}
