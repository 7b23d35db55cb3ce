import {
  type LinesRecord,
  linesRecordSchema,
  type ProseRecord,
  proseRecordSchema,
  type StoredReport,
  storedReportSchema,
} from '../../src/model/records.ts';
import type { ReadReport } from './reading/read-reports.ts';
import type { OpenRecords, RecordsFile } from './writing/records-file.ts';

/** The collections of reports, of their prose, and of the lines of their texts, or a piece of each. */
export class ReportFiles {
  readonly #reports: RecordsFile<StoredReport>;
  readonly #prose: RecordsFile<ProseRecord>;
  readonly #lines: RecordsFile<LinesRecord>;

  constructor(open: OpenRecords<'reports' | 'report-prose' | 'report-lines'>) {
    this.#reports = open('reports', storedReportSchema);
    this.#prose = open('report-prose', proseRecordSchema);
    this.#lines = open('report-lines', linesRecordSchema);
  }

  add({ record: { organ, year }, line, prose, lines }: ReadReport): void {
    const id = `${organ}/${year}`;
    this.#reports.addLine(id, line);
    this.#prose.addLine(id, prose);
    if (lines !== undefined) this.#lines.addLine(id, lines);
  }

  close(): void {
    for (const file of [this.#reports, this.#prose, this.#lines]) file.close();
  }
}
