import type { ReportRecord, YearFindingsRecord } from '../model/records.ts';
import { RecordStore } from './store.ts';

const store = new RecordStore<ReportRecord>('reports');
const acrossYears = new RecordStore<YearFindingsRecord>('year-findings');

/** Every report as organ and year, newest year first, then in the order of organs. */
export const reportKeys: readonly { organ: string; year: number }[] = store.ids.map((id) => {
  const [organ = '', year = ''] = id.split('/');
  return { organ, year: Number(year) };
});

/** A report with all that was found about it: from itself, then from holding it against that of the year before. */
export function readReport(organ: string, year: number): ReportRecord {
  const record = store.read(`${organ}/${year}`);
  const found = readYearFindings(organ, year);
  if (!found) return record;
  const { report, tallies } = record;
  return {
    ...record,
    report: { ...report, findings: [...report.findings, ...found.findings] },
    tallies: { ...tallies, ...found.tallies },
  };
}

/** What holding a report against that of the year before came to; undefined where there is no such report. */
export function readYearFindings(organ: string, year: number): YearFindingsRecord | undefined {
  const id = `${organ}/${year}`;
  return acrossYears.has(id) ? acrossYears.read(id) : undefined;
}
