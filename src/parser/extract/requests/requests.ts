import type { Figure } from '../../../model/figure.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Form, RequestRow } from '../../../model/forms/form.ts';
import { organisationsHeading } from '../../../model/forms/request-and-dispute-tables.ts';
import type { Cell } from '../../document.ts';
import { enumeratorKind, findChangingRemark, labelKey, labelKeyWithoutRemarks } from '../labels/label.ts';
import {
  changingRemark,
  duplicateLabel,
  inexactLabel,
  joinedRow,
  rowWithoutValues,
  strayValues,
  unknownLabel,
} from '../labels/label-findings.ts';
import { type LabelMatch, type Vocabulary, vocabularyOfForm } from '../labels/vocabulary.ts';
import { findDoubtfulRows } from '../tables/doubtful-rows.ts';
import { joinCutRows, leafLabel, type RowParts, splitRow } from '../tables/row-parts.ts';
import { findShortRows } from '../tables/short-rows.ts';
import type { StatutoryRow } from '../tables/statutory-rows.ts';
import { readValues, type Slot } from '../values/read-values.ts';
import { looksLikeValue } from '../values/value.ts';
import { type ApplicantColumn, findOtherHeader, readApplicantColumns } from './applicant-columns.ts';

const rowsOf = vocabularyOfForm<RequestRow>((form) => form.requests);

type DataRow = RowParts & { source: StatutoryRow; isCut?: boolean };

/** What heads the values: the columns, and the table that the header is of. */
type Header = { columns: readonly ApplicantColumn[]; table: number | undefined };

/**
 * Reads table 3 (requests): rows by their leaf label, columns by the header, seven values a row. A row whose
 * cells cannot be counted off gives unreadable figures and a finding, never numbers by position.
 */
export function readRequests(
  rows: readonly StatutoryRow[],
  form: Form,
  findings: Finding[],
): Record<string, Figure> {
  const parts = splitRows(rows, form);
  // A table on its side: 自然人 and the others head rows of numbers, not columns.
  const sideways = parts.filter((row) => isHeaderRow(row) && row.values.some(isNumber));
  findings.push(...sideways.map((row) => unknownLabel(row, leafLabel(row.labels), [])));
  const start = parts.findIndex((row) => isDataRow(row));
  const body = start < 0 ? [] : parts.slice(start);
  const [first] = body;
  if (!first) return {};
  const header = readHeader(rows.slice(0, rows.indexOf(first.source)), body, form, findings);
  findings.push(
    ...laterHeaders(body).flatMap((later) => findOtherHeader(later, header.columns, form) ?? []),
    ...body.flatMap((row) => findNote(row, form) ?? []),
    ...remarksOnGroups(body, form),
  );
  return readBody(body, header, form, findings);
}

function splitRows(rows: readonly StatutoryRow[], form: Form): DataRow[] {
  const vocabulary = rowsOf(form);
  const split = rows.map(
    (source): DataRow => ({ ...splitRow(source.cells, (text) => isRowLabel(vocabulary, text)), source }),
  );
  return joinCutRows(split, (row) =>
    row.source.grid === 'exact' || isHeaderRow(row) ? undefined : form.applicants.length,
  );
}

function readHeader(
  rows: readonly StatutoryRow[],
  body: readonly DataRow[],
  form: Form,
  findings: Finding[],
): Header {
  const table = rows.at(-1)?.table;
  const below = body.filter(({ source }) => source.table === table);
  return { columns: readApplicantColumns(rows, form, findings, firstValueColumn(below, form)), table };
}

/** Reads the rows of values from the first one on, each as the row of the form that its label names. */
function readBody(
  body: readonly DataRow[],
  header: Header,
  form: Form,
  findings: Finding[],
): Record<string, Figure> {
  const vocabulary = rowsOf(form);
  const strangers = findStrangers(body, vocabulary, form);
  const rows = body.filter((row) => isDataRow(row));
  const short = findShortRows(rows, form.applicants.length);
  const doubts = findDoubtfulRows(rows, header.columns.length);
  const matches = vocabulary.match(
    rows.map((row) => (strangers.has(row) ? '' : (leafLabel(row.labels)?.text ?? ''))),
  );
  const figures: Record<string, Figure> = {};
  /** Figures of the row before. */
  let before: readonly string[] = [];
  for (const [index, row] of rows.entries()) {
    const match = matches[index];
    if (match) {
      const ids = form.applicants.map((applicant) => `requests.${match.entry.id}.${applicant.id}`);
      findings.push(...rowFindings(row, match, ids));
      const whole = { ...row, isShort: short.has(row), doubt: doubts.get(row) };
      Object.assign(figures, readRow(whole, match.entry, header, findings));
      before = ids;
    } else if (row.source.cells.some((cell) => cell.text !== '')) {
      const label = leafLabel(row.labels);
      const known = label && !strangers.has(row) && vocabulary.findExact(label.text);
      findings.push(
        known ? duplicateLabel(row, known, form.applicants, 'requests') : unknownLabel(row, label, before),
      );
    }
  }
  return figures;
}

/** What is said of a row of the form before its values are read: how it is named, and what stands before it. */
function rowFindings(row: DataRow, { entry, score }: LabelMatch<RequestRow>, ids: string[]): Finding[] {
  const label = leafLabel(row.labels);
  return [
    ...(label && score < 1 ? inexactLabel(label, entry, score, ids) : []),
    ...(label ? changingRemark(label, entry, ids, true) : []),
    ...(row.isCut ? [joinedRow(row.source, entry.label, ids)] : []),
    ...strayValues(row.source, row.labels, entry.label, ids),
  ];
}

