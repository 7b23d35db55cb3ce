import { comparisonKey, comparisonsOf } from '../metrics/comparison.ts';
import { distributionAddress, indicatorAddress } from '../model/addresses.ts';
import { type Indicator, indicators } from '../model/indicators.ts';
import type { IndicatorRow } from '../model/records.ts';
import { amountText } from './comparison/amount-text.ts';
import { readingOf, rowsIn } from './comparison/reading.ts';
import { type StateItem, stateItems } from './comparison/states.ts';

/** An indicator over all reports of its newest year: the sum of what can be summed, and what the reports say. */
export type NationalFigure = {
  name: string;
  address: string;
  year: number;
  /** undefined where no report has a number that may be summed. */
  total: string | undefined;
  reading: string;
  states: StateItem[];
  /** The shared drawing of all numbers above 0; undefined where there is none. */
  drawing: { address: string; text: string } | undefined;
};

/** The national figure of every indicator that any report has. */
export function nationalFigures(readRows: (indicator: string) => readonly IndicatorRow[]): NationalFigure[] {
  return indicators.flatMap((indicator) => nationalFigure(indicator, readRows(indicator.id)) ?? []);
}

/** Adds up the newest comparison of an indicator. Amounts without a unit and figures without a number stay out. */
export function nationalFigure(
  indicator: Indicator,
  rows: readonly IndicatorRow[],
): NationalFigure | undefined {
  const [newest] = comparisonsOf(rows);
  if (!newest) return undefined;
  const { year, summary } = newest;
  const above = rowsIn(newest, 'above').length;
  return {
    name: indicator.name,
    address: indicatorAddress(indicator.id),
    year,
    total: summary && amountText(summary.total, indicator),
    reading: readingOf(indicator, newest),
    states: stateItems(indicator.id, newest),
    drawing:
      above === 0
        ? undefined
        : {
            address: distributionAddress(indicator.id, comparisonKey(newest)),
            text: `${year} 年${indicator.name}：大于 0 的 ${above} 份在对数轴上的位置`,
          },
  };
}
