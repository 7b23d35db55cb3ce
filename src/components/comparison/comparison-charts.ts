import { distributionStrip } from '../../charts/distribution-strip.ts';
import { crowdDistribution, dotDistribution } from '../../charts/dot-distribution.ts';
import { unitReadings } from '../../charts/unit-readings.ts';
import type { Scale } from '../../charts/value-axis.ts';
import { readingsInYuan } from '../../metrics/comparable.ts';
import type { Indicator } from '../../model/indicators/indicator.ts';
import { comparableOfMeasure, isUnitMissing } from '../../model/measure.ts';
import { numberText } from '../../model/number-text.ts';
import type { Series } from '../../model/series-records.ts';
import { comparableText } from './measure-words.ts';
import { countIn, readingOf } from './reading.ts';
import type { NamedRow } from './series-view.ts';

type Chart = { markup: string; caption: string };

/** More amounts of unknown unit than these are counted and listed, not drawn. */
const mostUnknown = 40;

const captions: Record<Scale, string> = {
  log: '大于 0 的数字。对数刻度上没有 0 的位置，为 0 和没有数字的见上面的分组。',
  share: '能够计算比例的报告，从 0% 到 100%。分母为 0 和没有数字的见上面的分组。',
  step: '公布日期与法定期限相差的天数：0 是期限当天，左边早于期限，右边迟于期限。',
};

/**
 * The drawings of a series with the words above them: by name where its rows are given, else as a crowd of numbers.
 * None where no number has a place on the axis, and none for a mix.
 */
export function indicatorCharts(
  indicator: Indicator,
  series: Series,
  rows: readonly NamedRow[] | undefined,
  id: string,
): Chart[] {
  const options = {
    ...textOf(indicator, series, `${id}-dots`),
    scale: scaleOf(indicator),
    countLabel: '报告份数',
  };
  const dots = rows
    ? dotDistribution(
        rows.map((row) => toDot(row, indicator)),
        options,
      )
    : crowdDistribution(series.values, options);
  const units = unitChart(indicator, series, rows ?? [], `${id}-units`);
  return [
    dots === undefined ? [] : { markup: dots, caption: captions[options.scale] },
    units === undefined
      ? []
      : {
          markup: units,
          caption: '单位不明的金额，单独画出：空心圆是按元、按万元两种读法，哪一个都不能确定。',
        },
  ].flat();
}

/** The shared strip on which pages of organs lay their own mark; undefined where no number is above 0. */
export function seriesStrip(indicator: Indicator, series: Series): string | undefined {
  return distributionStrip(series.values, textOf(indicator, series, 'distribution'));
}

/** The axis on which an indicator's numbers stand. */
export function scaleOf({ unit }: Pick<Indicator, 'unit'>): Scale {
  if (unit === '%') return 'share';
  return unit === '天' ? 'step' : 'log';
}

function toDot({ organ, name, measure }: NamedRow, indicator: Indicator) {
  const value = comparableOfMeasure(measure);
  return {
    key: organ,
    label: name,
    value,
    text:
      value === undefined
        ? ''
        : `${comparableText(value, indicator)}${measure.flags.length > 0 ? '（存疑）' : ''}`,
  };
}

/** Amounts of unknown unit, each read both ways; undefined where there is none, or more than can be drawn. */
function unitChart(
  indicator: Indicator,
  series: Series,
  rows: readonly NamedRow[],
  id: string,
): string | undefined {
  const unknown = rows.filter(({ measure }) => isUnitMissing(measure));
  if (unknown.length > mostUnknown) return undefined;
  const readings = unknown.flatMap(({ organ, name, measure: { value = 0 } }) => {
    if (value < 0) return [];
    const { asYuan, asWan } = readingsInYuan(value);
    const printed = numberText(value);
    const both = [
      { value: asYuan, text: `${printed} 元` },
      { value: asWan, text: `${printed} 万元` },
    ] as const;
    return [{ key: organ, label: name, readings: both }];
  });
  return unitReadings(readings, {
    ...textOf(indicator, series, id),
    title: `${series.year} 年${indicator.name}：单位不明的 ${unknown.length} 份`,
    description: '报告没有写明单位。两个空心圆分别是按元、按万元读时的数值，哪一个都不能确定。',
  });
}

function textOf(indicator: Indicator, series: Series, id: string) {
  const scale = scaleOf(indicator);
  const shown =
    scale === 'log' ? `大于 0 的 ${countIn(series, 'above')} 份` : `能够计算的 ${series.values.length} 份`;
  const axisLabels = { log: `${axisUnit(indicator)}（对数刻度）`, share: indicator.name, step: '相差的天数' };
  return {
    id,
    title: `${series.year} 年${indicator.name}：${shown}`,
    description: readingOf(indicator, series),
    axisLabel: axisLabels[scale],
  };
}

/** The base unit in which values stand on an axis, where ticks are written in 万 and 亿. */
function axisUnit({ unit }: Indicator): string {
  return unit === '万元' ? '元' : unit;
}
