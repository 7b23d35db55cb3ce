import type { Figure } from '../../../model/figure.ts';
import type { Finding } from '../../../model/finding.ts';
import type { DisclosureBlock, DisclosureColumn, Form, Labelled } from '../../../model/forms/form.ts';
import type { SubRow } from '../../../model/report.ts';
import type { Cell } from '../../document.ts';
import { articlePattern, labelKey, publishedTotalPattern } from '../labels/label.ts';
import {
  changingRemark,
  duplicateLabel,
  inexactLabel,
  joinedRow,
  rowApart,
  rowWithoutValues,
  strayValues,
  unknownLabel,
} from '../labels/label-findings.ts';
import { type Vocabulary, vocabularyOfForm } from '../labels/vocabulary.ts';
import { joinCutRows, leafLabel, type RowParts, splitRow } from '../tables/row-parts.ts';
import { extentOf } from '../tables/short-rows.ts';
import type { StatutoryRow } from '../tables/statutory-rows.ts';
import { readCountUnit } from '../values/count-units.ts';
import { fitCells, readValues, type Slot } from '../values/read-values.ts';
import { readUnitLine } from '../values/unit-lines.ts';
import { looksLikeValue } from '../values/value.ts';
import {
  articleInDoubt,
  columnsInDoubt,
  type ForeignColumn,
  foreignColumns,
  type HeadedColumn,
  type Header,
  isHeaderRow,
  readColumns,
  readHeader,
  withUnit,
} from './disclosure-header.ts';
import { findPublishedTotal } from './published-total.ts';
import { splitIntoRows, sumSubRows } from './sub-rows.ts';

const rowsOf = vocabularyOfForm<Labelled>((form) => form.disclosure.flatMap((block) => block.rows));
const columnsOfForm = vocabularyOfForm<DisclosureColumn>((form) =>
  form.disclosure.flatMap((block) => block.columns),
);

type Disclosure = { figures: Record<string, Figure>; subRows: SubRow[]; publishedTotal?: Figure };

type Column = HeadedColumn | ForeignColumn;

type DataRow = RowParts & { source: StatutoryRow; header: Header; isCut?: boolean };

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
  let subRow: DataRow | undefined;
  /** Figures of the row before. */
  let before: readonly string[] = [];
  const read = new Set<Labelled>();
  const noticed = new Map<Header, DisclosureBlock>();
  for (const [index, row] of dataRows.entries()) {
    const label = formLabel(row, vocabulary);
    const entry = matches[index]?.entry ?? (isContinuation(row, subRow, vocabulary) ? parent : undefined);
    const block = entry && form.disclosure.find((candidate) => candidate.rows.includes(entry));
    if (!entry || !block) {
      const known = label && vocabulary.findExact(label.text);
      findings.push(
        known
          ? duplicateLabel(row, known, columnsOf(known, form), undefined)
          : unknownLabel(row, label, before),
      );
      continue;
    }
    const match = matches[index];
    const ids = block.columns.map((column) => `${entry.id}.${column.id}`);
    findings.push(...rowFindings(row, { entry, label, score: match?.score, ids }));
    const columns = readColumns(row.header, block, entry, findings);
    if (noticed.get(row.header) !== block) {
      findings.push(...columnsInDoubt(columns, block), ...articleInDoubt(row.header, block));
      findings.push(...foreignColumns(columns, block, row.source.grid === 'exact'));
    }
    noticed.set(row.header, block);
    const subLabel = findSubLabel(row, columns.length, match !== undefined);
    if (subLabel) {
      disclosure.subRows.push(readSubRow(row, subLabel, entry, columns, findings));
    } else {
      Object.assign(disclosure.figures, readRow(row, entry.id, entry.label, columns, findings));
      read.add(entry);
    }
    parent = entry;
    before = ids;
    subRow = subLabel ? row : undefined;
  }
  const split = vocabulary.entries.filter((entry) => !read.has(entry));
  Object.assign(disclosure.figures, sumSplitRows(split, disclosure.subRows, findings));
  return disclosure;
}

/** What is said of a row of the form before its values are read: how it is named, where it stands, what stands before it. */
function rowFindings(
  row: DataRow,
  read: { entry: Labelled; label: Cell | undefined; score: number | undefined; ids: string[] },
): Finding[] {
  const { entry, label, score, ids } = read;
  const findings: Finding[] = [];
  if (score !== undefined && score < 1 && label) findings.push(...inexactLabel(label, entry, score, ids));
  if (score !== undefined && label) findings.push(...changingRemark(label, entry, ids));
  if (row.source.isApart) findings.push(rowApart(row.source, entry, ids));
  if (row.isCut) findings.push(joinedRow(row.source, entry.label, ids));
  return [...findings, ...strayValues(row.source, row.labels, entry.label, ids)];
}

