import { readCopiedCheck } from '../../../collections/likeness.ts';
import { readReport } from '../../../collections/reports.ts';
import { withCopied } from '../../../components/likeness/with-copied.ts';
import type { ReportRecord } from '../../../model/records.ts';

/** A report with all that was found about it, from others too: what every page of its organ says of it is the same. */
export function reportOf(organ: string, year: number): ReportRecord {
  return withCopied(readReport(organ, year), readCopiedCheck(organ, year));
}
