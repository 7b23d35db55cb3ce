import type { Finding } from '../../../model/finding.ts';
import type { Labelled } from '../../../model/forms/form.ts';
import type { Cell, Row } from '../../document.ts';
import type { StatutoryRow } from '../tables/statutory-rows.ts';
import { looksLikeValue } from '../values/value.ts';
import { findChangingRemark, labelKey } from './label.ts';

/** A label that matched only by likeness and order, and the figures that were read by it; the mark of a note is none. */
export function inexactLabel(label: Cell, entry: Labelled, score: number, figures: string[]): Finding[] {
  const key = labelKey(label.raw);
  if ([entry.label, ...(entry.aliases ?? [])].some((one) => labelKey(one) === key)) return [];
  const name = label.raw.replaceAll('\n', '');
  const message = `“${name}”与法定表格的“${entry.label}”不完全相同（相似度 ${score.toFixed(2)}），按后者读取。`;
  return [{ code: 'label.inexact', severity: 'note', message, figures, at: label.at }];
}

/**
 * A label with a remark in brackets that makes it mean something else, though it is read as the form's; of the table of
 * requests and of results, sums tell whether a remark leaves out a part.
 */
export function changingRemark(
  label: Cell,
  entry: Pick<Labelled, 'label' | 'aliases'>,
  figures: string[],
  isInSums = false,
): Finding[] {
  const remark = findChangingRemark(label.text, isInSums);
  const isOfForm = [entry.label, ...(entry.aliases ?? [])].some((one) => findChangingRemark(one) === remark);
  if (remark === undefined || isOfForm) return [];
  // 上年结转（2022年） and 结转下年度（2024年） are of those years.
  if (/[上下]年/.test(entry.label) && /^\(20\d\d年?度?\)$/.test(remark.replace(/\s+/g, ''))) return [];
  const name = label.raw.replaceAll('\n', '');
  const message = `“${name}”按法定表格的“${entry.label}”读取，而“${remark}”可能改变了它的意思，请核对原文。`;
  return [{ code: 'label.remark', severity: 'warning', message, figures, at: label.at }];
}

/** A row of a table by itself, which is read where the statutory table does not have it. */
export function rowApart(row: Row, entry: Labelled, figures: string[]): Finding {
  const message = `“${entry.label}”一行不在印有条款的表里，而在另一张表中，不一定是本机关这一年的数字，请核对原文。`;
  return { code: 'table.apart', severity: 'warning', message, figures, at: row.at };
}

/** A row cut in two by an empty paragraph, read as one. */
export function joinedRow(row: Row, label: string, figures: string[]): Finding {
  return {
    code: 'table.row-joined',
    severity: 'note',
    message: `“${label}”一行在文中断成了两段，合起来正好是应有的格数，按一行读取。`,
    figures,
    at: row.at,
  };
}

/** Values printed before the label of their row, where no column is. */
export function strayValues(row: Row, labels: readonly Cell[], name: string, figures: string[]): Finding[] {
  const stray = labels.filter((cell) => /\d/.test(cell.text) && looksLikeValue(cell.raw));
  if (stray.length === 0) return [];
  const values = stray.map((cell) => cell.raw).join('、');
  const message = `“${name}”前面印有“${values}”，没有归入任何指标，请核对原文。`;
  return [{ code: 'cell.stray', severity: 'error', message, figures, at: row.at }];
}

/** A line of text in a table, such as a note below it. */
export function rowWithoutValues(row: Row, label: Cell): Finding {
  return {
    code: 'label.unknown',
    severity: 'note',
    message: `表中的“${label.raw.replaceAll('\n', '')}”不是法定表格中的行，也没有数值格。`,
    at: row.at,
  };
}

/**
 * A row with values whose label is none of the form's. In text, a few values without a label may be the end of the
 * row before, whose figures are then in doubt.
 */
export function unknownLabel(
  row: { source: StatutoryRow; values: readonly Cell[] },
  label: Cell | undefined,
  before: readonly string[],
): Finding {
  // A block may have one column only, whose value broke. In a grid its label may be merged with that of the row before.
  const isPiece = row.source.grid === 'exact' || row.values.length < Math.max(before.length, 2);
  const isTail = !label && before.length > 0 && isPiece;
  const values = row.values.map((cell) => cell.raw || '空').join('、');
  const name = label ? `“${label.raw.replaceAll('\n', '')}”` : '没有行名的一行';
  return {
    code: 'label.unknown',
    severity: 'error',
    message: `${name}不是法定表格中的行，其中的内容（${values}）没有归入任何指标。`,
    ...(isTail && { figures: [...before] }),
    at: label?.at ?? row.source.at,
  };
}

/** The second row with the same label: its values stand against those of the first. */
export function duplicateLabel(
  row: { source: Row; values: readonly Cell[] },
  entry: Labelled,
  columns: readonly Labelled[],
  prefix: string | undefined,
): Finding {
  const values = row.values.map((cell) => cell.raw || '空').join('、');
  return {
    code: 'label.duplicate',
    severity: 'error',
    message: `“${entry.label}”在表中出现了不止一次，这一次没有读取，内容是：${values}。`,
    figures: columns.map((column) => [prefix, entry.id, column.id].filter((part) => part).join('.')),
    at: row.source.at,
  };
}
