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
  const known = columns.flatMap((one) => (one.group ? [{ ...one, id: idOf(one.group, one.result) }] : []));
  const ids = known.map(({ id }) => id);
  const all = form.disputeGroups.flatMap((group) =>
    form.disputeResults.map((result) => ({
      id: idOf(group, result),
      name: `${group.label} · ${result.label}`,
    })),
  );
  const lost = all.filter(({ id }) => !ids.includes(id));
  const areSingle =
    columns.length === row.cells.length &&
    new Set(ids).size === ids.length &&
    new Set(known.map(({ group }) => group)).size === form.disputeGroups.length &&
    new Set(known.map(({ groupCell }) => groupCell)).size === form.disputeGroups.length;
  const isInOrder = known.every(({ group, result }, index) => {
    const before = known[index - 1];
    const { disputeResults } = form;
    return before?.group !== group || disputeResults.indexOf(before.result) < disputeResults.indexOf(result);
  });
  const hasForeign = known.length < columns.length;
  // One that a single group lacks may be a head that was lost, while another's value was.
  const results = new Set(known.map(({ result }) => result));
  if (ids.length !== form.disputeGroups.length * results.size) return undefined;
  if (!areSingle || (lost.length > 0 && hasForeign)) return undefined;
  if (!isInOrder && (lost.length > 0 || hasForeign)) return undefined;
  const at = headers[0] && { at: headers[0].at };
  const say = (said: Pick<Finding, 'code' | 'severity' | 'message' | 'figures'>) =>
    findings.push({ ...said, ...at });
  const strange = columns.flatMap(({ foreign }, index) =>
    foreign || (foreign === '' && row.cells[index]?.text) ? [foreign || '空'] : [],
  );
  if (strange.length > 0) {
    const message = `${name}表的表头多出“${strange.join('”“')}”，这些列没有归入任何指标，请核对原文。`;
    say({ code: 'table.header-unknown', severity: 'error', message });
  }
  if (lost.length > 0) {
    const names = lost.map((one) => one.name).join('”“');
    const message = `${name}表的表头缺少“${names}”，没有读取；其他各列按印出的表头读取，请核对原文。`;
    say({ code: 'table.header-lost', severity: 'error', message, figures: lost.map(({ id }) => id) });
  }
  if (all.flatMap(({ id }) => (ids.includes(id) ? [id] : [])).join() !== ids.join()) {
    const message = `${name}表各列的次序与法定表格不同，按印出的表头读取，请核对原文。`;
    say({ code: 'table.column-order', severity: 'warning', message, figures: ids });
  }
  return columns.map((one) =>
    one.group
      ? { id: idOf(one.group, one.result), column: one.column }
      : { id: '', column: one.column, isForeign: true },
  );
}

function idOf(group: DisputeGroup, result: Labelled): string {
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
