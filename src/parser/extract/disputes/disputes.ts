import type { Figure } from '../../../model/figure.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Form } from '../../../model/forms/form.ts';
import type { Cell } from '../../document.ts';
import { findChangingRemark, isOfOtherMatter, labelKeyWithoutRemarks } from '../labels/label.ts';
import { changingRemark, joinedRow } from '../labels/label-findings.ts';
import { vocabularyOfForm } from '../labels/vocabulary.ts';
import { haveGrid, headerCells } from '../tables/header-cells.ts';
import { extentOf } from '../tables/short-rows.ts';
import type { StatutoryRow } from '../tables/statutory-rows.ts';
import { readValues, type Slot } from '../values/read-values.ts';
import { looksLikeValue } from '../values/value.ts';
import { readGridColumns } from './grid-columns.ts';
import { type DisputeColumn, type DisputeRow, readStackedRows } from './stacked-disputes.ts';

const groupsOf = vocabularyOfForm((form) => form.disputeGroups);
const resultsOf = vocabularyOfForm((form) => form.disputeResults);

const name = '行政复议、行政诉讼';

/**
 * Reads table 4 (review and litigation): one row of values under three groups of the same five results, or a row
 * for each group where the table prints it so. Otherwise the leaf headers must be those five, three times, or each
 * stand on the grid of the source; else the order of the form is taken with a finding.
 */
export function readDisputes(
  source: readonly StatutoryRow[],
  form: Form,
  findings: Finding[],
): Record<string, Figure> {
  const rows = dropLeadingColumn(source);
  const words = { groups: groupsOf(form), results: resultsOf(form) };
  findings.push(...rows.flatMap(({ cells }) => cells).flatMap((cell) => remarkOnHeading(cell, form)));
  const stacked = readStackedRows(rows, isDataRow, form, words);
  if (stacked) return readStacked(stacked, form, findings);
  const width = form.disputeGroups.length * form.disputeResults.length;
  const printed = rows.filter(isDataRow);
  const dataRows = printed.length > 0 ? printed : rows.filter((candidate) => isBlankRow(candidate, width));
  const [row, ...extra] = dataRows;
  if (!row) return {};
  const headers = rows.slice(0, rows.indexOf(row));
  const isAsForm = isFormHeader(headers, form);
  const onGrid =
    isAsForm && valuesOf(row).length <= width
      ? undefined
      : readGridColumns(headers, row, form, words, findings);
  const columns = onGrid ?? readColumns(headers, form, findings);
  const joined = dataRows.flatMap(valuesOf);
  findings.push(...dataRows.slice(0, 1).flatMap((data) => otherMatter(data, columns)));
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
  if (onGrid) return readRow({ row, columns, values: row.cells }, form, findings);
  const values = isCut ? joined : valuesOf(row);
  const header = headers.findLast(({ cells }) => cells.some((cell) => words.results.findExact(cell.text)));
  return readRow({ row, columns, values, ...(header && { header }) }, form, findings);
}

/** Groups printed below each other: each row by its own headers. */
function readStacked(
  stacked: readonly DisputeRow[],
  form: Form,
  findings: Finding[],
): Record<string, Figure> {
  findings.push({
    code: 'table.layout',
    severity: 'note',
    message: `${name}表没有按法定表格把各组排成一行，各组按印出的组名读取。`,
    ...(stacked[0] && { at: stacked[0].row.at }),
  });
  return Object.assign({}, ...stacked.map((row) => readRow(row, form, findings)));
}

