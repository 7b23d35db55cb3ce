import type { Figure } from '../../model/figure.ts';
import { numberOf } from '../../model/figure.ts';
import type { Finding } from '../../model/finding.ts';
import type { DisclosureBlock, DisclosureColumn, Form, Labelled } from '../../model/forms/form.ts';
import type { SubRow } from '../../model/report.ts';
import type { Cell } from '../document.ts';
import { labelKey } from './label.ts';
import { duplicateLabel, inexactLabel, unknownLabel } from './label-findings.ts';
import { findPublishedTotal } from './published-total.ts';
import { fitCells, readValues, type Slot } from './read-values.ts';
import { leafLabel, type RowParts, splitRow } from './row-parts.ts';
import { articlePattern, publishedTotalPattern, type StatutoryRow } from './statutory-rows.ts';
import { findHeaderUnit, looksLikeValue } from './value.ts';
import { Vocabulary, vocabularyOfForm } from './vocabulary.ts';

const rowsOf = vocabularyOfForm<Labelled>((form) => form.disclosure.flatMap((block) => block.rows));
const columnsOfForm = vocabularyOfForm<DisclosureColumn>((form) =>
  form.disclosure.flatMap((block) => block.columns),
);

export type Disclosure = { figures: Record<string, Figure>; subRows: SubRow[]; publishedTotal?: Figure };

/** What the header rows above a data row say: the article, and the text of each value column. */
type Header = { article: Cell | undefined; columns: Cell[] };

type DataRow = RowParts & { source: StatutoryRow; header: Header };

/**
 * Reads table 2 (disclosure on own initiative): each row by its label, each value by the column header last
 * printed above it. Rows printed under a form's row with names of their own become sub-rows and are summed.
 */
export function readDisclosure(rows: readonly StatutoryRow[], form: Form, findings: Finding[]): Disclosure {
  const vocabulary = rowsOf(form);
  const disclosure: Disclosure = { figures: {}, subRows: [] };
  const dataRows = collectDataRows(rows, form, vocabulary, disclosure, findings);
  const matches = vocabulary.match(dataRows.map((row) => formLabel(row, vocabulary)?.text ?? ''));

  let parent: Labelled | undefined;
  const read = new Map<Labelled, DataRow>();
  for (const [index, row] of dataRows.entries()) {
    const label = formLabel(row, vocabulary);
    const entry = matches[index]?.entry ?? (isContinuation(row) ? parent : undefined);
    const block = entry && form.disclosure.find((candidate) => candidate.rows.includes(entry));
    if (!entry || !block) {
      const known = label && vocabulary.findExact(label.text);
      findings.push(
        known ? duplicateLabel(row, known, columnsOf(known, form), undefined) : unknownLabel(row, label),
      );
      continue;
    }
    const match = matches[index];
    if (match && match.score < 1 && label) findings.push(inexactLabel(label, entry, match.score));
    const columns = readColumns(row.header, block, entry, findings);
    const subLabel = findSubLabel(row, columns.length, match !== undefined);
    if (subLabel) {
      disclosure.subRows.push(readSubRow(row, subLabel, entry, columns, findings));
    } else {
      Object.assign(disclosure.figures, readRow(row, entry.id, entry.label, columns, findings));
      read.set(entry, row);
    }
    parent = entry;
  }
  for (const entry of vocabulary.entries) {
    const parts = disclosure.subRows.filter((subRow) => subRow.parent === entry.id);
    if (parts.length === 0 || read.has(entry)) continue;
    Object.assign(disclosure.figures, sumSubRows(parts, entry));
    findings.push(summedRow(parts, entry));
  }
  return disclosure;
}

/** Walks the rows once: article and header rows set what the data rows below them mean. */
function collectDataRows(
  rows: readonly StatutoryRow[],
  form: Form,
  vocabulary: Vocabulary<Labelled>,
  disclosure: Disclosure,
  findings: Finding[],
): DataRow[] {
  const columnVocabulary = columnsOfForm(form);
  const dataRows: DataRow[] = [];
  let header: Header = { article: undefined, columns: [] };
  for (const source of rows) {
    const printed = source.cells.filter((cell) => cell.text !== '');
    const [first] = printed;
    if (!first) continue;
    if (printed.some((cell) => publishedTotalPattern.test(cell.text))) {
      const total = findPublishedTotal(
        printed.map((cell) => ({ text: cell.text, at: cell.at })),
        findings,
      );
      if (total) disclosure.publishedTotal = total;
    } else if (articlePattern.test(first.text)) {
      if (!isArticleOf(form, first.text)) findings.push(misprintedArticle(first));
      header = { article: first, columns: [] };
    } else if (isHeaderRow(printed, columnVocabulary)) {
      header = { ...header, columns: source.cells.filter((cell) => !isCorner(cell) && cell.text !== '') };
    } else {
      const parts = splitRow(source.cells, (text) => vocabulary.findExact(text) !== undefined);
      dataRows.push({ ...parts, source, header });
    }
  }
  return dataRows;
}

