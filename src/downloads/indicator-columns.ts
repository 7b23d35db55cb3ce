import type { Column } from './table.ts';

/** Columns of the CSV file of an indicator, in order, with their meaning for the page of downloads. */
export const indicatorColumns = [
  { id: 'organ', type: 'string', meaning: '机关在本站的代号，也是网址的一部分，不会改变' },
  { id: 'name', type: 'string', meaning: '机关名称' },
  { id: 'place', type: 'string', meaning: '所在地，从省级到县级；未能确定时为空' },
  { id: 'division', type: 'string', meaning: '统计用区划代码，县级以上 6 位，乡镇街道 9 位；未能确定时为空' },
  { id: 'year', type: 'integer', meaning: '报告年度' },
  { id: 'form', type: 'string', meaning: '报告所用的全国统一表格：2019 或 2021 年版' },
  {
    id: 'population',
    type: 'string',
    meaning: 'own 机关自己的报告；其余是政府的汇总报告，含所属机关的数字，不能与它们相加',
  },
  { id: 'indicator', type: 'string', meaning: '指标的代号' },
  { id: 'part', type: 'string', meaning: '构成中的一部分；不是构成的指标为空' },
  {
    id: 'state',
    type: 'string',
    meaning:
      '状态：reported 有数字，summed 含分行合计，zeroDenominator 分母为 0，unequalParts 构成的各部分相加不等于总数，其余是缺少的那一格的状态',
  },
  {
    id: 'value',
    type: 'number',
    meaning: '数字，照录报告或几格之和，不换算单位；比例为小数；没有或不能成比例时为空，空不等于 0',
  },
  { id: 'numerator', type: 'number', meaning: '比例的分子；不是比例的指标为空' },
  { id: 'denominator', type: 'number', meaning: '比例的分母；不是比例的指标为空' },
  { id: 'unit', type: 'string', meaning: '金额的单位：元、万元或亿元；不是金额的和没有写明单位的金额为空' },
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
  { id: 'missing', type: 'string', meaning: '没有数字时，缺少的第一格的代号' },
  { id: 'raw', type: 'string', meaning: '这一格的原文；由几格算出的为空' },
  { id: 'line', type: 'integer', meaning: '在报告原文的第几行；由几格算出的为空' },
  { id: 'address', type: 'string', meaning: '这个数字在本站的网址' },
  { id: 'findings', type: 'string', meaning: '涉及所用各格的存疑之处的代码，用空格分开' },
] as const satisfies readonly Column[];

export const indicatorColumnIds = indicatorColumns.map(({ id }) => id);
export type IndicatorColumn = (typeof indicatorColumns)[number]['id'];
