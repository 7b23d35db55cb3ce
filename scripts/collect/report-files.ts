import {
  type LinesRecord,
  linesRecordSchema,
  type ProseRecord,
  proseRecordSchema,
  type ReportRecord,
  reportRecordSchema,
} from '../../src/model/records.ts';
import type { ReadReport } from './read-reports.ts';
import type { RecordsFile } from './records-file.ts';
import type { CollectionsWriter } from './write-collections.ts';

/** The collections of reports, of their prose, and of the lines of their texts. */
export class ReportFiles {
  readonly #reports: RecordsFile<ReportRecord>;
  readonly #prose: RecordsFile<ProseRecord>;
  readonly #lines: RecordsFile<LinesRecord>;

  constructor(writer: CollectionsWriter) {
    this.#reports = writer.openRecords('reports', reportRecordSchema);
    this.#prose = writer.openRecords('report-prose', proseRecordSchema);
    this.#lines = writer.openRecords('report-lines', linesRecordSchema);
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
