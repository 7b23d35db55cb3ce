import type { Measures } from '../../../src/metrics/measure.ts';
import {
  MeasureSummaryBuilder,
  type Summand,
  type SummaryState,
  summandOf,
} from '../../../src/metrics/measure-summary.ts';
import type { Division } from '../../../src/model/division.ts';
import { isUnitMissing, type Measure, storeMeasure } from '../../../src/model/measure.ts';
import type { PlacedOrgan } from '../../../src/model/records.ts';
import type { SeriesKey } from '../../../src/model/series.ts';
import type { MeasureSummary, SeriesRecord } from '../../../src/model/series-records.ts';
import { type Largest, largerOf } from './largest.ts';
import { type DoubtfulNumber, mostDoubtful } from './most-doubtful.ts';

/** What one series comes to over the reports of a group. Its summary is not finished: see `SummaryState`. */
export type GroupSeries = {
  indicator: string;
  key: SeriesKey;
  state: SummaryState;
  largest: Largest | null;
  doubtful: DoubtfulNumber[];
  withoutUnit: SeriesRecord['withoutUnit'];
  /** The province and its prefectures. */
  places: SeriesRecord['places'];
};

/** Reports that may be compared with each other, which are measured by the same indicators in the same order. */
export class ComparedReports {
  readonly #key: SeriesKey;
  readonly #series: SeriesBuilder[] = [];
  readonly #places = new Map<string, { place: Division; sums: PlaceSum[] }>();

  constructor(key: SeriesKey) {
    this.#key = key;
  }

  add(organ: PlacedOrgan, measures: Measures): void {
    const above = organ.places.filter(({ level }) => level !== 'town');
    const places = above.map((place) => this.#sumsOf(place));
    for (const [position, [indicator, measure]] of measures.entries()) {
      const summand = summandOf(measure);
      atPosition(this.#series, position, () => new SeriesBuilder(indicator)).add(measure, summand, organ);
      for (const sums of places) atPosition(sums, position, () => new PlaceSum()).add(summand, organ);
    }
  }

  /** Every series with its rows, and with what it comes to in every province, prefecture and county. */
  finish() {
    return this.#series.map((series, position) => {
      const places = [...this.#places.values()].map(({ place, sums }) => ({
        ...place,
        summary: (sums[position] ?? new PlaceSum()).finish(),
      }));
      return { rows: series.rows, series: series.finish(this.#key, places), places };
    });
  }

  #sumsOf(place: Division): PlaceSum[] {
    const known = this.#places.get(place.code) ?? { place, sums: [] };
    this.#places.set(place.code, known);
    return known.sums;
  }
}

function atPosition<T>(list: T[], position: number, make: () => T): T {
  const known = list[position] ?? make();
  list[position] = known;
  return known;
}

/** What one series comes to in a place, and which organs have a number in doubt there. */
class PlaceSum {
  readonly #whole = new MeasureSummaryBuilder();
  #doubtful: DoubtfulNumber[] = [];

  add(summand: Summand, organ: PlacedOrgan): void {
    this.#whole.addSummand(summand);
    this.#doubtful = withDoubtful(this.#doubtful, summand, organ);
  }

  finish(): MeasureSummary {
    const organs = this.#doubtful.map(({ organ }) => organ);
    return { ...this.#whole.finish(), ...(organs.length > 0 && { doubtfulOrgans: organs }) };
  }
}

/** The numbers in doubt with that of one more report, where it is one. */
function withDoubtful(
  known: DoubtfulNumber[],
  { comparable, addend, denominator, isDoubtful }: Summand,
  { slug, name }: PlacedOrgan,
): DoubtfulNumber[] {
  if (!isDoubtful || addend === undefined) return known;
  return mostDoubtful([...known, { value: comparable ?? denominator ?? 0, organ: { organ: slug, name } }]);
}

/** The rows and sums of one series, report by report. */
class SeriesBuilder {
  /** Each row as JSON, in the order of organs. */
  readonly rows: string[] = [];
  readonly #indicator: string;
  readonly #whole = new MeasureSummaryBuilder();
  #largest: Largest | null = null;
  #doubtful: DoubtfulNumber[] = [];
  #withoutUnit: SeriesRecord['withoutUnit'] = null;

  constructor(indicator: string) {
    this.#indicator = indicator;
  }

  add(measure: Measure, summand: Summand, organ: PlacedOrgan): void {
    const { slug, name } = organ;
    this.rows.push(JSON.stringify(storeMeasure(slug, measure)));
    this.#whole.addSummand(summand);
    const { comparable: value, isDoubtful } = summand;
    const named = { organ: slug, name };
    if (value !== undefined && value >= (this.#largest?.value ?? value))
      this.#largest = largerOf(this.#largest, {
        value,
        organs: [named],
        count: 1,
        doubtful: Number(isDoubtful),
      });
    this.#doubtful = withDoubtful(this.#doubtful, summand, organ);
    if (isUnitMissing(measure)) this.#withoutUnit ??= { ...named, raw: measure.raw ?? String(measure.value) };
  }

  finish(key: SeriesKey, places: SeriesRecord['places']): GroupSeries {
    return {
      indicator: this.#indicator,
      key,
      state: this.#whole.state(),
      largest: this.#largest,
      doubtful: this.#doubtful,
      withoutUnit: this.#withoutUnit,
      places: places.filter(({ level }) => level !== 'county'),
    };
  }
}
