import type { Figure } from '../../model/figure.ts';
import type { Finding } from '../../model/finding.ts';
import type { Form } from '../../model/forms/form.ts';
import type { Cell } from '../document.ts';
import { figureOfCell } from './figure-of-cell.ts';
import { wrongCellCount } from './label-findings.ts';
import { fitValues, refusedFigure } from './row-parts.ts';
import type { StatutoryRow } from './statutory-rows.ts';
import { looksLikeValue } from './value.ts';
import { Vocabulary } from './vocabulary.ts';

/**
 * Reads table 4 (review and litigation): one row of values under three groups of the same five results. The
 * leaf headers must be those five, three times; otherwise the order of the form is taken with a finding.
 */
export function readDisputes(
  rows: readonly StatutoryRow[],
  form: Form,
  findings: Finding[],
): Record<string, Figure> {
  const dataRows = rows.filter(isDataRow);
  const [row, ...extra] = dataRows;
  if (!row) return {};
  const ids = readColumnIds(rows.slice(0, rows.indexOf(row)), form, findings);
  for (const other of extra) findings.push(extraRow(other, ids));
  const values = fitValues(valuesOf(row), ids.length);
  if (!values) {
    const printed = valuesOf(row);
    findings.push(wrongCellCount(row, '行政复议、行政诉讼', printed.length, ids.length, ids));
    const refused = refusedFigure(printed);
    return Object.fromEntries(ids.map((id) => [id, refused]));
  }
  return Object.fromEntries(
    values.map((cell, index) => {
      const id = ids[index] ?? '';
      return [id, figureOfCell(cell, id, nameOf(id, form), 'count', findings)];
    }),
  );
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

function readColumnIds(headers: readonly StatutoryRow[], form: Form, findings: Finding[]): string[] {
  const groups = new Vocabulary(form.disputeGroups);
  const results = new Vocabulary(form.disputeResults);
  const printed = headers.flatMap((row) => row.cells).filter((cell) => cell.text !== '');
  const printedGroups = printed.flatMap((cell) => groups.findExact(cell.text) ?? []);
  const printedResults = printed.flatMap((cell) => results.findExact(cell.text)?.id ?? []);
  const order = printedGroups.length === form.disputeGroups.length ? printedGroups : form.disputeGroups;
  const expected = form.disputeGroups.flatMap(() => form.disputeResults.map((result) => result.id));
  const ids = order.flatMap((group) => form.disputeResults.map((result) => `${group.id}.${result.id}`));
  const isInOrder =
    order === printedGroups && order.every((group, index) => group === form.disputeGroups[index]);
  if (!isInOrder || printedResults.join() !== expected.join()) {
    findings.push({
      code: 'table.header-lost',
      severity: 'error',
      message: '行政复议、行政诉讼表的表头与法定表格不同，各列的归属存疑，请核对原文。',
      figures: ids,
      ...(headers[0] && { at: headers[0].at }),
    });
  }
  return ids;
}

function extraRow(row: StatutoryRow, ids: string[]): Finding {
  const values = row.cells.map((cell) => cell.raw || '空').join('、');
  return {
    code: 'label.duplicate',
    severity: 'error',
    message: `行政复议、行政诉讼表有不止一行数据，只读取第一行；这一行的内容是：${values}。`,
    figures: ids,
    at: row.at,
  };
}

function nameOf(id: string, form: Form): string {
  const group = form.disputeGroups.find((candidate) => id.startsWith(`${candidate.id}.`));
  const result = form.disputeResults.find((candidate) => id === `${group?.id}.${candidate.id}`);
  return `${group?.label} · ${result?.label}`;
}
