import { z } from 'zod';
import type { Measures } from '../../../src/metrics/measure.ts';
import { MeasureSummaryBuilder, type SummaryState } from '../../../src/metrics/measure-summary.ts';
import type { Division } from '../../../src/model/division.ts';
import {
  comparableOfMeasure,
  isUnitMissing,
  type Measure,
  storeMeasure,
} from '../../../src/model/measure.ts';
import type { PlacedOrgan, ReportRecord } from '../../../src/model/records.ts';
import { populationOf, type SeriesKey, seriesKeyText } from '../../../src/model/series.ts';
import type {
  MeasureSummary,
  RegionIndicatorsRecord,
  SeriesRecord,
} from '../../../src/model/series-records.ts';
import type { OpenRecords } from '../records-file.ts';
import { type Largest, largerOf, type NamedOrgan } from './largest.ts';

/** What one series comes to over the reports of a group. Its summary is not finished: see `SummaryState`. */
export type GroupSeries = {
  indicator: string;
  key: SeriesKey;
  state: SummaryState;
  largest: Largest | null;
  withoutUnit: SeriesRecord['withoutUnit'];
  /** The province and its prefectures. */
  places: SeriesRecord['places'];
};

/** What every indicator comes to in a place, of one year's reports. */
export type PlaceIndicators = RegionIndicatorsRecord['indicators'];

type Open = OpenRecords<'series' | 'series-rows' | 'places'>;

/** Writes what every series comes to over the reports of a group and in its places, and the rows of each. */
export class GroupSeriesWriter {
  readonly #open: Open;
  readonly #builders = new Map<string, GroupSeriesBuilder>();

  constructor(open: Open) {
    this.#open = open;
  }

  add({ year, report }: ReportRecord, organ: PlacedOrgan, measures: Measures): void {
    const key = { year, form: report.form, population: populationOf(organ) };
    const keyText = seriesKeyText(key);
    for (const [indicator, measure] of measures) {
      const id = `${indicator}/${keyText}`;
      const builder = this.#builders.get(id) ?? new GroupSeriesBuilder(indicator, key);
      this.#builders.set(id, builder);
      builder.add(measure, organ);
    }
  }

  finish(): void {
    // What is written here is JSON already or of its schema's own type: thousands of numbers are not held against it.
    const [series, rows] = [this.#open('series', z.json()), this.#open('series-rows', z.json())];
    const byPlace = new Map<string, PlaceIndicators>();
    for (const [id, builder] of this.#builders) {
      series.addLine(id, JSON.stringify(builder.finish()));
      rows.addLine(id, `[${builder.rows.join(',')}]`);
      for (const [code, summary] of builder.finishPlaces()) {
        const place = byPlace.get(code) ?? {};
        byPlace.set(code, place);
        addSummary(place, builder.indicator, seriesKeyText(builder.key), summary);
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

/** The rows and sums of one series, report by report. */
class GroupSeriesBuilder {
  readonly indicator: string;
  readonly key: SeriesKey;
  /** Each row as JSON, in the order of organs. */
  readonly rows: string[] = [];
  readonly #whole = new MeasureSummaryBuilder();
  readonly #places = new Map<string, { place: Division; builder: MeasureSummaryBuilder }>();
  #largest: Largest | null = null;
  #withoutUnit: SeriesRecord['withoutUnit'] = null;

  constructor(indicator: string, key: SeriesKey) {
    this.indicator = indicator;
    this.key = key;
  }

  add(measure: Measure, { slug, name, places }: PlacedOrgan): void {
    this.rows.push(JSON.stringify(storeMeasure(slug, measure)));
    this.#whole.add(measure);
    for (const place of places) {
      if (place.level === 'town') continue;
      const known = this.#places.get(place.code) ?? { place, builder: new MeasureSummaryBuilder() };
      this.#places.set(place.code, known);
      known.builder.add(measure);
    }
    const organ: NamedOrgan = { organ: slug, name };
    const value = comparableOfMeasure(measure);
    if (value !== undefined) this.#largest = largerOf(this.#largest, { value, organs: [organ], count: 1 });
    if (isUnitMissing(measure)) {
      this.#withoutUnit ??= { ...organ, raw: measure.raw ?? String(measure.value) };
    }
  }

  finish(): GroupSeries {
    const places = [...this.#places.values()].filter(({ place }) => place.level !== 'county');
    return {
      indicator: this.indicator,
      key: this.key,
      state: this.#whole.state(),
      largest: this.#largest,
      withoutUnit: this.#withoutUnit,
      places: places.map(({ place, builder }) => ({ ...place, summary: builder.finish() })),
    };
  }

  /** What every province, prefecture and county comes to, by code. */
  finishPlaces(): [code: string, summary: MeasureSummary][] {
    return [...this.#places].map(([code, { builder }]) => [code, builder.finish()]);
  }
}
