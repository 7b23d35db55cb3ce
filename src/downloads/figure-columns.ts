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
    meaning: '单位见于何处：cell 单元格，header 表头、行名或表旁的文字，form 全国统一表格；没有写明时为空',
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
export type FigureColumn = (typeof figureColumns)[number]['id'];
