import type { PlacedOrgan, ReportRecord } from '../../src/model/records.ts';
import type { CollectionsWriter } from './write-collections.ts';

/**
 * What is worked out over all reports. They come one at a time, newest year first, then in the order of organs
 * (division code, then slug), so that nothing has to hold them all.
 */
export type Aggregate = {
  /** `prose` is the JSON of the report's prose. */
  add(record: ReportRecord, organ: PlacedOrgan, prose: string): void;
  /** Called once, after the last report. */
  write(writer: CollectionsWriter): void;
};