function isCorner(cell: Cell): boolean {
  return labelKey(cell.text) === '信息内容';
}

function isHeaderRow(printed: readonly Cell[], columns: Vocabulary<DisclosureColumn>): boolean {
  return (
    printed.some((cell) => isCorner(cell) || columns.findExact(cell.text) !== undefined) &&
    !printed.some((cell) => /^[+-]?\d/.test(cell.text))
  );
}

function isArticleOf(form: Form, text: string): boolean {
  return form.disclosure.some((block) => labelKey(text).includes(labelKey(block.article)));
}

function misprintedArticle(cell: Cell): Finding {
  return {
    code: 'label.article',
    severity: 'note',
    message: `“${cell.raw.replaceAll('\n', '')}”不是法定表格中的条款，各行仍按行名读取。`,
    at: cell.at,
  };
}

/** The label that names a row of the form: the last known one, otherwise the leaf. */
function formLabel(row: DataRow, vocabulary: Vocabulary<Labelled>): Cell | undefined {
  return (
    row.labels.findLast((cell) => cell.text !== '' && vocabulary.findExact(cell.text)) ??
    leafLabel(row.labels)
  );
}

/** Whether a row continues the merged label of the row above: its first cell is empty, a name follows. */
function isContinuation(row: DataRow): boolean {
  return row.labels.length > 1 && row.labels[0]?.text === '';
}

/** A name of its own behind the form's label (first sub-row) or behind a merged cell (the rows after it). */
function findSubLabel(row: DataRow, columnCount: number, isFormRow: boolean): Cell | undefined {
  if (!isFormRow) return leafLabel(row.labels);
  const [first, ...rest] = row.values;
  // Digits in it would mean a value and a label run together, not a name.
  const isName = first && first.text !== '' && !/\d/.test(first.text) && !looksLikeValue(first.raw);
  return isName && fitCells(rest, columnCount) ? first : undefined;
}

/** The header cells of the columns, where the source has a grid and the header is whole. */
function columnCells(row: DataRow, columns: readonly DisclosureColumn[]): readonly Cell[] {
  const isWhole = row.source.grid === 'exact' && row.header.columns.length === columns.length;
  return isWhole ? row.header.columns : [];
}

function readSubRow(
  row: DataRow,
  label: Cell,
  parent: Labelled,
  columns: readonly DisclosureColumn[],
  findings: Finding[],
): SubRow {
  const values = row.values.filter((cell) => cell !== label);
  const name = label.raw.replaceAll('\n', '');
  const figures = readRow({ ...row, values }, parent.id, `${parent.label} · ${name}`, columns, findings);
  const byColumn = Object.fromEntries(
    columns.map((column) => [
      column.id,
      figures[`${parent.id}.${column.id}`] ?? { state: 'absent' as const },
    ]),
  );
  return { parent: parent.id, label: name, figures: byColumn };
}

function readRow(
  row: DataRow,
  prefix: string,
  name: string,
  columns: readonly DisclosureColumn[],
  findings: Finding[],
): Record<string, Figure> {
  const printed = columnCells(row, columns);
  const slots = columns.map(
    ({ id, label, kind }, index): Slot => ({
      id: `${prefix}.${id}`,
      name: `${name} · ${label}`,
      kind,
      column: printed[index]?.column,
    }),
  );
  const figures = readValues(row, name, slots, findings);
  for (const column of columns.filter(({ kind }) => kind === 'amount')) {
    const id = `${prefix}.${column.id}`;
    const figure = figures[id];
    if (figure) figures[id] = withUnit(figure, id, column, row.header, findings);
  }
  return figures;
}

