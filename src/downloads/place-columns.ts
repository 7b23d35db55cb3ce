import type { Division } from '../model/division.ts';
import type { Indicator } from '../model/indicators/indicator.ts';
import type { SummedSeries } from '../model/series-records.ts';
import { shownTotal } from '../model/shown-total.ts';
import { type StateGroupId, stateGroupIds } from '../model/state-group.ts';
import type { CsvValue } from './csv.ts';
import type { Column, Table } from './table.ts';

/** Columns of the CSV file of a place, in order, with their meaning for the page of downloads. */
export const placeColumns = [
  { id: 'division', type: 'string', meaning: '区划代码' },
  { id: 'place', type: 'string', meaning: '地方的名称' },
  { id: 'level', type: 'string', meaning: '级别：province 省级，prefecture 地市级，county 县级' },
  { id: 'year', type: 'integer', meaning: '报告年度' },
  { id: 'form', type: 'string', meaning: '报告所用的全国统一表格：2019 或 2021 年版；没有认出的为空' },
  {
    id: 'population',
    type: 'string',
    meaning: 'own 机关自己的报告；其余是一类政府的汇总报告，含所属机关的数字，不能与它们相加',
  },
  { id: 'indicator', type: 'string', meaning: '指标的代号' },
  { id: 'part', type: 'string', meaning: '构成中的一部分；不是构成的指标为空' },
  {
    id: 'unit',
    type: 'string',
    meaning: '合计与分位数的单位：金额都换算为元；比例的合计是分子和分母，分位数为小数，单位为空',
  },
  { id: 'reports', type: 'integer', meaning: '报告的份数，以下十列相加' },
  { id: 'above', type: 'integer', meaning: '大于 0 的份数；公布日期指标为迟于期限' },
  { id: 'unit_unknown', type: 'integer', meaning: '金额不为 0 而没有写明单位的份数，不在合计里' },
  { id: 'zero', type: 'integer', meaning: '为 0 的份数；公布日期指标为期限当天' },
  { id: 'below', type: 'integer', meaning: '小于 0 的份数；公布日期指标为早于期限' },
  { id: 'unequal_parts', type: 'integer', meaning: '构成的各部分相加不等于总数、没有合在一起的份数' },
  { id: 'zero_denominator', type: 'integer', meaning: '分母为 0、没有比例的份数' },
  { id: 'blank', type: 'integer', meaning: '空白的份数' },
  { id: 'not_applicable', type: 'integer', meaning: '填“/”等、表示不适用的份数' },
  { id: 'unreadable', type: 'integer', meaning: '读不出的份数' },
  { id: 'absent', type: 'integer', meaning: '没有这一格的份数' },
  { id: 'n', type: 'integer', meaning: '计入合计的份数' },
  { id: 'total', type: 'number', meaning: '合计；比例和构成为分子的合计；没有可加的数字时为空，空不等于 0' },
  { id: 'doubtful', type: 'integer', meaning: '计入合计的报告中，数字存疑（有核对结果指出）的份数' },
  { id: 'denominator', type: 'number', meaning: '比例和构成的分母的合计；其余为空' },
  { id: 'smallest', type: 'number', meaning: '各份报告的最小值' },
  { id: 'lower_quartile', type: 'number', meaning: '下四分位数' },
  { id: 'median', type: 'number', meaning: '中位数' },
  { id: 'upper_quartile', type: 'number', meaning: '上四分位数' },
  { id: 'largest', type: 'number', meaning: '最大值' },
] as const satisfies readonly Column[];

export const placeColumnIds = placeColumns.map(({ id }) => id);
type PlaceColumn = (typeof placeColumns)[number]['id'];

/** The columns as a table of the page of downloads; each place has a file of its own. */
export const placeTable: Table = {
  id: 'regions/区划代码',
  name: '各地',
  content: '一个地方和它的下级地方，每项指标、每个年度一行，构成每一部分一行。',
  columns: placeColumns,
  key: ['division', 'year', 'form', 'population', 'indicator', 'part'],
};

/** What an indicator comes to in a place, as rows of `placeColumns`: one a series, or for a mix one a part. */
export function placeCells(
  { code, name, level }: Division,
  indicator: Indicator,
  { year, form, population, summary }: SummedSeries,
): CsvValue[][] {
  const { n, doubtful, denominator, parts, quartiles = [], counts } = summary;
  const groups = Object.fromEntries(stateGroupIds.map((id) => [groupColumns[id], counts[id] ?? 0])) as Record<
    (typeof groupColumns)[StateGroupId],
    number
  >;
  const [smallest, lower, median, upper, largest] = quartiles;
  const cells: Record<PlaceColumn, CsvValue> = {
    ...{ division: code, place: name, level, year, form, population, indicator: indicator.id, part: null },
    unit: unitOf(indicator),
    reports: Object.values(groups).reduce((sum, count) => sum + count, 0),
    ...groups,
    ...{
      n,
      total: shownTotal(indicator, summary) ?? null,
      doubtful: doubtful ?? 0,
      denominator: denominator ?? null,
    },
    ...{ smallest: smallest ?? null, lower_quartile: lower ?? null, median: median ?? null },
    ...{ upper_quartile: upper ?? null, largest: largest ?? null },
  };
  if (indicator.formula.kind !== 'mix') return [toRow(cells)];
  return indicator.formula.parts.map(({ id }, index) =>
    toRow({ ...cells, part: id, total: parts?.[index] ?? null }),
  );
}

const groupColumns = {
  above: 'above',
  unitUnknown: 'unit_unknown',
  zero: 'zero',
  below: 'below',
  unequalParts: 'unequal_parts',
  zeroDenominator: 'zero_denominator',
  blank: 'blank',
  notApplicable: 'not_applicable',
  unreadable: 'unreadable',
  absent: 'absent',
} as const satisfies Record<StateGroupId, PlaceColumn>;

function unitOf({ unit, formula }: Indicator): string | null {
  if (formula.kind === 'ratio' || formula.kind === 'checks') return null;
  if (formula.kind === 'mix') return '件';
  return unit === '万元' ? '元' : unit;
}

function toRow(cells: Record<PlaceColumn, CsvValue>): CsvValue[] {
  return placeColumnIds.map((column) => cells[column]);
}
