import { measurable, measureOf } from '../../../src/metrics/measure.ts';
import { indicators } from '../../../src/model/indicators.ts';
import type { PlacedOrgan, ReportRecord } from '../../../src/model/records.ts';
import { bySeries, populationOf, seriesKeyText } from '../../../src/model/series.ts';
import {
  type MeasureSummary,
  type RegionIndicatorsRecord,
  regionIndicatorsRecordSchema,
  type SeriesRecord,
  type SeriesRowsRecord,
  seriesRecordSchema,
  seriesRowsRecordSchema,
} from '../../../src/model/series-records.ts';
import type { Aggregate } from '../aggregate.ts';
import { Spool, type SpoolPlace } from '../spool.ts';
import type { CollectionsWriter } from '../write-collections.ts';
import { SeriesBuilder } from './series-builder.ts';

type KeptSeries = {
  id: string;
  head: Omit<SeriesRowsRecord, 'rows'>;
  record: SpoolPlace;
  rows: readonly SpoolPlace[];
};

/**
 * Every indicator of every report, in series that may be compared, and what they come to in every place. Reports
 * come year by year: a year is set aside on disk when the next one begins, so that no more than one is held.
 */
export class IndicatorAggregate implements Aggregate {
  readonly #spool = new Spool();
  readonly #kept: KeptSeries[] = [];
  readonly #regions = new Map<string, SpoolPlace[]>();
  #year = Number.POSITIVE_INFINITY;
  #builders = new Map<string, SeriesBuilder>();
  readonly #onPlace: (place: RegionIndicatorsRecord) => void;
  readonly #onSeries: (series: SeriesRowsRecord) => void;

  /** `onPlace` hears what every place comes to, `onSeries` the rows of every series, as they are written. */
  constructor(
    onPlace: (place: RegionIndicatorsRecord) => void = () => {},
    onSeries: (series: SeriesRowsRecord) => void = () => {},
  ) {
    this.#onPlace = onPlace;
    this.#onSeries = onSeries;
  }

  add(record: ReportRecord, organ: PlacedOrgan): void {
    if (record.year > this.#year) throw new Error(`a report of ${record.year} after those of ${this.#year}`);
    if (record.year < this.#year) this.#finishYear();
    this.#year = record.year;
    const report = measurable(record, organ);
    const key = { year: record.year, form: record.report.form, population: populationOf(organ) };
    const keyText = seriesKeyText(key);
    for (const indicator of indicators) {
      const measure = measureOf(indicator, report);
      if (!measure) continue;
      const id = `${indicator.id}/${keyText}`;
      const builder = this.#builders.get(id) ?? new SeriesBuilder(indicator.id, key, this.#spool);
      this.#builders.set(id, builder);
      builder.add(measure, organ);
    }
  }

  write(writer: CollectionsWriter): void {
    this.#finishYear();
    const order = new Map(indicators.map(({ id }, index) => [id, index]));
    const kept = this.#kept.sort(
      ({ head: one }, { head: other }) =>
        (order.get(one.indicator) ?? 0) - (order.get(other.indicator) ?? 0) || bySeries(one, other),
    );
    writer.writeRecords('series', seriesRecordSchema, this.#series(kept));
    writer.writeRecords('series-rows', seriesRowsRecordSchema, this.#rows(kept));
    writer.writeRecords('region-indicators', regionIndicatorsRecordSchema, this.#places());
    this.#spool.close();
  }

  #finishYear(): void {
    const byPlace = new Map<string, RegionIndicatorsRecord['indicators']>();
    for (const [id, builder] of this.#builders) {
      const { indicator, key } = builder;
      const record = this.#spool.append(JSON.stringify(builder.finish()));
      this.#kept.push({ id, head: { indicator, ...key }, record, rows: builder.finishRows() });
      for (const [code, summary] of builder.finishPlaces()) {
        const place = byPlace.get(code) ?? {};
        byPlace.set(code, place);
        addSummary(place, indicator, seriesKeyText(key), summary);
      }
    }
    for (const [code, found] of byPlace) {
      this.#regions.set(code, [
        ...(this.#regions.get(code) ?? []),
        this.#spool.append(JSON.stringify(found)),
      ]);
    }
    this.#builders = new Map();
  }

  *#series(kept: readonly KeptSeries[]): Iterable<[string, SeriesRecord]> {
    for (const { id, record } of kept) yield [id, JSON.parse(this.#spool.read(record)) as SeriesRecord];
  }

  *#rows(kept: readonly KeptSeries[]): Iterable<[string, SeriesRowsRecord]> {
    for (const { id, head, rows } of kept) {
      const text = rows.map((place) => this.#spool.read(place)).join(',');
      const series = { ...head, rows: JSON.parse(`[${text}]`) as SeriesRowsRecord['rows'] };
      this.#onSeries(series);
      yield [id, series];
    }
  }

  *#places(): Iterable<[string, RegionIndicatorsRecord]> {
    for (const code of [...this.#regions.keys()].sort()) {
      const merged: RegionIndicatorsRecord['indicators'] = {};
      for (const place of this.#regions.get(code) ?? []) {
        const found = JSON.parse(this.#spool.read(place)) as RegionIndicatorsRecord['indicators'];
        for (const [indicator, series] of Object.entries(found))
          for (const [key, summary] of Object.entries(series)) addSummary(merged, indicator, key, summary);
      }
      const place = { code, indicators: merged };
      this.#onPlace(place);
      yield [code, place];
    }
  }
}

function addSummary(
  place: RegionIndicatorsRecord['indicators'],
  indicator: string,
  key: string,
  summary: MeasureSummary,
): void {
  const series = place[indicator] ?? {};
  place[indicator] = series;
  series[key] = summary;
}
