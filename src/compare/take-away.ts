import { html, type Markup } from '../components/markup.ts';
import { type CsvValue, guardFormula, toCsv } from '../downloads/csv.ts';
import { indicatorColumnIds } from '../downloads/indicator-columns.ts';
import { cellsOf, madeUpColumn } from '../downloads/made-up.ts';
import type { Table } from './answer.ts';
import { placeColumnIds } from './place-columns.ts';
import type { ComparedKind } from './state.ts';
import { type Cell, noneWords, type Row } from './view.ts';

/** One cell of a comparison as a line to be pasted: every cell shown is one, what is missing too. */
type Line = { cells: string[]; address: string };

const heads = ['指标', '年度', '名称', '所在地', '显示', '数字', '单位', '状态', '说明', '来源'];

/** Everything shown as one CSV file, in the columns that every other file of figures has; for places in their own. */
export function tablesAsCsv(
  kind: ComparedKind,
  tables: readonly Table[],
  { isMadeUp }: { isMadeUp: boolean },
): string {
  const columns: readonly string[] = kind === 'organs' ? indicatorColumnIds : placeColumnIds;
  const rows = eachCell(tables).flatMap(({ table, row, cell }) =>
    cell.kind === 'entry' ? cell.entry.csv : [noneCells(columns, table, row, cell)],
  );
  return toCsv(
    isMadeUp ? [...columns, madeUpColumn.id] : columns,
    rows.map((cells) => cellsOf(cells, isMadeUp)),
  );
}

/** Everything shown as lines of cells set apart by tabs, to be pasted into a spreadsheet or a text. */
export function tablesAsText(
  tables: readonly Table[],
  toFull: (address: string) => string,
  madeUpNote?: string,
): string {
  const lines = linesOf(tables, toFull).map(({ cells, address }) => [...cells, address]);
  return [...(madeUpNote === undefined ? [] : [[madeUpNote]]), heads, ...lines]
    .map((line) => line.map(toPastedCell).join('\t'))
    .join('\n');
}

/** The same lines as a table in HTML, for programs that paste tables. */
export function tablesAsHtml(
  tables: readonly Table[],
  toFull: (address: string) => string,
  madeUpNote?: string,
): string {
  const note =
    madeUpNote === undefined ? '' : html`<tr><td colspan="${heads.length}">${madeUpNote}</td></tr>`;
  const rows = linesOf(tables, toFull).map(
    ({ cells, address }): Markup =>
      html`<tr>${cells.map((cell) => html`<td>${guardFormula(cell)}</td>`)}<td>${address === '' ? '' : html`<a href="${address}">${address}</a>`}</td></tr>`,
  );
  return html`<table><thead>${note}<tr>${heads.map((head) => html`<th>${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`
    .markup;
}

function linesOf(tables: readonly Table[], toFull: (address: string) => string): Line[] {
  return eachCell(tables).map(({ table, row: { subject }, cell }) => {
    const { year } = cell.kind === 'entry' ? cell.entry : cell;
    const head = [table.indicator.name, String(year), subject.name, subject.place];
    if (cell.kind === 'none') return { cells: [...head, '', '', '', noneWords[cell.state], ''], address: '' };
    const { text, plain, unit, words, doubt, source, address } = cell.entry;
    const note = [doubt, cell.note].filter((part) => part !== '').join('；');
    return {
      cells: [...head, text, plain, unit, words, note],
      address: toFull(source?.address ?? address),
    };
  });
}

function eachCell(tables: readonly Table[]): { table: Table; row: Row; cell: Cell }[] {
  return tables.flatMap((table) =>
    table.view.bodies.flatMap(({ rows }) =>
      rows.flatMap((row) => row.cells.map((cell) => ({ table, row, cell }))),
    ),
  );
}

/** A row of the file that says that there is no number, and why: it is not left out. */
function noneCells(
  columns: readonly string[],
  { indicator }: Table,
  { subject }: Row,
  { year, state }: Extract<Cell, { kind: 'none' }>,
): CsvValue[] {
  const known: Record<string, CsvValue> = columns.includes('organ')
    ? { organ: subject.id, name: subject.name, place: subject.place, year, indicator: indicator.id, state }
    : {
        ...{ division: subject.id, place: subject.name, within: subject.place },
        ...{ year, indicator: indicator.id, state },
      };
  return columns.map((column) => known[column] ?? null);
}

function toPastedCell(text: string): string {
  return guardFormula(text.replace(/\s+/g, ' '));
}
