import type { Comparison } from '../../metrics/comparison.ts';
import { indicatorAddress, indicatorCsvAddress } from '../../model/addresses.ts';
import { figureName } from '../../model/forms/figures.ts';
import { forms } from '../../model/forms/forms.ts';
import type { Indicator } from '../../model/indicators.ts';
import { datasetData } from '../structured-data.ts';

/** What the page of an indicator holds, for search engines; they ask for at least 50 characters. */
export function indicatorDescription(indicator: Indicator): string {
  return `各机关政府信息公开工作年度报告中的${indicator.name}：每份报告的数字、单位、原文所在的行，多少份大于 0，多少份为 0，多少份空白或单位不明。`;
}

/** The comparison as a data set of schema.org. */
export function indicatorData(indicator: Indicator, comparisons: readonly Comparison[]): object {
  return datasetData({
    name: `政府信息公开工作年度报告：${indicator.name}`,
    description: indicatorDescription(indicator),
    address: indicatorAddress(indicator.id),
    years: comparisons.map(({ year }) => year),
    measured: [indicator.name],
    files: [{ address: indicatorCsvAddress(indicator.id), mediaType: 'text/csv' }],
  });
}

/** Where the indicator stands in each form that has it: the notice, the years, the row and column. */
export function formLines(
  indicator: Indicator,
): { form: string; years: string; notice: string; cell: string }[] {
  return indicator.forms.map((id) => ({
    form: `${id} 年版`,
    years: forms[id].years,
    notice: forms[id].notice,
    cell: figureName(id, indicator.figure),
  }));
}
