import type { Indicator } from '../../model/indicators/indicator.ts';
import { numberText } from '../../model/number-text.ts';
import type { SeriesKey } from '../../model/series.ts';
import type { MeasureSummary, Series } from '../../model/series-records.ts';
import { doubtfulWords } from './doubt.ts';
import { measureAddress } from './indicator-table.ts';

/** Reports whose number is in doubt, as far as they are named, with where each shows it and why. */
export type DoubtfulReports = { words: string; reports: { name: string; address: string }[]; isAll: boolean };

/** What of a series is in doubt; undefined where no finding names any of its numbers. */
export function seriesDoubt(
  indicator: Indicator,
  { summary, doubtful, ...key }: Pick<Series, 'year' | 'form' | 'summary' | 'doubtful'>,
): DoubtfulReports | undefined {
  const doubt = doubtIn(indicator, key, { ...summary, doubtfulOrgans: doubtful });
  return doubt && { ...doubt, words: `有数字的 ${numberText(summary.n)} 份中 ${doubt.words}` };
}

/** What of a sum is in doubt; undefined where no finding names any of its numbers. */
export function doubtIn(
  indicator: Indicator,
  key: Pick<SeriesKey, 'year' | 'form'>,
  summary: Pick<MeasureSummary, 'doubtful' | 'doubtfulOrgans'>,
): DoubtfulReports | undefined {
  const { doubtful, doubtfulOrgans = [] } = summary;
  if (doubtful === undefined) return undefined;
  return {
    words: doubtfulWords(summary),
    reports: doubtfulOrgans.map(({ organ, name }) => ({
      name,
      address: measureAddress(indicator, key, organ, {}),
    })),
    isAll: doubtfulOrgans.length === doubtful,
  };
}
