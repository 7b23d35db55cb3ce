import { type YearPoint, yearIntervals } from '../../charts/year-intervals.ts';
import { smallestNForPercent } from '../../metrics/standing.ts';
import type { Indicator } from '../../model/indicators/indicator.ts';
import { numberText } from '../../model/number-text.ts';
import type { FormId } from '../../model/report.ts';
import type { MeasureSummary, SummedSeries } from '../../model/series-records.ts';
import { scaleOf } from './comparison-charts.ts';
import { groupWords } from './measure-words.ts';
import { type DoubtfulReports, doubtIn } from './series-doubt.ts';
import { reportsIn } from './states.ts';
import { type SummaryCells, summaryCells } from './summary-cells.ts';

/** A series among those of other years, with its anchor on the page of its indicator. */
export type YearView = { series: SummedSeries; anchor: string };

/** One year on one form, as a row; `isBreak` where the form is another than that of the row before. */
type YearRow = {
  year: number;
  form: FormId | null;
  anchor: string;
  isBreak: boolean;
  cells: SummaryCells;
  doubt: DoubtfulReports | undefined;
};

/** Every series of organs of their own, oldest year first. */
export function yearRows(indicator: Indicator, views: readonly YearView[]): YearRow[] {
  const series = ownSeries(views);
  return series.map(({ series: one, anchor }, index) => ({
    year: one.year,
    form: one.form,
    anchor,
    isBreak: index > 0 && series[index - 1]?.series.form !== one.form,
    cells: summaryCells(indicator, one.summary),
    doubt: doubtIn(indicator, one, one.summary),
  }));
}

/** A drawing of the years with the words above it. */
export type YearChart = { markup: string; caption: string };

/**
 * The years in a drawing, a line a form: of rates and days the median and the middle half; of numbers that are mostly
 * 0 how many reports have any. An axis of percentages has no point of too few reports: one of one would be 100 %. None
 * where fewer than two years have something to draw.
 */
export function yearCharts(indicator: Indicator, views: readonly YearView[], id: string): YearChart[] {
  const hasMiddle = isReadByMiddle(indicator);
  const isShare = !hasMiddle || scaleOf(indicator) === 'share';
  const all = ownSeries(views).flatMap(({ series }) =>
    hasMiddle ? toMiddlePoint(series) : toSharePoint(series),
  );
  const points = all.filter(({ reports }) => !isShare || reports >= smallestNForPercent);
  if (new Set(points.map(({ year }) => year)).size < 2) return [];
  const what = hasMiddle ? '中位数和中间一半' : `${aboveWords(indicator)}报告所占比例`;
  const hasUnknown = ownSeries(views).some(({ series }) => unknownIn(series.summary) > 0);
  const mark = hasMiddle
    ? '圆点是中位数，竖条是中间一半'
    : `圆点是${aboveWords(indicator)}报告${hasUnknown ? '（含金额单位不明的）' : ''}占全部报告的比例`;
  const markup = yearIntervals(points, {
    id,
    title: `${indicator.name}：各年的${what}`,
    description: yearSentence(indicator, views),
    axisLabel: hasMiddle ? indicator.unit : '报告',
    isShare,
    formNames: { '2019': '2019 年版', '2021': '2021 年版' },
  });
  const few = points.length < all.length ? `，少于 ${smallestNForPercent} 份的不画` : '';
  const breaks = new Set(points.map(({ form }) => form)).size > 1 ? '；虚线处表格换版，前后不相连' : '';
  return markup === undefined ? [] : [{ markup, caption: `${mark}${few}${breaks}。` }];
}

/** What the years show, and where they may not be set side by side. */
export function yearSentence(indicator: Indicator, views: readonly YearView[]): string {
  const rows = yearRows(indicator, views);
  const warning = new Set(rows.map(({ form }) => form)).size > 1 ? '表格换版前后的数字不连成一线。' : '';
  const shown = isReadByMiddle(indicator) ? mediansOf(rows) : countsOf(indicator, views);
  return `${shown}每年所收的报告不同，升降不一定是变化。${warning}`;
}

function mediansOf(rows: readonly YearRow[]): string {
  const medians = rows
    .filter(({ cells }) => cells.median !== '')
    .map((row) => `${yearWords(row, rows)}${row.cells.median}（${numberText(row.cells.numbers)} 份）`);
  return medians.length === 0 ? '' : `各年的中位数：${medians.join('，')}。`;
}

function countsOf(indicator: Indicator, views: readonly YearView[]): string {
  const all = ownSeries(views).map(({ series }) => series);
  const counts = all.map(({ year, form, summary }) => {
    const unknown = unknownIn(summary);
    const known = unknown > 0 ? `（其中 ${numberText(unknown)} 份单位不明）` : '';
    return `${yearWords({ year, form }, all)}${numberText(reportsIn(summary))} 份中 ${numberText(aboveIn(summary))} 份${known}`;
  });
  return `各年${aboveWords(indicator)}报告：${counts.join('，')}。`;
}

type YearOnForm = Pick<SummedSeries, 'year' | 'form'>;

/** What stands before the number of a year: 2021 年, and on which form where organs of one year used both: 2021 年（2019 年版表格）. */
function yearWords({ year, form }: YearOnForm, all: readonly YearOnForm[]): string {
  if (all.filter((one) => one.year === year).length < 2) return `${year} 年 `;
  return `${year} 年（${form ? `${form} 年版表格` : '没有认出表格'}）`;
}

/** Rates and days have a middle; counts are mostly 0, and a mix is no single number. */
function isReadByMiddle(indicator: Indicator): boolean {
  return indicator.formula.kind !== 'mix' && scaleOf(indicator) !== 'log';
}

/** 大于 0 的, 有构成的: a space after a digit. */
function aboveWords(indicator: Indicator): string {
  const words = groupWords(indicator).above;
  return /\d$/.test(words) ? `${words} 的` : `${words}的`;
}

/** Reports with a number other than 0: an amount without a unit is one, however large. Tables count those apart. */
function aboveIn(summary: MeasureSummary): number {
  return (summary.counts.above ?? 0) + unknownIn(summary);
}

function unknownIn({ counts }: MeasureSummary): number {
  return counts.unitUnknown ?? 0;
}

function ownSeries(views: readonly YearView[]): YearView[] {
  return views
    .filter(({ series }) => series.population === 'own')
    .toSorted(
      ({ series: one }, { series: other }) =>
        Number(one.form ?? 0) - Number(other.form ?? 0) || one.year - other.year,
    );
}

/** A point and how many reports it is made of. */
type CountedPoint = YearPoint & { reports: number };

function toMiddlePoint({ year, form, summary }: SummedSeries): CountedPoint[] {
  const { quartiles, n } = summary;
  const [, lower, median, upper] = quartiles ?? [];
  if (lower === undefined || median === undefined || upper === undefined || form === null) return [];
  return [{ year, form, lower, median, upper, reports: n }];
}

function toSharePoint({ year, form, summary }: SummedSeries): CountedPoint[] {
  const reports = reportsIn(summary);
  if (form === null || reports === 0) return [];
  const share = aboveIn(summary) / reports;
  return [{ year, form, lower: share, median: share, upper: share, reports }];
}
