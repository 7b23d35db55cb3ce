import { findCopied, type LikenessRecord } from '../../model/likeness.ts';
import type { ReportRecord } from '../../model/records.ts';

/** A report with what the comparison of texts found behind its own findings. */
export function withCopied(record: ReportRecord, likeness: LikenessRecord): ReportRecord {
  const finding = findCopied(likeness);
  if (!finding) return record;
  const { report } = record;
  return { ...record, report: { ...report, findings: [...report.findings, finding] } };
}
