import { summariseReport } from '../../../src/metrics/report-summary.ts';
import type { ReportRecord } from '../../../src/model/records.ts';
import { type ReportSummary, reportSummarySchema } from '../../../src/model/report-summary.ts';
import type { Aggregate } from '../aggregate.ts';
import type { CollectionsWriter, RecordsFile } from '../write-collections.ts';

/** What lists say of every report, so that no list has to read a report whole. */
export class SummaryAggregate implements Aggregate {
  readonly #file: RecordsFile<ReportSummary>;

  constructor(writer: CollectionsWriter) {
    this.#file = writer.openRecords('report-summaries', reportSummarySchema);
  }

  add(record: ReportRecord): void {
    this.#file.add(`${record.organ}/${record.year}`, summariseReport(record));
  }

  write(): void {
    this.#file.close();
  }
}
