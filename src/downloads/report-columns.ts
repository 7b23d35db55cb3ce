import { reportAddress } from '../model/addresses.ts';
import { type FigureState, figureList } from '../model/figure.ts';
import type { PlacedOrgan, ReportRecord, Tally } from '../model/records.ts';
import type { CsvValue } from './csv.ts';
import { placeText } from './place-text.ts';
import type { Column } from './table.ts';

/** Columns of the table of reports. */
export const reportColumns = [
  { id: 'organ', type: 'string', meaning: '机关在本站的代号' },
  { id: 'name', type: 'string', meaning: '机关名称' },
  { id: 'place', type: 'string', meaning: '所在地，从省级到县级；未能确定时为空' },
  { id: 'year', type: 'integer', meaning: '报告年度' },
  { id: 'form', type: 'string', meaning: '全国统一表格的版本：2019 或 2021；没有认出时为空' },
  { id: 'title', type: 'string', meaning: '标题，照录报告' },
  { id: 'organ_printed', type: 'string', meaning: '标题所印的机关名称' },
  { id: 'file', type: 'string', meaning: '公布的文件' },
  { id: 'format', type: 'string', meaning: '文件格式' },
  { id: 'sha256', type: 'string', meaning: '公布的文件的 SHA-256，用来核对原件' },
  { id: 'bytes', type: 'integer', meaning: '公布的文件的字节数' },
  { id: 'source', type: 'string', meaning: '公布的网址；没有记录时为空' },
  { id: 'published', type: 'string', meaning: '公布的日期；没有记录时为空' },
  { id: 'fetched', type: 'string', meaning: '取得的日期；没有记录时为空' },
  { id: 'reported', type: 'integer', meaning: '填了数字的格数，包括 0 和分行合计' },
  { id: 'blank', type: 'integer', meaning: '空白的格数' },
  { id: 'not_applicable', type: 'integer', meaning: '填“/”“—”“无”等的格数' },
  { id: 'unreadable', type: 'integer', meaning: '无法辨读的格数' },
  { id: 'absent', type: 'integer', meaning: '表格中没有的格数' },
  { id: 'checks_passed', type: 'integer', meaning: '报告自身通过的核对项数；跨年的核对和文字雷同不在内' },
  { id: 'checks_failed', type: 'integer', meaning: '没有通过的核对项数' },
  { id: 'checks_not_assessable', type: 'integer', meaning: '缺数字而不能核对的项数' },
  { id: 'findings', type: 'integer', meaning: '报告自身的提示条数；跨年的核对和文字雷同见全部提示' },
  { id: 'address', type: 'string', meaning: '报告在本站的网址' },
] as const satisfies readonly Column[];

type ReportColumn = (typeof reportColumns)[number]['id'];

/** One report as a row of `reportColumns`. */
export function reportCells(
  organ: PlacedOrgan,
  record: ReportRecord,
  toFullAddress: (address: string) => string,
): CsvValue[] {
  const { year, file, sha256, byteLength, source, report } = record;
  const states = countStates(record);
  const sums = addTallies(record);
  const cells: Record<ReportColumn, CsvValue> = {
    organ: organ.slug,
    name: organ.name,
    place: placeText(organ),
    year,
    form: report.form,
    title: report.title,
    organ_printed: report.organName,
    file,
    format: report.format,
    sha256,
    bytes: byteLength,
    source: source?.url ?? null,
    published: source?.published ?? null,
    fetched: source?.fetched ?? null,
    reported: states.reported + states.summed,
    blank: states.blank,
    not_applicable: states.notApplicable,
    unreadable: states.unreadable,
    absent: states.absent,
    checks_passed: sums.pass,
    checks_failed: sums.fail,
    checks_not_assessable: sums.notAssessable,
    findings: report.findings.length,
    address: toFullAddress(reportAddress(organ.slug, year)),
  };
  return reportColumns.map(({ id }) => cells[id]);
}

function countStates({ report }: ReportRecord): Record<FigureState, number> {
  const counts = { reported: 0, summed: 0, blank: 0, notApplicable: 0, unreadable: 0, absent: 0 };
  for (const { state } of figureList(report.figures)) counts[state] += 1;
  return counts;
}

function addTallies({ tallies }: ReportRecord): Tally {
  const sum = { pass: 0, fail: 0, notAssessable: 0 };
  for (const tally of Object.values(tallies)) {
    sum.pass += tally?.pass ?? 0;
    sum.fail += tally?.fail ?? 0;
    sum.notAssessable += tally?.notAssessable ?? 0;
  }
  return sum;
}
