import type { Figure } from '../../../model/figure.ts';
import type { Finding } from '../../../model/finding.ts';
import type { DisclosureBlock, Form, Labelled } from '../../../model/forms/form.ts';
import type { SubRow } from '../../../model/report.ts';
import type { Cell } from '../../document.ts';
import {
  changingRemark,
  duplicateLabel,
  inexactLabel,
  joinedRow,
  rowApart,
  strayValues,
  unknownLabel,
} from '../labels/label-findings.ts';
import { type Vocabulary, vocabularyOfForm } from '../labels/vocabulary.ts';
import { leafLabel } from '../tables/row-parts.ts';
import type { StatutoryRow } from '../tables/statutory-rows.ts';
import { fitCells } from '../values/read-values.ts';
import { looksLikeValue } from '../values/value.ts';
import {
  articleInDoubt,
  type Column,
  columnsInDoubt,
  foreignColumns,
  type Header,
  readColumns,
} from './disclosure-header.ts';
import { collectDataRows, type DataRow } from './disclosure-rows.ts';
import { readRow, readSubRow } from './disclosure-values.ts';
import { splitIntoRows, sumSubRows } from './sub-rows.ts';

const rowsOf = vocabularyOfForm<Labelled>((form) => form.disclosure.flatMap((block) => block.rows));
type Disclosure = { figures: Record<string, Figure>; subRows: SubRow[]; publishedTotal?: Figure };

/** The row read last: the form's row that it is of, its figures, and itself where it is a sub-row. */
type LastRow = { entry: Labelled; ids: string[]; subRow: DataRow | undefined };

/**
 * Reads table 2 (disclosure on own initiative): each row by its label, each value by the column header last
 * printed above it. Rows printed under a form's row with names of their own become sub-rows and are summed.
 */
export function readDisclosure(rows: readonly StatutoryRow[], form: Form, findings: Finding[]): Disclosure {
  const vocabulary = rowsOf(form);
  const { dataRows, publishedTotal } = collectDataRows(rows, form, vocabulary, findings);
  const matches = vocabulary.match(dataRows.map((row) => formLabel(row, vocabulary)?.text ?? ''));
  const figures: Record<string, Figure> = {};
  const subRows: SubRow[] = [];
  const read = new Set<Labelled>();
  const noticed = new Map<Header, DisclosureBlock>();
  let last: LastRow | undefined;
  for (const [index, row] of dataRows.entries()) {
    const match = matches[index];
    const label = formLabel(row, vocabulary);
    const entry = match?.entry ?? (isContinuation(row, last, vocabulary) ? last?.entry : undefined);
    const block = entry && blockOf(entry, form);
    if (!entry || !block) {
      const known = label && vocabulary.findExact(label.text);
      findings.push(
        known
          ? duplicateLabel(row, known, blockOf(known, form)?.columns ?? [], undefined)
          : unknownLabel(row, label, last?.ids ?? []),
      );
      continue;
    }
    const ids = block.columns.map((column) => `${entry.id}.${column.id}`);
    findings.push(...rowFindings(row, { entry, label, score: match?.score, ids }));
    const columns = readColumns(row.header, block, entry, findings);
    if (noticed.get(row.header) !== block) findings.push(...headerFindings(row, columns, block));
    noticed.set(row.header, block);
    const subLabel = findSubLabel(row, columns.length, match !== undefined);
    if (subLabel) {
      subRows.push(readSubRow(row, subLabel, entry, columns, findings));
    } else {
      Object.assign(figures, readRow(row, entry.id, entry.label, columns, findings));
      read.add(entry);
    }
    last = { entry, ids, subRow: subLabel && row };
  }
  const split = vocabulary.entries.filter((entry) => !read.has(entry));
  Object.assign(figures, sumSplitRows(split, subRows, findings));
  return { figures, subRows, ...(publishedTotal && { publishedTotal }) };
}

/** What is said of the columns of a block and of its article, where a header is first read for it. */
function headerFindings(row: DataRow, columns: readonly Column[], block: DisclosureBlock): Finding[] {
  return [
    ...columnsInDoubt(columns, block),
    ...articleInDoubt(row.header, block),
    ...foreignColumns(columns, block, row.source.grid === 'exact'),
  ];
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
function isContinuation(row: DataRow, last: LastRow | undefined, vocabulary: Vocabulary<Labelled>): boolean {
  const label = leafLabel(row.labels);
  if (!label) return false;
  const isNamed = row.labels.length === 1 && !vocabulary.findExact(label.text);
  return row.labels[0]?.text === '' || (isNamed && last?.subRow?.header === row.header);
}

/** A name of its own behind the form's label (first sub-row) or behind a merged cell (the rows after it). */
function findSubLabel(row: DataRow, columnCount: number, isFormRow: boolean): Cell | undefined {
  if (!isFormRow) return leafLabel(row.labels);
  const [first, ...rest] = row.values;
  // Digits in it would mean a value and a label run together, not a name.
  const isName = first && first.text !== '' && !/\d/.test(first.text) && !looksLikeValue(first.raw);
  return isName && fitCells(rest, columnCount) ? first : undefined;
}

function blockOf(entry: Labelled, form: Form): DisclosureBlock | undefined {
  return form.disclosure.find((block) => block.rows.includes(entry));
}