function readRow(
  { row, columns, values, header }: Omit<DisputeRow, 'header'> & { header?: StatutoryRow },
  form: Form,
  findings: Finding[],
): Record<string, Figure> {
  const slots = columns.map(
    ({ id, ...place }): Slot => ({ id, name: nameOf(id, form), kind: 'count', ...place }),
  );
  // Where empty cells stand behind the headers, an empty last value may be one of those.
  const lastHeader = header?.cells.findLastIndex((cell) => cell.text !== '') ?? -1;
  const spare = header ? extentOf(header.cells.slice(lastHeader + 1)) : 0;
  const isShort =
    spare > 0 && extentOf(values) < columns.length + spare && values[columns.length - 1]?.text === '';
  return readValues({ source: row, values, isShort }, name, slots, findings);
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

/** Whether the header is the form's: its groups in its order, each with its results in theirs and nothing else. */
function isFormHeader(headers: readonly StatutoryRow[], form: Form): boolean {
  const printed = headerCells(headers);
  const groups = printed.flatMap((cell) => groupsOf(form).findExact(cell.text) ?? []);
  const results = printed.flatMap((cell) => resultsOf(form).findExact(cell.text)?.id ?? []);
  return (
    !isLitigationFirst(headers) &&
    !hasStrangerAmong(headers, form) &&
    groups.map(({ id }) => id).join() === form.disputeGroups.map(({ id }) => id).join() &&
    results.join() === form.disputeGroups.flatMap(() => form.disputeResults.map(({ id }) => id)).join()
  );
}

/**
 * Whether something that the form does not have heads a column among those of results; on a grid also before the first
 * of them, below a group.
 */
function hasStrangerAmong(headers: readonly StatutoryRow[], form: Form): boolean {
  const printed = headerCells(headers);
  const isGroup = ({ text }: Cell): boolean => groupsOf(form).findExact(text) !== undefined;
  const isResult = ({ text }: Cell): boolean => resultsOf(form).findExact(text) !== undefined;
  const first = printed.findIndex(haveGrid(headers) ? isGroup : isResult);
  return printed
    .slice(first, printed.findLastIndex(isResult))
    .some(
      (cell) =>
        cell.colSpan === 1 &&
        !isResult(cell) &&
        !isGroup(cell) &&
        labelKeyWithoutRemarks(cell.text) !== '行政诉讼',
    );
}

function readColumns(headers: readonly StatutoryRow[], form: Form, findings: Finding[]): DisputeColumn[] {
  const columns = form.disputeGroups.flatMap((group) =>
    form.disputeResults.map(({ id }): DisputeColumn => ({ id: `${group.id}.${id}` })),
  );
  const ids = columns.map(({ id }) => id);
  if (isFormHeader(headers, form)) {
    const results = headerCells(headers).filter((cell) => resultsOf(form).findExact(cell.text));
    return columns.map(({ id }, index) => ({
      id,
      column: haveGrid(headers) ? results[index]?.column : undefined,
    }));
  }
  findings.push({
    code: 'table.header-lost',
    severity: 'error',
    message: '行政复议、行政诉讼表的表头与法定表格不同，各列按法定表格的次序读取，请核对原文。',
    figures: ids,
    ...(headers[0] && { at: headers[0].at }),
  });
  return columns;
}

/** In text the heading over both kinds of litigation may stand before 行政复议, though they are in the row below it. */
function isLitigationFirst(headers: readonly StatutoryRow[]): boolean {
  if (haveGrid(headers)) return false;
  const keys = headers.flatMap(({ cells }) => cells.map(({ text }) => labelKeyWithoutRemarks(text)));
  const litigation = keys.indexOf('行政诉讼');
  return litigation >= 0 && litigation < keys.indexOf('行政复议');
}

/** A heading whose remark changes what is counted below it: of a group its own, of a result that of every group. */
function remarkOnHeading(cell: Cell, form: Form): Finding[] {
  if (findChangingRemark(cell.text) === undefined) return [];
  const group = groupsOf(form).findExact(cell.text);
  const result = resultsOf(form).findExact(cell.text);
  const entry = group ?? result;
  if (!entry) return [];
  const groups = group ? [group] : form.disputeGroups;
  const results = result ? [result] : form.disputeResults;
  const ids = groups.flatMap((one) => results.map(({ id }) => `${one.id}.${id}`));
  return changingRemark(cell, entry, ids, entry === result);
}

function extraRow(row: StatutoryRow, columns: readonly DisputeColumn[]): Finding {
  const values = row.cells.map((cell) => cell.raw || '空').join('、');
  return {
    code: 'label.duplicate',
    severity: 'error',
    message: `行政复议、行政诉讼表有不止一行数据，只读取第一行；这一行的内容是：${values}。`,
    figures: idsOf(columns),
    at: row.at,
  };
}

/** The figures of columns, of which those that the form does not have have none. */
function idsOf(columns: readonly DisputeColumn[]): string[] {
  return columns.flatMap(({ id, isForeign }) => (isForeign ? [] : [id]));
}

/** A label before the row of values by which they are not the year's: 2022年 in the report of 2023. */
function otherMatter(row: StatutoryRow, columns: readonly DisputeColumn[]): Finding[] {
  const first = valuesOf(row)[0];
  const labels = first ? row.cells.slice(0, row.cells.indexOf(first)) : [];
  const label = labels.find(({ text }) => text !== '' && isOfOtherMatter(text));
  if (!label) return [];
  const message = `${name}表的一行前面写“${label.raw.replaceAll('\n', '')}”，不一定是本机关这一年的数字，请核对原文。`;
  const figures = idsOf(columns);
  return [{ code: 'label.remark', severity: 'warning', message, figures, at: label.at }];
}

function nameOf(id: string, form: Form): string {
  const group = form.disputeGroups.find((candidate) => id.startsWith(`${candidate.id}.`));
  const result = form.disputeResults.find((candidate) => id === `${group?.id}.${candidate.id}`);
  return `${group?.label} · ${result?.label}`;
}
