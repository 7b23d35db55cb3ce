import type { Indicator } from '../../model/indicators/indicator.ts';
import { findIndicator, headlineIndicators } from '../../model/indicators.ts';
import { bySeries, readSeriesKey, type SeriesKey, seriesKeyText } from '../../model/series.ts';
import type { MeasureSummary, RegionIndicatorsRecord, SummedSeries } from '../../model/series-records.ts';
import { findMainSeries } from '../comparison/main-series.ts';

/** Every indicator of a place, by its id and then by the key of the series. */
export type PlaceFigures = RegionIndicatorsRecord['indicators'];

/** The indicators that a place is described and compared by: those of every organ's page, and one rate. */
export const placeIndicators: readonly Indicator[] = [
  ...headlineIndicators,
  ...[findIndicator('full-disclosure-rate')].flatMap((indicator) => indicator ?? []),
];

/** The series of an indicator in a place, newest year first, organs of their own before aggregate reports. */
export function seriesIn(found: PlaceFigures, indicator: string): SummedSeries[] {
  return Object.entries(found[indicator] ?? {})
    .flatMap(([text, summary]) => {
      const key = readSeriesKey(text);
      return key ? [{ ...key, summary }] : [];
    })
    .sort(bySeries);
}

/** The series of organs that report for themselves: those whose figures may be added up. */
export function ownSeriesIn(found: PlaceFigures, indicator: string): SummedSeries[] {
  return seriesIn(found, indicator).filter(({ population }) => population === 'own');
}

/** The series that stands for an indicator in a place: the newest of organs of their own that is no mere remnant. */
export function mainSeriesIn(found: PlaceFigures, indicator: string): SummedSeries | undefined {
  const all = ownSeriesIn(found, indicator);
  return findMainSeries(indicator, {
    keysOf: () => all,
    findSeries: (_, key) => all.find((series) => bySeries(series, key) === 0),
  });
}

/** What a place comes to in the series with the same key as another; undefined where it has no such report. */
export function summaryIn(
  found: PlaceFigures,
  indicator: string,
  key: SeriesKey,
): MeasureSummary | undefined {
  return found[indicator]?.[seriesKeyText(key)];
}
