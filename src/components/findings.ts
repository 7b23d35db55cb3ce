import { checkAddress, lineAddress } from '../model/addresses.ts';
import { checks, isCheckCode } from '../model/checks.ts';
import type { Finding } from '../model/finding.ts';
import type { ReportRecord } from '../model/records.ts';
import { placeText } from './wording.ts';

/** A finding as a list shows it: what it says, the check behind it, and where it stands in the source. */
export type FindingItem = {
  message: string;
  isDoubt: boolean;
  check?: { name: string; address: string };
  source?: { text: string; address: string };
};

/** Whether a finding is a doubt, and not only a remark. */
function isDoubt({ severity }: Finding): boolean {
  return severity !== 'note';
}

/** How many doubts a report has. */
export function countDoubts(record: ReportRecord): number {
  return record.report.findings.filter(isDoubt).length;
}

/** A report's findings, doubts first, else in the order in which they were found. */
export function findingItems({ organ, year, report }: ReportRecord): FindingItem[] {
  const inOrder = [
    ...report.findings.filter(isDoubt),
    ...report.findings.filter((finding) => !isDoubt(finding)),
  ];
  return inOrder.map((finding) => {
    const { code, message, at } = finding;
    const text = placeText(at);
    return {
      message,
      isDoubt: isDoubt(finding),
      ...(isCheckCode(code) && { check: { name: checks[code].name, address: checkAddress(code) } }),
      ...(text && at?.line && { source: { text, address: lineAddress(organ, year, at.line) } }),
    };
  });
}
