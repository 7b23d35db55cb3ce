import { figureAddress } from '../model/addresses.ts';
import type { Finding } from '../model/finding.ts';
import { figureName } from '../model/forms/figures.ts';
import { organKinds } from '../model/organ.ts';
import type { PlacedOrgan, ReportRecord } from '../model/records.ts';
import type { CsvValue } from './csv.ts';
import { placeText } from './place-text.ts';
import type { Column } from './table.ts';

/** Columns of every CSV file of figures, in order, with their meaning for the page of downloads. */
export const figureColumns = [
  { id: 'organ', type: 'string', meaning: '机关在本站的代号，也是网址的一部分，不会改变' },
  { id: 'name', type: 'string', meaning: '机关名称' },
  { id: 'place', type: 'string', meaning: '所在地，从省级到县级；未能确定时为空' },
  { id: 'division', type: 'string', meaning: '统计用区划代码，县级以上 6 位，乡镇街道 9 位；未能确定时为空' },
  { id: 'kind', type: 'string', meaning: '机关类型' },
  { id: 'year', type: 'integer', meaning: '报告年度' },
  { id: 'form', type: 'string', meaning: '报告所用的全国统一表格：2019 或 2021 年版' },
  { id: 'figure', type: 'string', meaning: '数字的代号；两版表格含义不同的数字，代号不同' },
  { id: 'label', type: 'string', meaning: '数字的名称：表格中的行与列' },
  { id: 'state', type: 'string', meaning: '这一格的状态，见下表' },
  { id: 'value', type: 'number', meaning: '数字，照录报告，不换算单位；没有数字时为空，空不等于 0' },
  { id: 'unit', type: 'string', meaning: '金额的单位：元、万元或亿元；件数和没有写明单位的金额为空' },
  {
    id: 'unit_source',
    type: 'string',
    meaning: '单位见于何处：cell 单元格，header 表头，form 全国统一表格；没有写明时为空',
  },
  {
    id: 'unit_unknown',
    type: 'integer',
    meaning: '大于 0 的金额没有写明单位时为 1，其余为 0；为 1 的数字不能相加或比较',
  },
  { id: 'raw', type: 'string', meaning: '这一格的原文' },
  { id: 'line', type: 'integer', meaning: '在报告原文的第几行；PDF 没有行号，为空' },
  { id: 'page', type: 'integer', meaning: '在 PDF 的第几页；其他格式为空' },
  { id: 'address', type: 'string', meaning: '这个数字在本站的网址' },
  {
    id: 'findings',
    type: 'string',
    meaning: '这份报告自身在这个数字上的存疑之处，代码用空格分开；跨年的核对见全部提示',
  },
  {
    id: 'corrected_value',
    type: 'number',
    meaning: '本站另记的更正；没有更正时为空。不改 value，合计与比较也不用它',
  },
  { id: 'corrected_unit', type: 'string', meaning: '更正的单位；件数和没有更正的为空' },
  { id: 'correction_reason', type: 'string', meaning: '更正的理由' },
  { id: 'correction_source', type: 'string', meaning: '更正后的数字见于哪个网址' },
  { id: 'correction_date', type: 'string', meaning: '记入更正的日期' },
] as const satisfies readonly Column[];

export const figureColumnIds = figureColumns.map(({ id }) => id);
type FigureColumn = (typeof figureColumns)[number]['id'];

/** Columns that say the same of all figures of a report; they are the first ones. */
const columnsOfReport = ['organ', 'name', 'place', 'division', 'kind', 'year', 'form'] as const;
type ReportColumn = (typeof columnsOfReport)[number];
type OwnColumn = Exclude<FigureColumn, ReportColumn>;

/** Rows of `figureColumns`: the first cells of all, and those that follow in each. */
type FigureRows = { known: CsvValue[]; rows: CsvValue[][] };

/** Every figure of a report as a row. `toFullAddress` makes a full address of one on this site. */
export function figureRows(
  organ: PlacedOrgan,
  { year, report }: Pick<ReportRecord, 'year' | 'report'>,
  toFullAddress: (address: string) => string,
): FigureRows {
  const { form, figures, findings } = report;
  const known: Record<ReportColumn, CsvValue> = {
    organ: organ.slug,
    name: organ.name,
    place: placeText(organ),
    division: organ.division?.code ?? null,
    kind: organKinds[organ.kind].name,
    year,
    form,
  };
  const codes = codesByFigure(findings);
  const address = toFullAddress(figureAddress(organ.slug, year, ''));
  const rows = Object.entries(figures).map(([id, figure]) => {
    const { state, value, unit, unitSource, raw, at, correction } = figure;
    // In the order of `figureColumns`, which a test holds: there are millions of rows.
    const cells: Record<OwnColumn, CsvValue> = {
      figure: id,
      label: form ? figureName(form, id) : id,
      state,
      value: value ?? null,
      unit: unit ?? null,
      unit_source: unitSource ?? null,
      unit_unknown: unit === null && value ? 1 : 0,
      raw: raw ?? null,
      line: at?.line ?? null,
      page: at?.page ?? null,
      address: address + id,
      findings: codes.get(id)?.join(' ') ?? '',
      corrected_value: correction?.value ?? null,
      corrected_unit: correction?.unit ?? null,
      correction_reason: correction?.reason ?? null,
      correction_source: correction?.source ?? null,
      correction_date: correction?.date ?? null,
    };
    return Object.values(cells);
  });
  return { known: columnsOfReport.map((column) => known[column]), rows };
}

/** The codes of findings by the figures they are about, each once. */
function codesByFigure(findings: readonly Finding[]): Map<string, string[]> {
  const codes = new Map<string, string[]>();
  for (const { code, figures = [] } of findings) {
    for (const id of figures) {
      const known = codes.get(id);
      if (!known) codes.set(id, [code]);
      else if (!known.includes(code)) known.push(code);
    }
  }
  return codes;
}
