import type { Measures } from '../../../src/metrics/measure.ts';
import { indicators } from '../../../src/model/indicators.ts';
import type { PlacedOrgan, ReportRecord } from '../../../src/model/records.ts';
import { bySeries, populationOf, seriesKeyText } from '../../../src/model/series.ts';
import {
  type MeasureSummary,
  type RegionIndicatorsRecord,
  regionIndicatorsRecordSchema,
  type SeriesRowsRecord,
  seriesRecordSchema,
  seriesRowsRecordSchema,
} from '../../../src/model/series-records.ts';
import type { Spool, SpoolPlace } from '../spool.ts';
import type { CollectionsWriter } from '../write-collections.ts';
import type { MeasureAggregate } from './measured.ts';
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
export class IndicatorAggregate implements MeasureAggregate {
  readonly #spool: Spool;
  readonly #kept: KeptSeries[] = [];
  readonly #regions = new Map<string, SpoolPlace[]>();
  #year = Number.POSITIVE_INFINITY;
  #builders = new Map<string, SeriesBuilder>();
  readonly #onPlace: (place: RegionIndicatorsRecord) => void;
  readonly #onSeries: (series: SeriesRowsRecord) => void;

  /** `onPlace` hears what every place comes to, `onSeries` the rows of every series, as they are written. */
  constructor(
    spool: Spool,
    onPlace: (place: RegionIndicatorsRecord) => void = () => {},
    onSeries: (series: SeriesRowsRecord) => void = () => {},
  ) {
    this.#spool = spool;
    this.#onPlace = onPlace;
    this.#onSeries = onSeries;
  }

  add(record: ReportRecord, organ: PlacedOrgan, measures: Measures): void {
    if (record.year > this.#year) throw new Error(`a report of ${record.year} after those of ${this.#year}`);
    if (record.year < this.#year) this.#finishYear();
    this.#year = record.year;
    const key = { year: record.year, form: record.report.form, population: populationOf(organ) };
    const keyText = seriesKeyText(key);
    for (const [indicator, measure] of measures) {
      const id = `${indicator}/${keyText}`;
      const builder = this.#builders.get(id) ?? new SeriesBuilder(indicator, key, this.#spool);
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
    this.#writeSeries(writer, kept);
    this.#writeRows(writer, kept);
    this.#writePlaces(writer);
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

  // What is written here is JSON already or of its schema's own type: thousands of numbers are not held against it again.

  #writeSeries(writer: CollectionsWriter, kept: readonly KeptSeries[]): void {
    const file = writer.openRecords('series', seriesRecordSchema);
    for (const { id, record } of kept) file.addLine(id, this.#spool.read(record));
    file.close();
  }

  #writeRows(writer: CollectionsWriter, kept: readonly KeptSeries[]): void {
    const file = writer.openRecords('series-rows', seriesRowsRecordSchema);
    for (const { id, head, rows } of kept) {
      const text = `[${rows.map((place) => this.#spool.read(place)).join(',')}]`;
      file.addLine(id, `${JSON.stringify(head).slice(0, -1)},"rows":${text}}`);
      this.#onSeries({ ...head, rows: JSON.parse(text) as SeriesRowsRecord['rows'] });
    }
    file.close();
  }

  #writePlaces(writer: CollectionsWriter): void {
    const file = writer.openRecords('region-indicators', regionIndicatorsRecordSchema);
    for (const [code, years] of [...this.#regions].sort(([one], [other]) => (one < other ? -1 : 1))) {
      const merged: RegionIndicatorsRecord['indicators'] = {};
      for (const year of years) {
        const found = JSON.parse(this.#spool.read(year)) as RegionIndicatorsRecord['indicators'];
        for (const [indicator, series] of Object.entries(found))
          for (const [key, summary] of Object.entries(series)) addSummary(merged, indicator, key, summary);
      }
      const place: RegionIndicatorsRecord = { code, indicators: merged };
      file.addLine(code, JSON.stringify(place));
      this.#onPlace(place);
    }
    file.close();
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
