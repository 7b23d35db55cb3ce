import { type Figure, isUnitUnknown, numberOf, stateNames } from '../../src/model/figure.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Form } from '../../src/model/forms/form.ts';
import { forms } from '../../src/model/forms/forms.ts';
import type { Report } from '../../src/model/report.ts';
import { tableText } from './table-text.ts';

/** A report for the terminal: what it is, the three tables as the form prints them, and every finding. */
export function printReport({
  file,
  sha256,
  report,
}: {
  file: string;
  sha256: string;
  report: Report;
}): string {
  const parts = [heading(file, sha256, report)];
  if (report.form) {
    const form = forms[report.form];
    parts.push(...disclosureTables(form, report), requestsTable(form, report), disputesTable(form, report));
  }
  parts.push(findingsList(report.findings));
  return `${parts.join('\n\n')}\n`;
}

function heading(file: string, sha256: string, report: Report): string {
  const year =
    report.year === null
      ? '年份不明'
      : `${report.year} 年度（取自${yearSources[report.yearSource ?? 'body']}）`;
  const form =
    report.form === null ? '没有法定统计表' : `${report.form} 年版表格（${forms[report.form].notice}）`;
  const sections = report.sections.map(
    ({ heading: printed, line }) => `  ${line === undefined ? '' : `第 ${line} 行  `}${printed}`,
  );
  return [
    `━━ ${file}  ${report.format}  sha256 ${sha256.slice(0, 12)}`,
    `${report.title ?? '（没有标题）'}`,
    `机关：${report.organName ?? '标题未写明'}    ${year}    ${form}`,
    ...sections,
  ].join('\n');
}

const yearSources = { title: '标题', body: '正文', table: '统计表' } as const;

function disclosureTables(form: Form, report: Report): string[] {
  const blocks = form.disclosure.map((block) => {
    const rows = block.rows.flatMap((row) => [
      [row.label, ...block.columns.map((column) => cellOf(report.figures[`${row.id}.${column.id}`]))],
      ...report.subRows
        .filter((subRow) => subRow.parent === row.id)
        .map((subRow) => [
          `  其中 ${subRow.label}`,
          ...block.columns.map((column) => cellOf(subRow.figures[column.id])),
        ]),
    ]);
    return tableText(block.article, ['信息内容', ...block.columns.map((column) => column.label)], rows);
  });
  const total = report.publishedTotal;
  return total ? [...blocks, `政府信息公开发布总数量：${cellOf(total)}`] : blocks;
}

function requestsTable(form: Form, report: Report): string {
  const rows = form.requests.map((row) => [
    [...row.groups.slice(1), row.label].join(' '),
    ...form.applicants.map((applicant) => cellOf(report.figures[`requests.${row.id}.${applicant.id}`])),
  ]);
  return tableText(
    '收到和处理政府信息公开申请情况',
    ['', ...form.applicants.map((applicant) => applicant.label)],
    rows,
  );
}

function disputesTable(form: Form, report: Report): string {
  const rows = form.disputeGroups.map((group) => [
    [...group.groups, group.label].join(' '),
    ...form.disputeResults.map((result) => cellOf(report.figures[`${group.id}.${result.id}`])),
  ]);
  return tableText(
    '行政复议、行政诉讼情况',
    ['', ...form.disputeResults.map((result) => result.label)],
    rows,
  );
}

/** A figure in a terminal cell: number and unit, 单位不明, or the mark of its state. */
function cellOf(figure: Figure | undefined): string {
  const value = numberOf(figure);
  if (!figure || value === undefined) return stateNames[figure?.state ?? 'absent'].mark;
  return `${value}${figure.unit ?? ''}${isUnitUnknown(figure) ? ' 单位不明' : ''}${figure.state === 'summed' ? '（合计）' : ''}`;
}

const severityWords = { error: '错误', warning: '存疑', note: '说明' } as const;

function findingsList(findings: readonly Finding[]): string {
  if (findings.length === 0) return '没有发现问题。';
  const lines = findings.map(({ severity, code, message, at }) => {
    const place =
      at?.page !== undefined ? `第 ${at.page} 页  ` : at?.line !== undefined ? `第 ${at.line} 行  ` : '';
    return `  ${severityWords[severity]}  ${place}${message}  [${code}]`;
  });
  return [`提示 ${findings.length} 条：`, ...lines].join('\n');
}
