import { z } from 'zod';
import type { Measures } from '../../../src/metrics/measure.ts';
import type { PlacedOrgan, ReportRecord } from '../../../src/model/records.ts';
import { populationOf, seriesKeyText } from '../../../src/model/series.ts';
import type { MeasureSummary, RegionIndicatorsRecord } from '../../../src/model/series-records.ts';
import type { OpenRecords } from '../writing/records-file.ts';
import { ComparedReports } from './compared-reports.ts';

/** What every indicator comes to in a place, of one year's reports. */
export type PlaceIndicators = RegionIndicatorsRecord['indicators'];

type Open = OpenRecords<'series' | 'series-rows' | 'places'>;

/** Writes what every series comes to over the reports of a group and in its places, and the rows of each. */
export class GroupSeriesWriter {
  readonly #open: Open;
  readonly #byKey = new Map<string, ComparedReports>();

  constructor(open: Open) {
    this.#open = open;
  }

  add({ year, report }: ReportRecord, organ: PlacedOrgan, measures: Measures): void {
    const key = { year, form: report.form, population: populationOf(organ) };
    const keyText = seriesKeyText(key);
    const compared = this.#byKey.get(keyText) ?? new ComparedReports(key);
    this.#byKey.set(keyText, compared);
    compared.add(organ, measures);
  }

  finish(): void {
    // What is written here is JSON already or of its schema's own type: thousands of numbers are not held against it.
    const [series, rows] = [this.#open('series', z.json()), this.#open('series-rows', z.json())];
    const byPlace = new Map<string, PlaceIndicators>();
    for (const [keyText, compared] of this.#byKey) {
      for (const one of compared.finish()) {
        const id = `${one.series.indicator}/${keyText}`;
        series.addLine(id, JSON.stringify(one.series));
        rows.addLine(id, `[${one.rows.join(',')}]`);
        for (const { code, summary } of one.places) {
          const place = byPlace.get(code) ?? {};
          byPlace.set(code, place);
          addSummary(place, one.series.indicator, keyText, summary);
        }
      }
    }
    const places = this.#open('places', z.json());
    for (const [code, place] of byPlace) places.addLine(code, JSON.stringify(place));
    for (const file of [series, rows, places]) file.close();
  }
}

/** Files what an indicator comes to in a place under the indicator, then the key of the series. */
export function addSummary(
  place: PlaceIndicators,
  indicator: string,
  key: string,
  summary: MeasureSummary,
): void {
  const series = place[indicator] ?? {};
  place[indicator] = series;
  series[key] = summary;
}
