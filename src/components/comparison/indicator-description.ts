import { addresses, indicatorAddress, indicatorCsvAddress } from '../../model/addresses.ts';
import { forms } from '../../model/forms/forms.ts';
import type { Indicator } from '../../model/indicators/indicator.ts';
import type { Crumb } from '../frame/navigation.ts';
import { datasetData } from '../frame/structured-data.ts';
import { type FormulaLine, formulaLines } from './formula-words.ts';

/** What the page of an indicator holds, for search engines; they ask for at least 50 characters. */
export function indicatorDescription(indicator: Indicator): string {
  return `各机关政府信息公开工作年度报告中的${indicator.name}：每份报告的数字、算法和出处，多少份大于 0，多少份为 0，多少份空白、缺项或没有分母，各地与各年的中位数。`;
}

/** The way from home to the page of an indicator. */
export function indicatorCrumbs({ id, name }: Indicator): Crumb[] {
  return [
    { name: '指标', address: addresses.indicators },
    { name, address: indicatorAddress(id) },
  ];
}

/** The comparison as a data set of schema.org. */
export function indicatorData(indicator: Indicator, years: readonly number[]): object {
  return datasetData({
    name: `政府信息公开工作年度报告：${indicator.name}`,
    description: indicatorDescription(indicator),
    address: indicatorAddress(indicator.id),
    years,
    measured: [indicator.name],
    files: [{ address: indicatorCsvAddress(indicator.id), mediaType: 'text/csv' }],
  });
}

/** How the indicator stands in each form that has it: the notice, the years, the cells that go into it. */
export function formLines(
  indicator: Indicator,
): { form: string; years: string; notice: string; lines: FormulaLine[] }[] {
  return indicator.forms.map((id) => ({
    form: `${id} 年版`,
    years: forms[id].years,
    notice: forms[id].notice,
    lines: formulaLines(indicator, id),
  }));
}
