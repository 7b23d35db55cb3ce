import type { ReportSummary } from '../model/report-summary.ts';
import { readCopiedCheck } from './likeness.ts';
import { readYearFindings } from './reports.ts';
import { RecordStore } from './store.ts';

const store = new RecordStore<ReportSummary>('report-summaries');

/** What a list says of a report; its doubts include those against other reports: of the year before, and with the same text. */
export function readReportSummary(organ: string, year: number): ReportSummary {
  const summary = store.read(`${organ}/${year}`);
  const { finding } = readCopiedCheck(organ, year);
  const found = [...(readYearFindings(organ, year)?.findings ?? []), ...(finding ? [finding] : [])];
  return { ...summary, doubts: summary.doubts + found.filter(({ severity }) => severity !== 'note').length };
}
