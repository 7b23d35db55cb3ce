import type {
  LinesRecord,
  ProseRecord,
  ReportRecord,
  StoredReport,
  YearFindingsRecord,
} from '../model/records.ts';
import { fromStored } from '../model/stored-report.ts';
import { withYearFindings } from '../model/year-findings.ts';
import { derivedInput } from './page-inputs.ts';
import { RecordStore } from './store.ts';

const store = new RecordStore<StoredReport>('reports');
const prose = new RecordStore<ProseRecord>('report-prose');
const lines = new RecordStore<LinesRecord>('report-lines');
const acrossYears = new RecordStore<YearFindingsRecord>('year-findings');

type ReportKey = { organ: string; year: number };

let keys: readonly ReportKey[] | undefined;

/** Every report as organ and year, newest year first, then in the order of organs. */
export function listReports(): readonly ReportKey[] {
  const { ids } = store;
  keys ??= ids.map((id) => {
    const [organ = '', year = ''] = id.split('/');
    return { organ, year: Number(year) };
  });
  return keys;
}

/** A report with all that was found about it: from itself, then from holding it against that of the year before. */
export function readReport(organ: string, year: number): ReportRecord {
  return withYearFindings(fromStored(store.read(`${organ}/${year}`)), readYearFindings(organ, year));
}

/** The paragraphs of a report outside its tables. */
export function readProse(organ: string, year: number): ProseRecord {
  return prose.read(`${organ}/${year}`);
}

/** The text a report was read from, a line an item. */
export function readLines(organ: string, year: number): LinesRecord {
  return lines.read(`${organ}/${year}`);
}

/** What holding a report against that of the year before came to; undefined where there is no such report. */
export function readYearFindings(organ: string, year: number): YearFindingsRecord | undefined {
  const id = `${organ}/${year}`;
  return acrossYears.has(id) ? acrossYears.read(id) : undefined;
}

const findNewestYear = derivedInput('newest-year', () => listReports()[0]?.year ?? 0);

/** The newest year that any organ has a report of; 0 where there is none. */
export function newestYear(): number {
  return findNewestYear('');
}
