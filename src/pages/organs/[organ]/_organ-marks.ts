import { findSeries } from '../../../collections/indicators.ts';
import { derivedInput } from '../../../collections/page-inputs.ts';
import { type OrganMark, organMark } from '../../../components/comparison/distribution-mark.ts';
import type { Indicator } from '../../../model/indicators/indicator.ts';
import { findIndicator } from '../../../model/indicators.ts';
import type { Measure } from '../../../model/measure.ts';
import { readSeriesKey, type SeriesKey, seriesKeyText } from '../../../model/series.ts';

/** The mark as a page shows it: of the thousands of other reports, a page depends on no more than this. */
const readMark = derivedInput('organ-marks', (id): OrganMark | undefined => {
  const [indicatorId, keyText, measure] = JSON.parse(id) as [string, string, Measure];
  const [indicator, key] = [findIndicator(indicatorId), readSeriesKey(keyText)];
  const series = key && findSeries(indicatorId, key);
  return indicator && series ? organMark(indicator, series, measure) : undefined;
});

/** Where a measure stands in its series; undefined where no report is in it. */
export function markOf(indicator: Indicator, key: SeriesKey, measure: Measure): OrganMark | undefined {
  return readMark(JSON.stringify([indicator.id, seriesKeyText(key), measure]));
}
