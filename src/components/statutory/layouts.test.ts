import { expect, test } from 'vitest';
import { figuresOf } from '../../model/forms/figures.ts';
import type { Form } from '../../model/forms/form.ts';
import { forms } from '../../model/forms/forms.ts';
import type { Report } from '../../model/report.ts';
import { disclosureTable } from './disclosure-table.ts';
import { disputesTable } from './disputes-table.ts';
import { requestsTable } from './requests-table.ts';
import type { Cell, Row, TableLayout } from './table-layout.ts';

type Filled = Pick<Report, 'figures' | 'subRows' | 'publishedTotal'>;

/** A report with a different number in every cell. */
function filled({ id }: Form): Filled {
  const figures = figuresOf(id).map((definition, value) => [
    definition.id,
    { state: 'reported' as const, value },
  ]);
  return { figures: Object.fromEntries(figures), subRows: [] };
}

function layoutsOf(form: Form, report: Filled): TableLayout[] {
  return [
    disclosureTable(form, report),
    requestsTable(form, report.figures),
    disputesTable(form, report.figures),
  ];
}

/** Rows as a browser lays them out: every slot of the grid with the cell that covers it. */
function slotsOf(rows: readonly Row[]): Cell[][] {
  const grid: Cell[][] = rows.map(() => []);
  for (const [y, row] of rows.entries()) {
    for (const cell of row.cells) {
      const x = firstFree(grid[y] ?? []);
      const rowSpan = 'rowSpan' in cell ? cell.rowSpan : 1;
      for (let down = 0; down < rowSpan; down += 1) {
        for (let right = 0; right < cell.colSpan; right += 1) {
          expect(grid[y + down]?.[x + right], 'cells overlap or leave the table').toBeUndefined();
          const line = grid[y + down];
          if (line) line[x + right] = cell;
        }
      }
    }
  }
  return grid;
}

function firstFree(line: readonly (Cell | undefined)[]): number {
  for (let x = 0; ; x += 1) if (line[x] === undefined) return x;
}

/** What a slot prints: a label, or the id of its figure. */
const print = (cell: Cell | undefined) => (cell?.kind === 'figure' ? `#${cell.id}` : (cell?.text ?? 'gap'));

for (const form of Object.values(forms)) {
  const layouts = layoutsOf(form, filled(form));

  test(`form ${form.id}: every figure has one cell, with its value`, () => {
    const cells = layouts.flatMap(({ bodies }) => bodies.flat()).flatMap(({ cells }) => cells);
    const figures = cells.flatMap((cell) => (cell.kind === 'figure' ? [[cell.id, cell.figure.value]] : []));
    expect(figures).toEqual(figuresOf(form.id).map(({ id }, index) => [id, index]));
  });

  test(`form ${form.id}: spans fill every table without gap or overlap`, () => {
    for (const { head, bodies } of layouts) {
      const widths = [head, ...bodies].filter((rows) => rows.length > 0).flatMap((rows) => slotsOf(rows));
      expect(new Set(widths.map((line) => line.filter(() => true).length)).size).toBe(1);
    }
  });
}

test('table 3 has its merged labels beside the rows they hold', () => {
  const [body = []] = requestsTable(forms['2019'], {}).bodies;
  const labels = slotsOf(body).map((line) => line.slice(0, 3).map(print));
  expect(labels[0]).toEqual(Array(3).fill('一、本年新收政府信息公开申请数量'));
  expect(labels[2]).toEqual(['三、本年度办理结果', '（一）予以公开', '（一）予以公开']);
  expect(labels[5]).toEqual(['三、本年度办理结果', '（三）不予公开', '2.其他法律行政法规禁止公开']);
  expect(labels[20]).toEqual(['三、本年度办理结果', '（六）其他处理', '（六）其他处理']);
  expect(labels[22]).toEqual(Array(3).fill('四、结转下年度继续办理'));
});

test('table 3 has the kinds of applicants below their merged heading', () => {
  const head = slotsOf(requestsTable(forms['2019'], {}).head).map((line) => line.slice(3).map(print));
  expect(head[1]).toEqual(['自然人', ...Array(5).fill('法人或其他组织'), '总计']);
  expect(head[2]).toEqual(['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']);
});

test('table 4 stands below two and three rows of headings', () => {
  const { head, bodies } = disputesTable(forms['2021'], {});
  const lines = [...slotsOf(head), ...slotsOf(bodies[0] ?? [])];
  const column = (x: number) => lines.map((line) => print(line[x]));
  expect(column(0)).toEqual(['行政复议', '结果维持', '结果维持', '#review.upheld']);
  expect(column(9)).toEqual(['行政诉讼', '未经复议直接起诉', '总计', '#litigation.direct.total']);
  expect(column(14)).toEqual(['行政诉讼', '复议后起诉', '总计', '#litigation.afterReview.total']);
});

test('every value of table 2 names its article, its column and its row', () => {
  const ids = new Set<string>();
  for (const { cells } of disclosureTable(forms['2019'], filled(forms['2019'])).bodies.flat()) {
    for (const cell of cells) {
      if (cell.kind === 'header' && cell.id) ids.add(cell.id);
      if (cell.kind === 'figure') expect(cell.headers?.split(' ').every((id) => ids.has(id))).toBe(true);
    }
  }
});

test('rows that the report splits off stand below their row, with anchors and names of their own', () => {
  const subRow = (label: string) => ({
    parent: 'otherServices',
    label,
    figures: { items: { state: 'reported' as const, value: 1 } },
  });
  const report = { ...filled(forms['2019']), subRows: [subRow('行政检查'), subRow('行政确认')] };
  const rows = disclosureTable(forms['2019'], report).bodies[1] ?? [];
  expect(rows.map(({ cells }) => cells.slice(0, 2).map(print))).toEqual([
    ['第二十条第（五）项'],
    ['信息内容', '上一年项目数量'],
    ['行政许可', '#licensing.items'],
    ['其他对外管理服务事项', '#otherServices.items'],
    ['其中：行政检查', '#otherServices.1.items'],
    ['其中：行政确认', '#otherServices.2.items'],
  ]);
  expect(rows[5]?.cells[1]).toMatchObject({ name: '行政确认 · 上一年项目数量', figure: { value: 1 } });
  expect(rows[5]?.cells[2]).toMatchObject({ figure: { state: 'absent' } });
});

test('a total that the report adds below table 2 keeps its cell', () => {
  const publishedTotal = { state: 'reported' as const, value: 2 };
  const last = disclosureTable(forms['2019'], { ...filled(forms['2019']), publishedTotal }).bodies.at(-1);
  expect(last?.[0]?.cells.at(-1)).toMatchObject({ id: 'publishedTotal', figure: publishedTotal });
});
