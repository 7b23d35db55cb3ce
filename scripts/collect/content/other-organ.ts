import { canBeOf, type MatchedOrgan } from '../../../src/model/organ-match.ts';
import type { ReportRecord } from '../../../src/model/records.ts';

/** The report, in doubt where it prints the name of another organ than the one it is filed under. */
export function withOtherOrgan(
  record: ReportRecord,
  organ: MatchedOrgan,
  counties: ReadonlySet<string>,
): ReportRecord {
  const { organName, findings } = record.report;
  if (organName === null || canBeOf(organName, organ, counties)) return record;
  const finding = {
    code: 'title.other-organ',
    severity: 'warning' as const,
    message: `这份报告存放在“${organ.name}”名下，文中的机关却是“${organName}”。`,
  };
  return { ...record, report: { ...record.report, findings: [...findings, finding] } };
}
