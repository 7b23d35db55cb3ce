import { forms } from '../../../model/forms/forms.ts';
import type { Cell, Row, Table } from '../../document.ts';
import { labelKey } from '../labels/label.ts';
import { Vocabulary } from '../labels/vocabulary.ts';
import { looksLikeValue } from '../values/value.ts';

/** Labels that begin a row, and those that stand above a column, in either form. */
const rowLabels = new Vocabulary(
  Object.values(forms).flatMap((form) => [
    ...form.disclosure.flatMap((block) => block.rows),
    ...form.requests,
  ]),
);
const columnLabels = new Vocabulary(
  Object.values(forms).flatMap((form) => [
    ...form.disclosure.flatMap((block) => block.columns),
    ...form.applicants,
    ...form.disputeResults,
  ]),
);
const firstOfRow = new Set(['信息内容', '申请人情况', '行政复议']);

/**
 * Rebuilds the rows of a table of which only the sequence of cells is known: a row begins where a label follows
 * a value, at a label that the form prints first in its row, and where values follow the headers of columns.
 */
export function rebuildRows(table: Table): Row[] {
  const rows: Cell[][] = [];
  let previous: Cell | undefined;
  for (const cell of table.rows.flatMap((row) => row.cells)) {
    const row = rows.at(-1);
    if (!row || !previous || beginsRow(cell, previous)) rows.push([cell]);
    else row.push(cell);
    previous = cell;
  }
  return rows.map((cells) => ({
    cells: cells.map((cell, column) => ({ ...cell, column })),
    at: cells[0]?.at ?? table.at,
  }));
}

function beginsRow(cell: Cell, previous: Cell): boolean {
  if (looksLikeValue(cell.raw)) return !looksLikeValue(previous.raw) && isColumnLabel(previous);
  if (looksLikeValue(previous.raw)) return true;
  if (firstOfRow.has(labelKey(cell.text)) || /条第?\(?.\)?项/.test(previous.text)) return true;
  return isRowLabel(cell);
}

/** Whether a cell heads a column: 总计 and 其他 do, unless an enumerator makes them rows: （七）总计. */
export function isColumnLabel(cell: Cell): boolean {
  return columnLabels.findExact(cell.text) !== undefined && !/^[(（\d]/.test(cell.text);
}

/** Whether a cell is the label of a row in either form. */
export function isRowLabel(cell: Cell): boolean {
  return rowLabels.findExact(cell.text) !== undefined && !isColumnLabel(cell);
}
