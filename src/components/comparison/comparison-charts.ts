import { distributionStrip } from '../../charts/distribution-strip.ts';
import { dotDistribution } from '../../charts/dot-distribution.ts';
import { unitReadings } from '../../charts/unit-readings.ts';
import { comparableOf, readingsInYuan } from '../../metrics/comparable.ts';
import type { Comparison } from '../../metrics/comparison.ts';
import type { Indicator } from '../../model/indicators.ts';
import { numberText } from '../wording.ts';
import { amountText, axisUnit } from './amount-text.ts';
import { readingOf, rowsIn } from './reading.ts';

/** The drawings of a comparison with the words above them: none where no number is above 0. */
export function indicatorCharts(
  indicator: Indicator,
  comparison: Comparison,
  id: string,
): { markup: string; caption: string }[] {
  const dots = comparisonChart(indicator, comparison, `${id}-dots`);
  const units = unitChart(indicator, comparison, `${id}-units`);
  return [
    dots === undefined
      ? []
      : { markup: dots, caption: '大于 0 的数字。对数刻度上没有 0 的位置，为 0 和没有数字的见上面的分组。' },
    units === undefined
      ? []
      : {
          markup: units,
          caption: '单位不明的金额，单独画出：空心圆是按元、按万元两种读法，哪一个都不能确定。',
        },
  ].flat();
}

/** The numbers above 0 of a comparison as dots; undefined where there is none. The id is unique on the page. */
export function comparisonChart(
  indicator: Indicator,
  comparison: Comparison,
  id: string,
): string | undefined {
  const rows = rowsIn(comparison, 'above').map(({ organ, name, figure }) => {
    const value = comparableOf(figure);
    return { key: organ, label: name, value, text: value === undefined ? '' : amountText(value, indicator) };
  });
  return dotDistribution(rows, { ...textOf(indicator, comparison, id), countLabel: '报告份数' });
}

/** Amounts of unknown unit, each read both ways; undefined where there is none. */
export function unitChart(indicator: Indicator, comparison: Comparison, id: string): string | undefined {
  const unknown = rowsIn(comparison, 'unitUnknown');
  const rows = unknown.flatMap(({ organ, name, figure }) => {
    if (figure.value === undefined || figure.value < 0) return [];
    const { asYuan, asWan } = readingsInYuan(figure.value);
    const printed = numberText(figure.value);
    const readings = [
      { value: asYuan, text: `${printed} 元` },
      { value: asWan, text: `${printed} 万元` },
    ] as const;
    return [{ key: organ, label: name, readings }];
  });
  return unitReadings(rows, {
    ...textOf(indicator, comparison, id),
    title: `${comparison.year} 年${indicator.name}：单位不明的 ${unknown.length} 份`,
    description: '报告没有写明单位。两个空心圆分别是按元、按万元读时的数值，哪一个都不能确定。',
  });
}

/** The shared strip on which pages of organs lay their own mark; undefined where no number is above 0. */
export function comparisonStrip(indicator: Indicator, comparison: Comparison): string | undefined {
  return distributionStrip(comparison.values, textOf(indicator, comparison, 'distribution'));
}

function textOf(indicator: Indicator, comparison: Comparison, id: string) {
  return {
    id,
    title: `${comparison.year} 年${indicator.name}：大于 0 的 ${rowsIn(comparison, 'above').length} 份`,
    description: readingOf(indicator, comparison),
    axisLabel: `${axisUnit(indicator)}（对数刻度）`,
  };
}
