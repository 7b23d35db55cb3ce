import { figureColumns } from './figure-columns.ts';
import { findingColumns } from './finding-columns.ts';
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
    content: '每条存疑之处或读取提示一行：代码、全文、涉及的数字和所在的行。',
    columns: findingColumns,
    key: [],
  },
} as const satisfies Record<string, Table>;

export type TableId = keyof typeof tables;
