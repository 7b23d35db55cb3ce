import type { Figure } from './figure.ts';
import { figuresOf } from './forms/figures.ts';
import type { OrganRecord, ReportRecord } from './records.ts';
import type { FormId, Report } from './report.ts';

/** An organ for tests: a township with a known place. */
export function organRecord(changes: Partial<OrganRecord> = {}): OrganRecord {
  return {
    slug: 'fengcheng-hutang',
    name: '湖塘乡',
    kind: 'township',
    division: { code: '360981206', basis: 'stated', evidence: '落款' },
    otherNames: [],
    places: [
      { code: '360000', name: '江西省', level: 'province' },
      { code: '360900', name: '宜春市', level: 'prefecture' },
      { code: '360981', name: '丰城市', level: 'county' },
      { code: '360981206', name: '湖塘乡', level: 'town' },
    ],
    years: [2020],
    ...changes,
  };
}

/** A figure that a report prints as a number. */
export const reported = (value: number): Figure => ({ state: 'reported', value, raw: String(value) });

/** A report for tests that says nothing: no figures, no findings. */
export function emptyReport(
  own: Partial<Omit<ReportRecord, 'report'>> = {},
  report: Partial<ReportRecord['report']> = {},
): ReportRecord {
  const { year = 2020 } = own;
  return {
    organ: 'fengcheng-hutang',
    year,
    file: `${year}.txt`,
    sha256: '0'.repeat(64),
    byteLength: 1,
    source: null,
    tallies: {},
    ...own,
    report: {
      format: 'txt',
      title: null,
      organName: null,
      year,
      yearSource: null,
      form: '2019',
      sections: [],
      figures: {},
      subRows: [],
      findings: [],
      ...report,
    },
  };
}

/** A report for tests: every figure of the form is 0, but for those given. */
export function reportRecord(
  figures: Record<string, Figure> = {},
  { form = '2019', year = 2020, ...report }: Partial<Report> & { form?: FormId; year?: number } = {},
): ReportRecord {
  const zeros = figuresOf(form).map(({ id, kind, unit }): [string, Figure] => [
    id,
    kind === 'amount'
      ? { ...reported(0), unit: unit === '万元' ? unit : null, unitSource: null }
      : reported(0),
  ]);
  return emptyReport(
    { year },
    {
      title: '湖塘乡2020年政府信息公开工作年度报告',
      organName: '湖塘乡',
      yearSource: 'title',
      form,
      figures: { ...Object.fromEntries(zeros), ...figures },
      ...report,
    },
  );
}
