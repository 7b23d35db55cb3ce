import { MeasureSummaryBuilder } from '../../metrics/measure-summary.ts';
import type { Measure } from '../../model/measure.ts';
import type { RegionRecord } from '../../model/records.ts';
import type { MeasureSummary } from '../../model/series-records.ts';
import type { PlaceFigures } from './place-series.ts';

/** What measures come to, as the collector would have it. */
export function summaryOf(measures: readonly Measure[]): MeasureSummary {
  const builder = new MeasureSummaryBuilder();
  for (const measure of measures) builder.add(measure);
  return builder.finish();
}

/** Counts as reports print them. */
export const counts = (...values: number[]): Measure[] =>
  values.map((value) => ({ state: 'reported', value, flags: [] }));

export const blank: Measure = { state: 'blank', flags: [] };

/** An amount in 万元, or of unknown unit. */
export const amount = (value: number, unit: '万元' | null = '万元'): Measure => ({
  state: 'reported',
  value,
  unit,
  unitSource: unit && 'cell',
  flags: [],
});

/** What a place comes to, by indicator and the key of its series. */
export function placeOf(found: Record<string, Record<string, readonly Measure[]>>): PlaceFigures {
  return Object.fromEntries(
    Object.entries(found).map(([indicator, series]) => [
      indicator,
      Object.fromEntries(Object.entries(series).map(([key, measures]) => [key, summaryOf(measures)])),
    ]),
  );
}

/** A county of two organs with three reports. */
export function regionOf(code: string, name: string): RegionRecord {
  const organs = [`${code}-a`, `${code}-b`];
  return {
    ...{ code, name, level: 'county', parents: [], children: [] },
    ...{ organs, own: organs, inferred: 0, reports: 3, years: [2020, 2021] },
  };
}
