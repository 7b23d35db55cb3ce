import type { Finding } from '../../../../model/finding.ts';
import { forms } from '../../../../model/forms/forms.ts';
import { boxOver } from '../geometry.ts';
import type { DocumentItem } from '../join-pages.ts';
import type { JoinedCell } from '../page-break.ts';
import type { Page } from '../page-layout.ts';
import { readTextLines } from '../text-lines-of-page.ts';
import { placeDisclosure } from './disclosure-table.ts';
import { placeDisputes } from './disputes-table.ts';
import { findChain } from './label-chains.ts';
import { type Run, runsOf } from './loose-runs.ts';
import type { PlacedCell, PlacedTable } from './placed-table.ts';
import { placeRequests } from './requests-table.ts';

/** The statutory tables; each finds its labels among runs and places every value under them. */
const shapes = [placeDisclosure, placeRequests, placeDisputes];

/** Words without which a text holds no statutory table. */
const hints = /信息内容|申请人情况|行政诉讼/;
/** More runs than any report has between two ruled tables. */
const mostRuns = 2000;

/** More tables of one shape, one behind the other, than any report has. */
const mostOfOneShape = 4;
/** So many labels of a table beside it are a further one of its kind, of which the rest is not known. */
const labelsOfTable = 5;

/** A table found among the loose items, and the first and the last of them. */
type Found = { start: number; end: number; table: PlacedTable; shape: (typeof shapes)[number] };

/**
 * Puts statutory tables together whose lines are missing: where every label is the form's own, word for word, and
 * every value stands beside one row and under one column. Any other text is left as it is, its numbers unplaced; so
 * are all tables of a kind where one of them, last year's or this one's, cannot be put together.
 */
export function placeUnruled(items: readonly DocumentItem[]): { items: DocumentItem[]; findings: Finding[] } {
  const tables: Found[] = [];
  const rest: Run[] = [];
  for (let from = 0; from < items.length; ) {
    let to = from;
    while (to < items.length && isLoose(items[to])) to += 1;
    rest.push(...findAmong(items, from, to, tables));
    from = to + 1;
  }
  const unsure = new Set(tables.flatMap(({ table, shape }) => (isPrintedAgain(table, rest) ? [shape] : [])));
  const byStart = new Map(tables.flatMap((found) => (unsure.has(found.shape) ? [] : [[found.start, found]])));
  const placed: DocumentItem[] = [];
  const findings: Finding[] = [];
  for (let index = 0; index < items.length; index += 1) {
    const found = byStart.get(index);
    const item = items[index];
    if (found) {
      placed.push(toItem(found.table, findings));
      index = found.end;
    } else if (item) placed.push(item);
  }
  return { items: placed, findings };
}

/** Whether an item is a line, or a table whose lines part no columns. */
function isLoose(item: DocumentItem | undefined): boolean {
  if (item?.kind !== 'table') return item !== undefined;
  return item.table.cells.every((cell) => cell.column === 0);
}

/** Finds the tables among loose items; gives back the runs that are of none. */
function findAmong(items: readonly DocumentItem[], from: number, to: number, tables: Found[]): Run[] {
  const hasHint = items.slice(from, to).some((item) => hints.test(textOfItem(item)));
  let runs = hasHint ? runsOf(items, from, to) : [];
  if (runs.length > mostRuns) return [];
  for (const shape of shapes) {
    for (let count = 0; count < mostOfOneShape; count += 1) {
      const table = shape(runs, forms['2021']) ?? shape(runs, forms['2019']);
      if (!table) break;
      const at = table.cells.flatMap((cell) => cell.runs.map((run) => run.item));
      const [start, end] = [Math.min(...at), Math.max(...at)];
      tables.push({ start, end, table, shape });
      runs = runs.filter(({ item }) => item < start || item > end);
    }
  }
  return runs;
}

/** Whether labels of a table stand in the text a second time. */
function isPrintedAgain({ cells }: PlacedTable, runs: readonly Run[]): boolean {
  const printed = cells.map((cell) => cell.runs.map((run) => run.words).join(''));
  const labels = new Set(printed.filter((text) => /\p{Script=Han}/u.test(text)));
  const texts = [...labels];
  for (const start of runs.keys()) {
    const chain = findChain(runs, start, texts);
    if (chain) labels.delete(chain.map((run) => run.words).join(''));
  }
  return texts.length - labels.size >= labelsOfTable;
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
