import type { FormId } from '../../src/model/report.ts';
import type { SpannedText } from '../../src/writer/statutory-tables.ts';
import type { Chance } from './chance.ts';
import type { Cells } from './figures/cell.ts';

/** Rows that a province has its organs print in the form of 2019 and the national form has not. */
export type LocalRows = {
  /** Jilin: how much was published in all, in a note below table 2. */
  publishedTotal?: number;
  /** Beijing: 其他对外管理服务事项 as two rows, with what each prints. */
  services?: { label: string; prints: string[] }[];
};

const columns = ['items', 'change', 'decisions'];
const serviceLabels = ['行政检查', '行政确认'];
/** Of the organs of a province with rows of its own, how many print them. */
const rate = 0.8;

/** Draws the rows that the province of a division code has; cells that are split are sums from then on. */
export function drawLocalRows(code: string, form: FormId, cells: Cells, chance: Chance): LocalRows {
  const isPrinted = chance.happens(rate);
  if (form !== '2019' || !isPrinted) return {};
  if (code.startsWith('22')) return { publishedTotal: chance.happens(0.5) ? 0 : chance.between(1, 900) };
  return code.startsWith('11') ? { services: splitServices(cells) } : {};
}

function splitServices(cells: Cells): { label: string; prints: string[] }[] {
  const values = columns.map((column) => cells.get(`otherServices.${column}`)?.value ?? 0);
  for (const [index, column] of columns.entries()) {
    cells.set(`otherServices.${column}`, { print: '', state: 'summed', value: values[index] ?? 0 });
  }
  const second = values.map((value) => Math.trunc(value / 3));
  const first = values.map((value, index) => value - (second[index] ?? 0));
  return [first, second].map((parts, index) => ({
    label: serviceLabels[index] ?? '',
    prints: parts.map(String),
  }));
}

/** Table 2 with the rows of a province. */
export function withLocalRows(
  rows: SpannedText[][],
  { publishedTotal, services }: LocalRows,
  year: number,
): SpannedText[][] {
  const split = services ? rows.flatMap((row) => splitRow(row, services)) : rows;
  if (publishedTotal === undefined) return split;
  const text = `${year}年本行政区域（或本部门）政府信息公开发布总数量（非新闻类、消息类）：${publishedTotal}`;
  return [...split, [{ text, colSpan: 4, rowSpan: 1 }]];
}

function splitRow(row: SpannedText[], services: NonNullable<LocalRows['services']>): SpannedText[][] {
  const [first] = row;
  if (!first?.text.startsWith('其他对外管理服务')) return [row];
  return services.map(({ label, prints }, index) => [
    ...(index === 0 ? [{ ...first, rowSpan: services.length }] : []),
    ...[label, ...prints].map((text) => ({ text, colSpan: 1, rowSpan: 1 })),
  ]);
}
