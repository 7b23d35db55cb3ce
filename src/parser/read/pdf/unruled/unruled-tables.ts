import type { Finding } from '../../../../model/finding.ts';
import { forms } from '../../../../model/forms/forms.ts';
import { boxOver } from '../geometry.ts';
import type { DocumentItem } from '../join-pages.ts';
import type { JoinedCell } from '../page-break.ts';
import type { Page } from '../page-layout.ts';
import { readTextLines } from '../text-lines-of-page.ts';
import { placeDisclosure } from './disclosure-table.ts';
import { placeDisputes } from './disputes-table.ts';
import { type Run, runsOf } from './loose-runs.ts';
import type { PlacedCell, PlacedTable } from './placed-table.ts';
import { placeRequests } from './requests-table.ts';

/** The statutory tables; each finds its labels among runs and places every value under them. */
const shapes = [placeDisclosure, placeRequests, placeDisputes];

/** Words without which a text holds no statutory table. */
const hints = /信息内容|申请人情况|行政诉讼/;
/** More runs than any report has between two ruled tables. */
const mostRuns = 2000;

/**
 * Puts statutory tables together whose lines are missing: where every label is the form's own, word for word, and
 * every value stands beside one row and under one column. Any other text is left as it is, its numbers unplaced.
 */
export function placeUnruled(items: readonly DocumentItem[]): { items: DocumentItem[]; findings: Finding[] } {
  const placed: DocumentItem[] = [];
  const findings: Finding[] = [];
  for (let from = 0; from < items.length; ) {
    let to = from;
    while (to < items.length && isLoose(items[to])) to += 1;
    placed.push(...placeAmong(items, from, to, findings));
    const table = items[to];
    if (table) placed.push(table);
    from = to + 1;
  }
  return { items: placed, findings };
}

/** Whether an item is a line, or a table whose lines part no columns. */
function isLoose(item: DocumentItem | undefined): boolean {
  if (item?.kind !== 'table') return item !== undefined;
  return item.table.cells.every((cell) => cell.column === 0);
}

function placeAmong(
  items: readonly DocumentItem[],
  from: number,
  to: number,
  findings: Finding[],
): readonly DocumentItem[] {
  const loose = items.slice(from, to);
  if (!loose.some((item) => hints.test(textOfItem(item)))) return loose;
  const runs = runsOf(items, from, to);
  if (runs.length > mostRuns) return loose;
  const tables = new Map<number, { end: number; table: PlacedTable }>();
  for (const shape of shapes) {
    for (const form of [forms['2021'], forms['2019']]) {
      const table = shape(runs, form);
      if (!table) continue;
      const at = table.cells.flatMap((cell) => cell.runs.map((run) => run.item));
      tables.set(Math.min(...at), { end: Math.max(...at), table });
      break;
    }
  }
  const placed: DocumentItem[] = [];
  for (let index = from; index < to; index += 1) {
    const found = tables.get(index);
    const item = items[index];
    if (found) {
      placed.push(toItem(found.table, findings));
      index = found.end;
    } else if (item) placed.push(item);
  }
  return placed;
}

function textOfItem(item: DocumentItem): string {
  if (item.kind === 'line') return item.line.text;
  return item.table.cells.flatMap((cell) => cell.lines.map((line) => line.text)).join('');
}

function toItem({ rows, cells }: PlacedTable, findings: Finding[]): DocumentItem {
  const joined = cells.map(toJoined);
  const page = cells[0]?.beside.page;
  if (!page) throw new Error('a table stands on a page');
  const message = `第 ${page.number} 页的统计表没有画全表格线，各个数字按所在的行和表头归入各格，请核对原文。`;
  findings.push({ code: 'table.lines-missing', severity: 'warning', message, at: { page: page.number } });
  return { kind: 'table', table: { rows, cells: joined, isIrregular: false }, page };
}

function toJoined({ row, column, rowSpan, colSpan, runs, box, beside }: PlacedCell): JoinedCell {
  const byPage = new Map<Page, Run[]>();
  for (const run of runs) byPage.set(run.page, [...(byPage.get(run.page) ?? []), run]);
  const [[page, first] = [beside.page, []]] = byPage;
  return {
    row,
    column,
    rowSpan,
    colSpan,
    lines: [...byPage.values()].flatMap((of) => readTextLines(of.flatMap((run) => run.pieces))),
    page,
    box: page.toShown(boxOver(first.map((run) => run.box)) ?? box),
    width: box.right - box.left,
  };
}
