import { type CheckCode, checkCodes, checks } from '../model/checks.ts';
import type { Indicator } from '../model/indicators/indicator.ts';
import { indicators } from '../model/indicators.ts';
import { figureColumns } from './figure-columns.ts';
import { findingColumns } from './finding-columns.ts';
import { indicatorColumns } from './indicator-columns.ts';
import { organColumns } from './organ-columns.ts';
import { reportColumns } from './report-columns.ts';
import type { Table } from './table.ts';

/** The tables that hold everything on the site, a row a thing. */
export const tables = {
  figures: {
    id: 'figures',
    name: '全部数字',
    content: '每份报告、每一格一行：数字、状态、单位、原文、所在的行和存疑之处。',
    columns: figureColumns,
    key: ['organ', 'year', 'figure'],
  },
  reports: {
    id: 'reports',
    name: '全部报告',
    content: '每份报告一行：标题、表格、原件的 SHA-256 和来源、各种状态的格数、核对的结果。',
    columns: reportColumns,
    key: ['organ', 'year'],
  },
  organs: {
    id: 'organs',
    name: '全部机关',
    content: '每个机关一行：名称、类型、所在地及其依据、有报告的年度。',
    columns: organColumns,
    key: ['organ'],
  },
  findings: {
    id: 'findings',
    name: '全部提示',
    content: '每条存疑之处或读取提示一行：代码、全文、涉及的数字和所在的行，包括跨年的核对和文字雷同。',
    columns: findingColumns,
    key: [],
  },
} as const satisfies Record<string, Table>;

/** The rows of an indicator, in a file of its own: a row a report, of a mix a row a part. */
export function indicatorTable({ id, name, meaning, formula }: Indicator): Table {
  return {
    id: `indicators/${id}`,
    name,
    content: `指标页上的各行。${meaning}`,
    columns: indicatorColumns,
    key: formula.kind === 'mix' ? ['organ', 'year', 'part'] : ['organ', 'year'],
  };
}

/** The findings of a check alone, in a file of its own. */
export function checkTable(code: CheckCode): Table {
  return {
    id: `checks/${code}`,
    name: `检查：${checks[code].name}`,
    content: `没有通过这项检查的每一处一行。${checks[code].rule}`,
    columns: findingColumns,
    key: [],
  };
}

const everyTable: readonly Table[] = [
  ...Object.values(tables),
  ...indicators.map(indicatorTable),
  ...checkCodes.map(checkTable),
];
const byId = new Map(everyTable.map((table) => [table.id, table]));

/** The table of a file by its id; undefined where it is none. */
export function findTable(id: string): Table | undefined {
  return byId.get(id);
}
