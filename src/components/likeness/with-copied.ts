import type { CopiedCheck } from '../../model/likeness.ts';
import type { ReportRecord } from '../../model/records.ts';

/** A report with what the comparison of texts found behind its own findings, and with how that came out. */
export function withCopied(record: ReportRecord, { verdict, finding }: CopiedCheck): ReportRecord {
  const { report, tallies } = record;
  const own = tallies['text.copied'] ?? { pass: 0, fail: 0, notAssessable: 0 };
  return {
    ...record,
    tallies: { ...tallies, 'text.copied': { ...own, [verdict]: own[verdict] + 1 } },
    report: finding ? { ...report, findings: [...report.findings, finding] } : report,
  };
}
