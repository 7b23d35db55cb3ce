import { indicatorAddress } from '../../model/addresses.ts';
import type { Indicator } from '../../model/indicators/indicator.ts';
import { headlineIndicators } from '../../model/indicators.ts';
import type { Series } from '../../model/series-records.ts';
import { seriesDrawing } from '../comparison/distribution-mark.ts';
import { doubtfulWords } from '../comparison/doubt.ts';
import { comparableText } from '../comparison/measure-words.ts';
import { readingOf } from '../comparison/reading.ts';
import { populationWords } from '../comparison/series-view.ts';
import { type StateItem, stateItems } from '../comparison/states.ts';

/** An indicator over all reports of a year: the sum of what can be summed, and what the reports say. */
export type NationalFigure = {
  name: string;
  address: string;
  year: number;
  /** undefined where no report has a number that may be summed. */
  total: string | undefined;
  /** Whose reports it is of. */
  whose: string;
  /** How many of the numbers in it are in doubt: 2 份存疑; empty where none. */
  doubt: string;
  reading: string;
  states: StateItem[];
  /** The shared drawing of all numbers above 0; undefined where there is none. */
  drawing: { address: string; text: string } | undefined;
};

/** The national figure of every headline indicator that any report has. */
export function nationalFigures(findMain: (indicator: string) => Series | undefined): NationalFigure[] {
  return headlineIndicators.flatMap((indicator) => {
    const series = findMain(indicator.id);
    return series ? [nationalFigure(indicator, series)] : [];
  });
}

/** What a series of counts or amounts comes to. Amounts without a unit and figures without a number stay out. */
export function nationalFigure(indicator: Indicator, series: Series): NationalFigure {
  const { total } = series.summary;
  return {
    name: indicator.name,
    address: indicatorAddress(indicator.id),
    year: series.year,
    total: total === undefined ? undefined : comparableText(total, indicator),
    whose: populationWords(series),
    doubt: doubtfulWords(series.summary),
    reading: readingOf(indicator, series),
    states: stateItems(indicator, series),
    drawing: seriesDrawing(indicator, series),
  };
}
