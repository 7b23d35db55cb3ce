import type { Figure } from '../../model/figure.ts';
import type { Finding } from '../../model/finding.ts';
import type { Form } from '../../model/forms/form.ts';
import type { Cell } from '../document.ts';
import { joinedRow } from './label-findings.ts';
import { readValues, type Slot } from './read-values.ts';
import type { StatutoryRow } from './statutory-rows.ts';
import { looksLikeValue } from './value.ts';
import { vocabularyOfForm } from './vocabulary.ts';

/** A figure of the row, and where its header stands if the source has a grid. */
type Column = { id: string; column?: number | undefined };

const groupsOf = vocabularyOfForm((form) => form.disputeGroups);
const resultsOf = vocabularyOfForm((form) => form.disputeResults);

/**
 * Reads table 4 (review and litigation): one row of values under three groups of the same five results. The
 * leaf headers must be those five, three times; otherwise the order of the form is taken with a finding.
 */
export function readDisputes(
  source: readonly StatutoryRow[],
  form: Form,
  findings: Finding[],
): Record<string, Figure> {
  const rows = dropLeadingColumn(source);
  const width = form.disputeGroups.length * form.disputeResults.length;
  const printed = rows.filter(isDataRow);
  const dataRows = printed.length > 0 ? printed : rows.filter((candidate) => isBlankRow(candidate, width));
  const [row, ...extra] = dataRows;
  if (!row) return {};
  const columns = readColumns(rows.slice(0, rows.indexOf(row)), form, findings);
  const name = '行政复议、行政诉讼';
  const joined = dataRows.flatMap(valuesOf);
  const isCut = extra.length > 0 && row.grid !== 'exact' && joined.length === width;
  if (isCut)
    findings.push(
      joinedRow(
        row,
        name,
        columns.map(({ id }) => id),
      ),
    );
  else for (const other of extra) findings.push(extraRow(other, columns));
  const slots = columns.map(
    ({ id, column }): Slot => ({ id, name: nameOf(id, form), kind: 'count', column }),
  );
  return readValues({ source: row, values: isCut ? joined : valuesOf(row) }, name, slots, findings);
}

/** Drops an empty column before the first group; the row of groups tells it from a merged cell. */
function dropLeadingColumn(rows: readonly StatutoryRow[]): readonly StatutoryRow[] {
  const isEmpty =
    rows.length > 1 && rows.every(({ cells, grid }) => grid !== 'exact' && cells[0]?.text === '');
  return isEmpty ? rows.map((row) => ({ ...row, cells: row.cells.slice(1) })) : rows;
}

/** A row of as many blank cells as there are columns, where no row of the table prints a value. */
function isBlankRow({ cells }: StatutoryRow, width: number): boolean {
  return cells.length >= width && cells.every((cell) => cell.text === '');
}

/** A row of values has no label but values; header rows have labels. A row of blanks alone is a lost header. */
function isDataRow(row: StatutoryRow): boolean {
  const printed = row.cells.filter((cell) => cell.text !== '');
  const values = printed.filter((cell) => looksLikeValue(cell.raw));
  return values.length > 0 && values.length >= printed.length / 2;
}

function valuesOf(row: StatutoryRow): Cell[] {
  const firstLabelled = row.cells.findIndex((cell) => cell.text !== '' && looksLikeValue(cell.raw));
  const isLabelled = row.cells.slice(0, firstLabelled).some((cell) => cell.text !== '');
  return isLabelled ? row.cells.slice(firstLabelled) : [...row.cells];
}

function readColumns(headers: readonly StatutoryRow[], form: Form, findings: Finding[]): Column[] {
  const isExact = headers.every((row) => row.grid === 'exact');
  const cells = headers.flatMap((row) => row.cells).filter((cell) => cell.text !== '');
  const printed = isExact ? cells.sort((one, other) => one.column - other.column) : cells;
  const groups = printed.flatMap((cell) => groupsOf(form).findExact(cell.text) ?? []);
  const results = printed.filter((cell) => resultsOf(form).findExact(cell.text));
  const isWhole =
    groups.map(({ id }) => id).join() === form.disputeGroups.map(({ id }) => id).join() &&
    results.map((cell) => resultsOf(form).findExact(cell.text)?.id).join() ===
      form.disputeGroups.flatMap(() => form.disputeResults.map(({ id }) => id)).join();
  const columns = form.disputeGroups.flatMap((group) =>
    form.disputeResults.map(({ id }): Column => ({ id: `${group.id}.${id}` })),
  );
  if (isWhole)
    return columns.map(({ id }, index) => ({ id, column: isExact ? results[index]?.column : undefined }));
  findings.push({
    code: 'table.header-lost',
    severity: 'error',
    message: '行政复议、行政诉讼表的表头与法定表格不同，各列按法定表格的次序读取，请核对原文。',
    figures: columns.map(({ id }) => id),
    ...(headers[0] && { at: headers[0].at }),
  });
  return columns;
}

function extraRow(row: StatutoryRow, columns: readonly Column[]): Finding {
  const values = row.cells.map((cell) => cell.raw || '空').join('、');
  return {
    code: 'label.duplicate',
    severity: 'error',
    message: `行政复议、行政诉讼表有不止一行数据，只读取第一行；这一行的内容是：${values}。`,
    figures: columns.map(({ id }) => id),
    at: row.at,
  };
}

function nameOf(id: string, form: Form): string {
  const group = form.disputeGroups.find((candidate) => id.startsWith(`${candidate.id}.`));
  const result = form.disputeResults.find((candidate) => id === `${group?.id}.${candidate.id}`);
  return `${group?.label} · ${result?.label}`;
}
