import type { DisputeGroup, Form, Labelled } from '../../../model/forms/form.ts';
import type { Cell } from '../../document.ts';
import type { Vocabulary } from '../labels/vocabulary.ts';
import { headerCells } from '../tables/header-cells.ts';
import type { StatutoryRow } from '../tables/statutory-rows.ts';

/** A figure of a row, and where its header stands if the source has a grid; a foreign column has none. */
export type DisputeColumn = { id: string; column?: number | undefined; isForeign?: true };

/** A row of values of table 4 with what heads its cells, and the header row that says so. */
export type DisputeRow = {
  row: StatutoryRow;
  columns: readonly DisputeColumn[];
  values: readonly Cell[];
  header: StatutoryRow;
};

type Words = { groups: Vocabulary<DisputeGroup>; results: Vocabulary<Labelled> };

/**
 * Table 4 with its groups below each other, each under results of its own, or with a group in each row beside the
 * same five results. Undefined unless every group stands there once, with all its results in the form's order.
 */
export function readStackedRows(
  rows: readonly StatutoryRow[],
  isDataRow: (row: StatutoryRow) => boolean,
  form: Form,
  words: Words,
): DisputeRow[] | undefined {
  if (rows.filter(isDataRow).length < 2) return undefined;
  const found: DisputeRow[] = [];
  let headers: StatutoryRow[] = [];
  let results: StatutoryRow | undefined;
  for (const row of rows) {
    if (!isDataRow(row)) {
      headers.push(row);
      if (printedOf(row).some((cell) => words.results.findExact(cell.text))) results = row;
      continue;
    }
    const label = row.cells.findLastIndex((cell) => words.groups.findExact(cell.text));
    const labelled = label < 0 ? undefined : words.groups.findExact(row.cells[label]?.text ?? '');
    const groups = labelled ? [labelled] : groupsIn(headers, words);
    const columns = results && columnsOf(groups, results, form, words);
    if (!results || !columns) return undefined;
    found.push({ row, columns, values: row.cells.slice(label + 1), header: results });
    headers = [];
    if (!labelled) results = undefined;
  }
  const ids = found.flatMap(({ columns }) => columns.map(({ id }) => id));
  const isWhole = new Set(ids).size === ids.length && ids.length === figureCount(form);
  return found.length > 1 && isWhole ? found : undefined;
}

function figureCount(form: Form): number {
  return form.disputeGroups.length * form.disputeResults.length;
}

function printedOf({ cells }: StatutoryRow): Cell[] {
  return cells.filter((cell) => cell.text !== '');
}

/** The groups that header rows name, from left to right. */
function groupsIn(headers: readonly StatutoryRow[], { groups }: Words): DisputeGroup[] {
  return headerCells(headers).flatMap((cell) => groups.findExact(cell.text) ?? []);
}

/** The columns that a row of results heads for groups; undefined where they are not the form's five for each. */
function columnsOf(
  groups: readonly DisputeGroup[],
  header: StatutoryRow,
  form: Form,
  { results }: Words,
): DisputeColumn[] | undefined {
  const cells = printedOf(header).filter((cell) => results.findExact(cell.text));
  const printed = cells.map((cell) => results.findExact(cell.text)?.id).join();
  const expected = groups.flatMap(() => form.disputeResults.map(({ id }) => id)).join();
  if (groups.length === 0 || printed !== expected) return undefined;
  return groups.flatMap((group, index) =>
    form.disputeResults.map(({ id }, place) => ({
      id: `${group.id}.${id}`,
      column: header.grid === 'exact' ? cells[index * form.disputeResults.length + place]?.column : undefined,
    })),
  );
}
