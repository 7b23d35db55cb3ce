import { type Measures, measuresOf } from '../../../src/metrics/measure.ts';
import type { PlacedOrgan, ReportRecord } from '../../../src/model/records.ts';
import type { Aggregate } from '../aggregate.ts';
import type { CollectionsWriter } from '../write-collections.ts';

/** What is worked out over the measures of reports, in the order of `Aggregate`. */
export type MeasureAggregate = {
  add(record: ReportRecord, organ: PlacedOrgan, measures: Measures): void;
  write(writer: CollectionsWriter): void;
};

/** Measures every report once for all that is worked out over measures. Members are written in their order. */
export class MeasuredAggregate implements Aggregate {
  readonly #members: readonly MeasureAggregate[];

  constructor(members: readonly MeasureAggregate[]) {
    this.#members = members;
  }

  add(record: ReportRecord, organ: PlacedOrgan): void {
    const measures = measuresOf(record, organ);
    for (const member of this.#members) member.add(record, organ, measures);
  }

  write(writer: CollectionsWriter): void {
    for (const member of this.#members) member.write(writer);
  }
}