/** Gives an amount the unit of its cell, else of its header, else of the form; null where none is printed. */
function withUnit(
  figure: Figure,
  id: string,
  column: DisclosureColumn,
  header: Header,
  findings: Finding[],
): Figure {
  const printed = header.columns.find((cell) =>
    labelKey(cell.text).startsWith(labelKey(column.label).slice(0, 4)),
  );
  const headerUnit = findHeaderUnit(printed?.raw ?? '') ?? findHeaderUnit(header.article?.raw ?? '');
  if (figure.unit) {
    if (headerUnit && headerUnit !== figure.unit) {
      findings.push({
        code: 'cell.unit-differs',
        severity: 'warning',
        message: `“${column.label}”的单元格写“${figure.raw}”，表头写“${headerUnit}”，单位按单元格读取。`,
        figures: [id],
        ...(figure.at && { at: figure.at }),
      });
    }
    return { ...figure, unitSource: 'cell' };
  }
  if (headerUnit) return { ...figure, unit: headerUnit, unitSource: 'header' };
  const prescribed = column.unit === '万元' ? column.unit : null;
  return { ...figure, unit: prescribed, unitSource: prescribed ? 'form' : null };
}

/** The columns of a block in printed order; a header that is lost or not the block's is named in a finding. */
function readColumns(
  header: Header,
  block: DisclosureBlock,
  entry: Labelled,
  findings: Finding[],
): readonly DisclosureColumn[] {
  const vocabulary = new Vocabulary<DisclosureColumn>(block.columns);
  const matches = vocabulary.match(header.columns.map((cell) => cell.text));
  const columns = matches.flatMap((match) => match?.entry ?? []);
  const isWhole = columns.length === block.columns.length && columns.length === header.columns.length;
  if (isWhole) {
    for (const [index, match] of matches.entries()) {
      const cell = header.columns[index];
      const isFirstRow = block.rows[0] === entry;
      if (match && match.score < 1 && cell && isFirstRow)
        findings.push(inexactLabel(cell, match.entry, match.score));
    }
    if (columns.some((column, index) => column !== block.columns[index]))
      findings.push(columnOrder(columns, entry, header));
    return columns;
  }
  findings.push({
    code: 'table.header-lost',
    severity: 'error',
    message: `“${entry.label}”上方的表头是“${header.columns.map((cell) => cell.text).join('、') || '（无）'}”，与法定表格的“${block.columns.map((column) => column.label).join('、')}”不符，各列按法定表格的顺序读取，请核对原文。`,
    figures: block.columns.map((column) => `${entry.id}.${column.id}`),
    ...(header.columns[0] && { at: header.columns[0].at }),
  });
  return block.columns;
}

function columnOrder(columns: readonly DisclosureColumn[], entry: Labelled, header: Header): Finding {
  const printed = columns.map((column) => column.label).join('、');
  return {
    code: 'table.column-order',
    severity: 'warning',
    message: `“${entry.label}”上方各列的次序与法定表格不同，按印出的次序“${printed}”读取，请核对原文。`,
    figures: columns.map((column) => `${entry.id}.${column.id}`),
    ...(header.columns[0] && { at: header.columns[0].at }),
  };
}

function columnsOf(entry: Labelled, form: Form): readonly DisclosureColumn[] {
  return form.disclosure.find((block) => block.rows.includes(entry))?.columns ?? [];
}

function summedRow(parts: readonly SubRow[], entry: Labelled): Finding {
  const names = parts.map((part) => part.label).join('、');
  const figures = Object.keys(parts[0]?.figures ?? {}).map((column) => `${entry.id}.${column}`);
  const message = `“${entry.label}”分成了“${names}”共 ${parts.length} 行，各指标是这些行之和。`;
  return { code: 'table.sub-rows', severity: 'note', message, figures };
}

/** The form's row as the sum of the named rows it was split into; without a sum where one has no number. */
function sumSubRows(parts: readonly SubRow[], entry: Labelled): Record<string, Figure> {
  const columns = Object.keys(parts[0]?.figures ?? {});
  return Object.fromEntries(
    columns.map((column) => {
      const values = parts.map((part) => numberOf(part.figures[column]));
      const isWhole = values.every((value) => value !== undefined);
      const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
      return [`${entry.id}.${column}`, isWhole ? { state: 'summed', value: sum } : { state: 'unreadable' }];
    }),
  );
}
