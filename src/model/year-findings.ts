import type { ReportRecord, YearFindingsRecord } from './records.ts';

/** A report with all that was found about it: from itself, then from holding it against that of the year before. */
export function withYearFindings(record: ReportRecord, found: YearFindingsRecord | undefined): ReportRecord {
  if (!found) return record;
  const { report, tallies } = record;
  return {
    ...record,
    report: { ...report, findings: [...report.findings, ...found.findings] },
    tallies: { ...tallies, ...found.tallies },
  };
}
