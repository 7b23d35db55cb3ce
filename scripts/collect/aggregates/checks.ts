import { checkCodes, isCheckCode } from '../../../src/model/checks.ts';
import type { Finding } from '../../../src/model/finding.ts';
import {
  type CheckRecord,
  checkRecordSchema,
  type PlacedOrgan,
  type ReportRecord,
} from '../../../src/model/records.ts';
import type { Aggregate } from '../aggregate.ts';
import type { CollectionsWriter } from '../write-collections.ts';

/** Every check over all reports, with what failed; notes are no failures. */
export class CheckAggregate implements Aggregate {
  readonly #records = new Map<string, CheckRecord>(
    checkCodes.map((code) => [code, { code, tally: { pass: 0, fail: 0, notAssessable: 0 }, failing: [] }]),
  );

  add({ organ, year, report, tallies }: ReportRecord, { name }: PlacedOrgan): void {
    this.count({ organ, name, year }, report.findings, tallies);
  }

  /** Counts what a check found about a report, be it from the report alone or from several. */
  count(
    report: { organ: string; name: string; year: number },
    findings: readonly Finding[],
    tallies: ReportRecord['tallies'],
  ): void {
    for (const [code, tally] of Object.entries(tallies)) {
      const record = this.#records.get(code);
      if (!record || !tally) continue;
      record.tally.pass += tally.pass;
      record.tally.fail += tally.fail;
      record.tally.notAssessable += tally.notAssessable;
    }
    for (const finding of findings) {
      if (finding.severity === 'note' || !isCheckCode(finding.code)) continue;
      this.#records.get(finding.code)?.failing.push({ ...report, finding });
    }
  }

  write(writer: CollectionsWriter): void {
    writer.writeRecords('checks', checkRecordSchema, this.#records);
  }
}
