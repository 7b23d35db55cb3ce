import type { Figure } from '../../model/figure.ts';
import type { Finding } from '../../model/finding.ts';
import type { Form, Labelled, RequestRow } from '../../model/forms/form.ts';
import { organisationsHeading } from '../../model/forms/request-and-dispute-tables.ts';
import type { Cell } from '../document.ts';
import { figureOfCell } from './figure-of-cell.ts';
import { labelKey } from './label.ts';
import { duplicateLabel, inexactLabel, unknownLabel, wrongCellCount } from './label-findings.ts';
import { fitValues, leafLabel, type RowParts, refusedFigure, splitRow } from './row-parts.ts';
import type { StatutoryRow } from './statutory-rows.ts';
import { Vocabulary } from './vocabulary.ts';

type DataRow = RowParts & { source: StatutoryRow };

/**
 * Reads table 3 (requests): rows by their leaf label, columns by the header, seven values a row. A row whose
 * cells cannot be counted off gives unreadable figures and a finding, never numbers by position.
 */
export function readRequests(
  rows: readonly StatutoryRow[],
  form: Form,
  findings: Finding[],
): Record<string, Figure> {
  const vocabulary = new Vocabulary<RequestRow>(form.requests);
  const parts = rows.map((source) => ({
    ...splitRow(source.cells, (text) => isRowLabel(vocabulary, text)),
    source,
  }));
  const firstData = parts.findIndex((row) => isDataRow(row));
  if (firstData < 0) return {};
  const columns = readColumns(rows.slice(0, firstData), form, findings);
  const dataRows = parts.slice(firstData).filter((row) => isDataRow(row));

  const figures: Record<string, Figure> = {};
  const matches = vocabulary.match(dataRows.map((row) => leafLabel(row.labels)?.text ?? ''));
  for (const [index, row] of dataRows.entries()) {
    const match = matches[index];
    const label = leafLabel(row.labels);
    if (!match) {
      const known = label && vocabulary.findExact(label.text);
      findings.push(known ? duplicateLabel(row, known, columns, 'requests') : unknownLabel(row, label));
      continue;
    }
    if (match.score < 1 && label) findings.push(inexactLabel(label, match.entry, match.score));
    Object.assign(figures, readRow(row, match.entry, columns, findings));
  }
  return figures;
}

function isRowLabel(vocabulary: Vocabulary<RequestRow>, text: string): boolean {
  // 总计 alone is the column header; the row prints （七）总计.
  return vocabulary.findExact(text) !== undefined && !/^(总计|合计|其他)$/.test(text);
}

function isDataRow({ labels, values }: RowParts): boolean {
  const isHeader = labels.some((cell) => headerKeys.has(labelKey(cell.text)));
  return !isHeader && (values.length > 0 || labels.length > 0) && values.length > 0;
}

const headerKeys = new Set([
  '申请人情况',
  '自然人',
  organisationsHeading,
  '商业企业',
  '科研机构',
  '社会公益组织',
]);

function readRow(row: DataRow, entry: RequestRow, columns: readonly Labelled[], findings: Finding[]) {
  const ids = columns.map((column) => `requests.${entry.id}.${column.id}`);
  const values = row.source.grid === 'exact' ? row.values : fitValues(row.values, columns.length);
  if (!values || values.length !== columns.length) {
    findings.push(wrongCellCount(row.source, entry.label, row.values.length, columns.length, ids));
    const refused = refusedFigure(row.values);
    return Object.fromEntries(ids.map((id) => [id, refused]));
  }
  return Object.fromEntries(
    values.map((cell, index) => {
      const id = ids[index] ?? '';
      return [id, figureOfCell(cell, id, `${entry.label} · ${columns[index]?.label}`, 'count', findings)];
    }),
  );
}

/**
 * The seven applicant columns in printed order: the header is a tree, in which 申请人情况 stands for the next
 * header row and 法人或其他组织 for the one below it. Where a header is lost, the form's own order is taken and
 * every figure of the column is named in a finding.
 */
function readColumns(
  headerRows: readonly StatutoryRow[],
  form: Form,
  findings: Finding[],
): readonly Labelled[] {
  const vocabulary = new Vocabulary(form.applicants);
  const levels = headerRows.map((row) => row.cells.filter((cell) => cell.text !== ''));
  const printed = expandHeader(levels).flatMap((cell) => vocabulary.findExact(cell.text) ?? []);
  if (printed.length === form.applicants.length && new Set(printed).size === printed.length) {
    const isInOrder = printed.every((applicant, index) => applicant === form.applicants[index]);
    if (!isInOrder) findings.push(columnOrder(printed, form, headerRows));
    return printed;
  }
  const lost = form.applicants.filter((applicant) => !printed.includes(applicant));
  findings.push(lostHeader(lost.length > 0 ? lost : form.applicants, form, headerRows));
  return form.applicants;
}

function columnOrder(printed: readonly Labelled[], form: Form, [first]: readonly StatutoryRow[]): Finding {
  return {
    code: 'table.column-order',
    severity: 'warning',
    message: `申请情况表各列的次序与法定表格不同，按印出的次序“${printed.map((applicant) => applicant.label).join('、')}”读取，请核对原文。`,
    figures: figuresOfColumns(form.applicants, form),
    ...(first && { at: first.at }),
  };
}

function lostHeader(doubtful: readonly Labelled[], form: Form, [first]: readonly StatutoryRow[]): Finding {
  const names = doubtful.map((applicant) => applicant.label).join('”“');
  return {
    code: 'table.header-lost',
    severity: 'error',
    message: `申请情况表的表头缺少或重复“${names}”，各列按法定表格的次序读取，请核对原文。`,
    figures: figuresOfColumns(doubtful, form),
    ...(first && { at: first.at }),
  };
}

function figuresOfColumns(columns: readonly Labelled[], form: Form): string[] {
  return form.requests.flatMap((row) => columns.map((column) => `requests.${row.id}.${column.id}`));
}

/** Flattens header rows from the first: a heading that only groups is replaced by the row below it. */
function expandHeader([first, ...below]: readonly Cell[][]): Cell[] {
  if (!first) return [];
  const groups = first.filter(
    (cell) => /申请人情况|勾稽关系/.test(cell.text) || labelKey(cell.text) === labelKey(organisationsHeading),
  );
  if (groups.length === 0) return [...first, ...expandHeader(below)];
  let isExpanded = false;
  return first.flatMap((cell) => {
    if (!groups.includes(cell)) return [cell];
    if (cell.text.includes('勾稽关系') && groups.length > 1) return [];
    if (isExpanded) return [];
    isExpanded = true;
    return expandHeader(below);
  });
}