function isRowLabel(vocabulary: Vocabulary<RequestRow>, text: string): boolean {
  // 总计 alone is the column header; the row prints （七）总计.
  return vocabulary.findExact(text) !== undefined && !columnOrRow.test(text);
}

/** Where values begin in every row with a label of the form; undefined where none has more than there are applicants. */
function firstValueColumn(rows: readonly DataRow[], form: Form): number | undefined {
  const known = rows.filter(({ labels }) => rowsOf(form).findExact(leafLabel(labels)?.text ?? ''));
  const isWider = known.some(({ values }) => values.length > form.applicants.length);
  return isWider ? Math.max(...known.map(({ values }) => values[0]?.column ?? 0)) : undefined;
}

/** What a column and a row may both be called, where no enumerator tells them apart. */
const columnOrRow = /^(?:总计|合计|其[他它])?$/;

function isDataRow(row: RowParts): boolean {
  return !isHeaderRow(row) && row.values.length > 0;
}

function isHeaderRow({ labels, values }: RowParts): boolean {
  const isHeader = labels.some(
    (cell) => headerKeys.has(labelKey(cell.text)) || cell.text.includes('勾稽关系'),
  );
  // The end of a header row that was cut: 其他 or 总计 and nothing but empty cells.
  const isEnd = labels.length > 0 && labels.every((cell) => columnOrRow.test(cell.text));
  return isHeader || (isEnd && values.every((cell) => cell.text === ''));
}

function isNumber({ text, raw }: Cell): boolean {
  return /\d/.test(text) && looksLikeValue(raw);
}

/** Headers below the first row of values, each as its rows. */
function laterHeaders(rows: readonly DataRow[]): StatutoryRow[][] {
  const headers: StatutoryRow[][] = [];
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    if (!isHeaderRow(row)) continue;
    if (before && isHeaderRow(before)) headers.at(-1)?.push(row.source);
    else headers.push([row.source]);
  }
  return headers;
}

/**
 * Rows that are called 其他 and are none of the form's: a town's own line below （三）不予公开, where the form has
 * none, or 4.其他处理 among the reasons of （四）, which is not （六）其他处理.
 */
function findStrangers(
  rows: readonly DataRow[],
  vocabulary: Vocabulary<RequestRow>,
  form: Form,
): ReadonlySet<DataRow> {
  const groups = new Set(form.requests.flatMap((row) => row.groups.slice(1).map(labelKey)));
  const strangers = new Set<DataRow>();
  let group: string | undefined;
  for (const row of rows.filter((one) => !isHeaderRow(one))) {
    const label = leafLabel(row.labels);
    const entry = label && vocabulary.findExact(label.text);
    for (const { text } of row.labels) {
      const key = labelKey(text);
      // A group whose name is not the form's is another one all the same.
      if (enumeratorKind(text) === 'group') group = groups.has(key) ? key : undefined;
    }
    if (!entry || group === undefined || !otherKeys.has(labelKey(label.text))) continue;
    const own = entry.groups.at(1);
    const isElsewhere = own === undefined ? enumeratorKind(label.text) === 'item' : labelKey(own) !== group;
    if (isElsewhere) strangers.add(row);
  }
  return strangers;
}

/** Merged labels whose remarks change what is counted in all rows beside them: （三）不予公开（上半年）. */
function remarksOnGroups(rows: readonly DataRow[], form: Form): Finding[] {
  const seen = new Set<string>();
  return rows.flatMap(({ labels }) =>
    labels.flatMap((cell) => {
      if (findChangingRemark(cell.text) === undefined || seen.has(cell.text)) return [];
      seen.add(cell.text);
      const key = labelKeyWithoutRemarks(cell.text);
      const isGroup = (group: string): boolean => labelKey(group) === key;
      const entries = form.requests.filter(({ groups }) => groups.some(isGroup));
      const label = entries[0]?.groups.find(isGroup);
      if (label === undefined) return [];
      const ids = entries.flatMap(({ id }) => form.applicants.map((one) => `requests.${id}.${one.id}`));
      return changingRemark(cell, { label }, ids, true);
    }),
  );
}

/** What rows of more than one group may be called. */
const otherKeys = new Set(['其他', '其他处理', '其他情形', '其他情况', '其他原因']);

/** A line of text among the rows, unless it is the merged label of the rows below it or a row that lost its values. */
function findNote(row: DataRow, form: Form): Finding | undefined {
  const label = leafLabel(row.labels);
  if (!label || row.values.length > 0 || isHeaderRow(row)) return undefined;
  const key = labelKey(label.text);
  const isOfForm = form.requests.some(({ groups }) => groups.some((group) => labelKey(group) === key));
  return isOfForm || rowsOf(form).findExact(label.text) ? undefined : rowWithoutValues(row.source, label);
}

const headerKeys = new Set([
  '申请人情况',
  '自然人',
  organisationsHeading,
  '商业企业',
  '科研机构',
  '社会公益组织',
  '法律服务机构',
]);

function readRow(
  row: DataRow & { isShort: boolean; doubt: string | undefined },
  entry: RequestRow,
  header: Header,
  findings: Finding[],
): Record<string, Figure> {
  const isOfHeader = row.source.table === header.table;
  const slots = header.columns.map(
    ({ applicant, foreign, column }): Slot => ({
      id: applicant ? `requests.${entry.id}.${applicant.id}` : '',
      name: `${entry.label} · ${applicant?.label ?? foreign}`,
      kind: 'count',
      column: isOfHeader ? column : undefined,
      ...(!applicant && { isForeign: true }),
    }),
  );
  return readValues(row, entry.label, slots, findings);
}
