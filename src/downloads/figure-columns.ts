import { figureAddress } from '../model/addresses.ts';
import type { Figure } from '../model/figure.ts';
import { figureName } from '../model/forms/figures.ts';
import type { OrganRecord, ReportRecord } from '../model/records.ts';
import type { CsvValue } from './csv.ts';

/** Columns of every CSV file of figures, in order, with their meaning for the page of downloads. */
export const figureColumns = [
  { id: 'organ', meaning: '机关在本站的代号，也是网址的一部分，不会改变' },
  { id: 'name', meaning: '机关名称' },
  { id: 'place', meaning: '所在地，从省级到县级；未能确定时为空' },
  { id: 'division', meaning: '统计用区划代码，县级以上 6 位，乡镇街道 9 位；未能确定时为空' },
  { id: 'year', meaning: '报告年度' },
  { id: 'form', meaning: '报告所用的全国统一表格：2019 或 2021 年版' },
  { id: 'figure', meaning: '数字的代号；两版表格含义不同的数字，代号不同' },
  { id: 'label', meaning: '数字的名称：表格中的行与列' },
  { id: 'state', meaning: '这一格的状态，见下表' },
  { id: 'value', meaning: '数字，照录报告，不换算单位；没有数字时为空，空不等于 0' },
  { id: 'unit', meaning: '金额的单位：元、万元或亿元；件数和没有写明单位的金额为空' },
  { id: 'unit_source', meaning: '单位见于何处：cell 单元格，header 表头，form 全国统一表格；没有写明时为空' },
  { id: 'unit_unknown', meaning: '大于 0 的金额没有写明单位时为 1，其余为 0；为 1 的数字不能相加或比较' },
  { id: 'raw', meaning: '这一格的原文' },
  { id: 'line', meaning: '在报告原文的第几行；不适用时为空' },
  { id: 'address', meaning: '这个数字在本站的网址' },
  { id: 'findings', meaning: '涉及这个数字的存疑之处的代码，用空格分开' },
] as const;

export const figureColumnIds = figureColumns.map(({ id }) => id);
export type FigureColumn = (typeof figureColumns)[number]['id'];

/** One figure of one report as a row of `figureColumns`. `address` makes a full address of one on this site. */
export function figureCells(
  organ: OrganRecord,
  { year, report }: ReportRecord,
  id: string,
  toFullAddress: (address: string) => string,
): CsvValue[] {
  const figure = report.figures[id] ?? ({ state: 'absent' } satisfies Figure);
  const findings = report.findings.filter(({ figures }) => figures?.includes(id)).map(({ code }) => code);
  const cells: Record<FigureColumn, CsvValue> = {
    organ: organ.slug,
    name: organ.name,
    place: organ.places
      .filter(({ level }) => level !== 'town')
      .map(({ name }) => name)
      .join(''),
    division: organ.division?.code ?? null,
    year,
    form: report.form,
    figure: id,
    label: report.form ? figureName(report.form, id) : id,
    state: figure.state,
    value: figure.value ?? null,
    unit: figure.unit ?? null,
    unit_source: figure.unitSource ?? null,
    unit_unknown: figure.unit === null && figure.value ? 1 : 0,
    raw: figure.raw ?? null,
    line: figure.at?.line ?? null,
    address: toFullAddress(figureAddress(organ.slug, year, id)),
    findings: [...new Set(findings)].join(' '),
  };
  return figureColumnIds.map((column) => cells[column]);
}
