import { MeasureSummaryBuilder } from '../../../src/metrics/measure-summary.ts';
import type { Division } from '../../../src/model/division.ts';
import {
  comparableOfMeasure,
  isUnitMissing,
  type Measure,
  storeMeasure,
} from '../../../src/model/measure.ts';
import type { PlacedOrgan } from '../../../src/model/records.ts';
import type { SeriesKey } from '../../../src/model/series.ts';
import type { MeasureSummary, SeriesRecord } from '../../../src/model/series-records.ts';
import type { Spool, SpoolPlace } from '../spool.ts';

/** So many rows are gathered before they are set aside. */
const heldRows = 500;

/** So many organs with the largest number are named. */
const namedOrgans = 3;

/** The rows and sums of one series, report by report. Rows go to the spool; what stays is a number a place and row. */
export class SeriesBuilder {
  readonly indicator: string;
  readonly key: SeriesKey;
  readonly #spool: Spool;
  readonly #whole = new MeasureSummaryBuilder();
  readonly #places = new Map<string, { place: Division; builder: MeasureSummaryBuilder }>();
  readonly #chunks: SpoolPlace[] = [];
  #held: string[] = [];
  #largest: { value: number; organs: { organ: string; name: string }[]; count: number } | undefined;
  #withoutUnit: SeriesRecord['withoutUnit'] = null;

  constructor(indicator: string, key: SeriesKey, spool: Spool) {
    this.indicator = indicator;
    this.key = key;
    this.#spool = spool;
  }

  add(measure: Measure, { slug, name, places }: PlacedOrgan): void {
    this.#held.push(JSON.stringify(storeMeasure(slug, measure)));
    if (this.#held.length >= heldRows) this.#setAside();
    this.#whole.add(measure);
    for (const place of places) {
      if (place.level === 'town') continue;
      const known = this.#places.get(place.code) ?? { place, builder: new MeasureSummaryBuilder() };
      this.#places.set(place.code, known);
      known.builder.add(measure);
    }
    this.#rememberLargest(comparableOfMeasure(measure), { organ: slug, name });
    if (isUnitMissing(measure)) {
      this.#withoutUnit ??= { organ: slug, name, raw: measure.raw ?? String(measure.value) };
    }
  }

  /** Puts all rows on the spool, and says where they are. */
  finishRows(): readonly SpoolPlace[] {
    this.#setAside();
    return this.#chunks;
  }

  finish(): SeriesRecord {
    const places = [...this.#places.values()].filter(({ place }) => place.level !== 'county');
    return {
      indicator: this.indicator,
      ...this.key,
      summary: this.#whole.finish(),
      values: countRuns(this.#whole.sortedValues()),
      largest: this.#largest ? { organs: this.#largest.organs, count: this.#largest.count } : null,
      withoutUnit: this.#withoutUnit,
      places: places
        .map(({ place, builder }) => ({ ...place, summary: builder.finish() }))
        .sort((one, other) => (one.code < other.code ? -1 : 1)),
    };
  }

  /** What every province, prefecture and county comes to, by code. */
  finishPlaces(): [code: string, summary: MeasureSummary][] {
    return [...this.#places].map(([code, { builder }]) => [code, builder.finish()]);
  }

  #setAside(): void {
    if (this.#held.length > 0) this.#chunks.push(this.#spool.append(this.#held.join(',')));
    this.#held = [];
  }

  #rememberLargest(value: number | undefined, organ: { organ: string; name: string }): void {
    if (value === undefined || (this.#largest && value < this.#largest.value)) return;
    if (!this.#largest || value > this.#largest.value) this.#largest = { value, organs: [], count: 0 };
    this.#largest.count += 1;
    if (this.#largest.organs.length < namedOrgans) this.#largest.organs.push(organ);
  }
}

/** Sorted numbers as each one and how often it comes: most are 0. */
function countRuns(sorted: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const value of sorted) {
    const last = runs.at(-1);
    if (last && last[0] === value) last[1] += 1;
    else runs.push([value, 1]);
  }
  return runs;
}
