import type { ReportRecord, YearFindingsRecord } from './records.ts';

/** What is found about a report, as its record has it, stored or not. */
type WithFindings = Pick<ReportRecord, 'tallies'> & { report: Pick<ReportRecord['report'], 'findings'> };

/** A report with all that was found about it: from itself, then from holding it against that of the year before. */
export function withYearFindings<Found extends WithFindings>(
  record: Found,
  found: YearFindingsRecord | undefined,
): Found {
  if (!found) return record;
  const { report, tallies } = record;
  return {
    ...record,
    report: { ...report, findings: [...report.findings, ...found.findings] },
    tallies: { ...tallies, ...found.tallies },
  };
}
