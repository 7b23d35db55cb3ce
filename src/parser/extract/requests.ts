import type { Figure } from '../../model/figure.ts';
import type { Finding } from '../../model/finding.ts';
import type { Form, Labelled, RequestRow } from '../../model/forms/form.ts';
import { organisationsHeading } from '../../model/forms/request-and-dispute-tables.ts';
import type { Cell } from '../document.ts';
import { labelKey } from './label.ts';
import { duplicateLabel, inexactLabel, unknownLabel } from './label-findings.ts';
import { readValues, type Slot } from './read-values.ts';
import { leafLabel, type RowParts, splitRow } from './row-parts.ts';
import type { StatutoryRow } from './statutory-rows.ts';
import { type Vocabulary, vocabularyOfForm } from './vocabulary.ts';

const rowsOf = vocabularyOfForm<RequestRow>((form) => form.requests);
const applicantsOf = vocabularyOfForm<Labelled>((form) => form.applicants);
/** An applicant column, and where it stands if the source has a grid. */
type Column = { applicant: Labelled; column?: number };

/** The five kinds of organisations, which stand below a heading of their own. */
const kindsOf = vocabularyOfForm<Labelled>((form) => form.applicants.slice(1, -1));

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
  const vocabulary = rowsOf(form);
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
      findings.push(
        known ? duplicateLabel(row, known, form.applicants, 'requests') : unknownLabel(row, label),
      );
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

function readRow(row: DataRow, entry: RequestRow, columns: readonly Column[], findings: Finding[]) {
  const slots = columns.map(
    ({ applicant: { id, label }, column }): Slot => ({
      id: `requests.${entry.id}.${id}`,
      name: `${entry.label} · ${label}`,
      kind: 'count',
      column,
    }),
  );
  return readValues(row, entry.label, slots, findings);
}

/**
 * The seven applicant columns in printed order: the header is a tree, in which 申请人情况 stands for the header
 * rows below it and 法人或其他组织 for the five kinds. Where a header is lost, the form's own order is taken and
 * every figure of the column is named in a finding.
 */
function readColumns(
  headerRows: readonly StatutoryRow[],
  form: Form,
  findings: Finding[],
): readonly Column[] {
  const vocabulary = applicantsOf(form);
  const isExact = headerRows.every((row) => row.grid === 'exact');
  const found = orderHeader(headerRows, kindsOf(form)).flatMap((cell): Column[] => {
    const applicant = vocabulary.findExact(cell.text);
    return applicant ? [{ applicant, ...(isExact && { column: cell.column }) }] : [];
  });
  const printed = found.map(({ applicant }) => applicant);
  if (printed.length === form.applicants.length && new Set(printed).size === printed.length) {
    const isInOrder = printed.every((applicant, index) => applicant === form.applicants[index]);
    if (!isInOrder) findings.push(columnOrder(printed, form, headerRows));
    return found;
  }
  const lost = form.applicants.filter((applicant) => !printed.includes(applicant));
  findings.push(lostHeader(lost.length > 0 ? lost : form.applicants, form, headerRows));
  return form.applicants.map((applicant) => ({ applicant }));
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

/** Header cells from left to right: by column where the source knows it, else by the tree they make. */
function orderHeader(headerRows: readonly StatutoryRow[], kinds: Vocabulary<Labelled>): Cell[] {
  const levels = headerRows.map((row) => row.cells.filter((cell) => cell.text !== ''));
  if (headerRows.every((row) => row.grid === 'exact')) {
    return levels.flat().sort((one, other) => one.column - other.column);
  }
  const isKind = (cell: Cell): boolean => kinds.findExact(cell.text) !== undefined;
  const below = levels.flat().filter(isKind);
  return expandHeader(levels.map((level) => level.filter((cell) => !isKind(cell)))).flatMap((cell) =>
    labelKey(cell.text) === labelKey(organisationsHeading) ? below : [cell],
  );
}

/** Replaces 申请人情况, which only groups, by the header rows below it. */
function expandHeader([first, ...below]: readonly Cell[][]): Cell[] {
  if (!first) return [];
  const group = first.find((cell) => labelKey(cell.text) === '申请人情况');
  return group
    ? first.flatMap((cell) => (cell === group ? expandHeader(below) : [cell]))
    : [...first, ...expandHeader(below)];
}
