import type { Finding } from '../../../model/finding.ts';
import type { DisputeGroup, Form, Labelled } from '../../../model/forms/form.ts';
import type { Cell } from '../../document.ts';
import { labelKey } from '../labels/label.ts';
import type { Vocabulary } from '../labels/vocabulary.ts';
import { haveGrid } from '../tables/header-cells.ts';
import { extentOf } from '../tables/short-rows.ts';
import type { StatutoryRow } from '../tables/statutory-rows.ts';
import type { DisputeColumn } from './stacked-disputes.ts';

type Words = { groups: Vocabulary<DisputeGroup>; results: Vocabulary<Labelled> };

/** A column on the grid: of a result below the cell of its group, or one that the form does not have. */
type GridColumn = { column: number } & (
  | { group: DisputeGroup; groupCell: Cell; result: Labelled; foreign?: undefined }
  | { group?: undefined; foreign: string }
);

type KnownColumn = Extract<GridColumn, { group: DisputeGroup }>;

const name = '行政复议、行政诉讼';

/**
 * The columns of table 4 where its header is not the form's and the source has a grid: every result is known by its
 * exact label and its group by the cell above it, so that each value can be read below its own header. Undefined
 * where anything leaves room for another reading: a row of another width, a merged value, a group or result twice, one
 * lost beside one that the form does not have, or results in an order that a lost cell may have made.
 */
export function readGridColumns(
  headers: readonly StatutoryRow[],
  row: StatutoryRow,
  form: Form,
  words: Words,
  findings: Finding[],
): DisputeColumn[] | undefined {
  if (!areOfOneGrid([...headers, row])) return undefined;
  const columns = row.cells.flatMap((cell) => columnAbove(cell, headers, words) ?? []);
  if (columns.length < row.cells.length || !areCertain(columns, form)) return undefined;
  const strange = columns.flatMap(({ foreign }, index) =>
    foreign || (foreign === '' && row.cells[index]?.text) ? [foreign || '空'] : [],
  );
  const at = headers[0] && { at: headers[0].at };
  for (const said of [...strangeColumns(strange), ...columnFindings(knownOf(columns), form)])
    findings.push({ ...said, ...at });
  return columns.map((one) =>
    one.group ? { id: idOf(one), column: one.column } : { id: '', column: one.column, isForeign: true },
  );
}

function knownOf(columns: readonly GridColumn[]): KnownColumn[] {
  return columns.flatMap((one) => (one.group ? [one] : []));
}

/** Whether the columns can have come about in one way only. */
function areCertain(columns: readonly GridColumn[], { disputeGroups, disputeResults }: Form): boolean {
  const known = knownOf(columns);
  const results = new Set(known.map(({ result }) => result));
  const areSingle =
    new Set(known.map(idOf)).size === known.length &&
    new Set(known.map(({ group }) => group)).size === disputeGroups.length &&
    new Set(known.map(({ groupCell }) => groupCell)).size === disputeGroups.length;
  // A result that a single group lacks may be a head that was lost, while another's value was.
  if (!areSingle || known.length !== disputeGroups.length * results.size) return false;
  const isInOrder = known.every(({ group, result }, index) => {
    const before = known[index - 1];
    return before?.group !== group || disputeResults.indexOf(before.result) < disputeResults.indexOf(result);
  });
  const changes = [results.size < disputeResults.length, known.length < columns.length, !isInOrder];
  return changes.filter(Boolean).length <= 1;
}

type Said = Pick<Finding, 'code' | 'severity' | 'message' | 'figures'>;

function strangeColumns(strange: readonly string[]): Said[] {
  if (strange.length === 0) return [];
  const message = `${name}表的表头多出“${strange.join('”“')}”，这些列没有归入任何指标，请核对原文。`;
  return [{ code: 'table.header-unknown', severity: 'error', message }];
}

/** Names the columns of the form that a table does not have, and all where it has them in another order. */
function columnFindings(known: readonly KnownColumn[], form: Form): Said[] {
  const ids = known.map(idOf);
  const all = form.disputeGroups.flatMap((group) => form.disputeResults.map((result) => ({ group, result })));
  const lost = all.filter((one) => !ids.includes(idOf(one)));
  const inOrder = all.map(idOf).filter((id) => ids.includes(id));
  const found: Said[] = [];
  if (lost.length > 0) {
    const names = lost.map(({ group, result }) => `${group.label} · ${result.label}`).join('”“');
    const message = `${name}表的表头缺少“${names}”，没有读取；其他各列按印出的表头读取，请核对原文。`;
    found.push({ code: 'table.header-lost', severity: 'error', message, figures: lost.map(idOf) });
  }
  if (inOrder.join() !== ids.join()) {
    const message = `${name}表各列的次序与法定表格不同，按印出的表头读取，请核对原文。`;
    found.push({ code: 'table.column-order', severity: 'warning', message, figures: ids });
  }
  return found;
}

function idOf({ group, result }: { group: DisputeGroup; result: Labelled }): string {
  return `${group.id}.${result.id}`;
}

/** Whether rows stand on one grid, each with cells from its first column to its last, so that none is moved. */
function areOfOneGrid(rows: readonly StatutoryRow[]): boolean {
  const [first] = rows;
  return (
    haveGrid(rows) &&
    rows.every(
      ({ table, cells }) =>
        table === first?.table &&
        cells[0]?.column === first.cells[0]?.column &&
        extentOf(cells) === extentOf(first.cells) &&
        cells.every((cell, index) => index === 0 || cell.column === endOf(cells[index - 1])),
    )
  );
}

function endOf(cell: Cell | undefined): number | undefined {
  return cell && cell.column + cell.colSpan;
}

/** What heads a value; undefined where it is merged, or where a result does not stand below its group alone. */
function columnAbove(value: Cell, headers: readonly StatutoryRow[], words: Words): GridColumn | undefined {
  const { column } = value;
  if (value.covered || value.rowSpan > 1 || value.colSpan > 1) return undefined;
  const above = headers.flatMap(({ cells }) =>
    cells.filter((cell) => cell.text !== '' && cell.column <= column && column < cell.column + cell.colSpan),
  );
  const leaf = above.at(-1);
  const result = leaf && words.results.findExact(leaf.text);
  // Below the name of a group the head of a column of its own is empty.
  const isBare = !leaf || words.groups.findExact(leaf.text) !== undefined;
  if (!result) return { column, foreign: isBare ? '' : leaf.raw.replaceAll('\n', '') };
  const groupCell = above.at(-2);
  const group = groupCell && words.groups.findExact(groupCell.text);
  const areKnown = above.slice(0, -2).every(({ text }) => group?.groups.includes(labelKey(text)));
  return group && leaf.colSpan === 1 && areKnown ? { column, group, groupCell, result } : undefined;
}
