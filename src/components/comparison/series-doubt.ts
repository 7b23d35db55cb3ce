import type { Indicator } from '../../model/indicators/indicator.ts';
import type { Series } from '../../model/series-records.ts';
import { numberText } from '../wording.ts';
import { doubtfulWords } from './doubt.ts';
import { measureAddress } from './indicator-table.ts';

/** The reports of a series whose number is in doubt, as far as they are named, with where each shows it and why. */
export type SeriesDoubt = { words: string; reports: { name: string; address: string }[]; isAll: boolean };

/** What of a series is in doubt; undefined where no finding names any of its numbers. */
export function seriesDoubt(indicator: Indicator, series: Series): SeriesDoubt | undefined {
  const { summary, doubtful } = series;
  if (summary.doubtful === undefined) return undefined;
  return {
    words: `有数字的 ${numberText(summary.n)} 份中 ${doubtfulWords(summary)}`,
    reports: doubtful.map(({ organ, name }) => ({
      name,
      address: measureAddress(indicator, series, organ, {}),
    })),
    isAll: doubtful.length === summary.doubtful,
  };
}