/** The rows of the form of which only sub-rows are printed, each as their sum. */
function sumSplitRows(
  entries: readonly Labelled[],
  subRows: readonly SubRow[],
  findings: Finding[],
): Record<string, Figure> {
  const figures: Record<string, Figure> = {};
  for (const entry of entries) {
    const parts = subRows.filter((subRow) => subRow.parent === entry.id);
    if (parts.length === 0) continue;
    const sums = sumSubRows(parts, entry, findings);
    const isSummed = Object.values(sums).some(({ state }) => state !== 'unreadable');
    findings.push(splitIntoRows(parts, entry, isSummed));
    Object.assign(figures, sums);
  }
  return figures;
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
  let header: Header = { article: undefined, columns: [], emptyBehind: 0 };
  for (const source of rows) {
    const printed = source.cells.filter((cell) => cell.text !== '');
    const [first] = printed;
    if (!first) continue;
    if (printed.some((cell) => publishedTotalPattern.test(cell.text))) {
      const total = findPublishedTotal(
        printed.map((cell) => ({ text: cell.raw, at: cell.at })),
        findings,
      );
      if (total) disclosure.publishedTotal = total;
    } else if (articlePattern.test(first.text)) {
      if (!isArticleOf(form, first.text)) findings.push(misprintedArticle(first));
      header = { article: first, columns: [], emptyBehind: 0 };
    } else if (isHeaderRow(printed, columnVocabulary)) {
      header = { ...header, ...readHeader(source.cells), table: source.table };
    } else {
      const parts = splitRow(source.cells, (text) => vocabulary.findExact(text) !== undefined);
      dataRows.push({ ...parts, source, header });
    }
  }
  const joined = joinCutRows(dataRows, (row) =>
    row.source.grid === 'exact' ? undefined : row.header.columns.length,
  );
  return joined.filter((row) => {
    const label = leafLabel(row.labels);
    const isNote = label && row.values.length === 0 && !vocabulary.findExact(label.text);
    if (isNote && !readUnitLine(label.raw)) findings.push(rowWithoutValues(row.source, label));
    return !isNote;
  });
}

function isArticleOf(form: Form, text: string): boolean {
  const key = articleKey(text);
  return form.disclosure.some((block) => key.includes(articleKey(block.article)));
}

/** 第 is often left out: 第二十条(一)项. */
function articleKey(text: string): string {
  return labelKey(text).replaceAll('第', '');
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

/**
 * Whether a row continues the merged label of the row above: its first cell is empty and a name follows, or,
 * where a merge leaves no empty cell, it follows a sub-row below the same header with a name of its own.
 */
function isContinuation(row: DataRow, above: DataRow | undefined, vocabulary: Vocabulary<Labelled>): boolean {
  const label = leafLabel(row.labels);
  if (!label) return false;
  const isNamed = row.labels.length === 1 && !vocabulary.findExact(label.text);
  return row.labels[0]?.text === '' || (isNamed && above?.header === row.header);
}

/** A name of its own behind the form's label (first sub-row) or behind a merged cell (the rows after it). */
function findSubLabel(row: DataRow, columnCount: number, isFormRow: boolean): Cell | undefined {
  if (!isFormRow) return leafLabel(row.labels);
  const [first, ...rest] = row.values;
  // Digits in it would mean a value and a label run together, not a name.
  const isName = first && first.text !== '' && !/\d/.test(first.text) && !looksLikeValue(first.raw);
  return isName && fitCells(rest, columnCount) ? first : undefined;
}

/**
 * Whether a row may have lost a value: its header has empty cells behind the columns, the row has fewer, and its
 * empty last value may be one of those.
 */
function isShortBelow({ values, header: { columns, emptyBehind } }: DataRow, width: number): boolean {
  const isWhole = columns.length === width;
  const expected = (isWhole ? extentOf(columns) : width) + emptyBehind;
  return (
    emptyBehind > 0 && extentOf(values) < expected && values.at(-1)?.text === '' && values.length >= width
  );
}

/** The header cells of the columns, where the source has a grid and the header is whole. */
function columnCells(row: DataRow, columns: readonly Column[]): readonly Cell[] {
  const isWhole =
    row.source.grid === 'exact' &&
    row.source.table === row.header.table &&
    row.header.columns.length === columns.length;
  return isWhole ? row.header.columns : [];
}

function readSubRow(
  row: DataRow,
  label: Cell,
  parent: Labelled,
  columns: readonly Column[],
  findings: Finding[],
): SubRow {
  const values = row.values.filter((cell) => cell !== label);
  const name = label.raw.replaceAll('\n', '');
  const figures = readRow({ ...row, values }, parent.id, `${parent.label} · ${name}`, columns, findings);
  const byColumn = Object.fromEntries(
    columns.flatMap(({ column }) =>
      column ? [[column.id, figures[`${parent.id}.${column.id}`] ?? { state: 'absent' as const }]] : [],
    ),
  );
  return { parent: parent.id, label: name, figures: byColumn };
}

function readRow(
  row: DataRow,
  prefix: string,
  name: string,
  columns: readonly Column[],
  findings: Finding[],
): Record<string, Figure> {
  const printed = columnCells(row, columns);
  const slots = columns.map(
    ({ column }, index): Slot => ({
      id: `${prefix}.${column?.id ?? ''}`,
      name: `${name} · ${column?.label ?? ''}`,
      kind: column?.kind ?? 'count',
      column: printed[index]?.column,
      ...(!column && { isForeign: true }),
    }),
  );
  const own = slots.filter(({ isForeign }) => !isForeign);
  // A last column that the form has not may have no cell in a row; every figure of it is in doubt.
  const isOwn =
    row.source.grid !== 'exact' &&
    row.values.length === own.length &&
    slots[own.length - 1]?.isForeign === undefined;
  const isShort = isShortBelow(row, columns.length);
  const countUnit = row.source.countUnit ?? readCountUnit(row.header.article?.text ?? '');
  const source = { ...row.source, countUnit };
  const figures = readValues({ ...row, source, isShort }, name, isOwn ? own : slots, findings);
  const label = leafLabel(row.labels);
  const amounts = columns.filter((headed): headed is HeadedColumn => headed.column?.kind === 'amount');
  for (const headed of amounts) {
    const id = `${prefix}.${headed.column.id}`;
    const figure = figures[id];
    const around = { label, article: row.header.article, unitLines: row.source.unitLines };
    if (figure) figures[id] = withUnit(figure, id, headed, around, findings);
  }
  return figures;
}

function columnsOf(entry: Labelled, form: Form): readonly DisclosureColumn[] {
  return form.disclosure.find((block) => block.rows.includes(entry))?.columns ?? [];
}
