import type { Cell } from '../../document.ts';
import { looksLikeValue } from '../values/value.ts';

export type RowParts = { labels: Cell[]; values: Cell[] };

/**
 * Splits a row into labels and values: after its last known label; without one, after the last label before
 * the first printed value. Blank cells behind the label are values, blank cells before it continue a merge.
 */
export function splitRow(cells: readonly Cell[], isKnownLabel: (text: string) => boolean): RowParts {
  const lastKnown = cells.findLastIndex((cell) => cell.text !== '' && isKnownLabel(cell.text));
  if (lastKnown >= 0) return splitAfter(cells, lastKnown);
  const firstValue = cells.findIndex((cell) => cell.text !== '' && looksLikeValue(cell.raw));
  const head = firstValue < 0 ? cells : cells.slice(0, firstValue);
  return splitAfter(
    cells,
    head.findLastIndex((cell) => cell.text !== ''),
  );
}

function splitAfter(cells: readonly Cell[], index: number): RowParts {
  return { labels: cells.slice(0, index + 1), values: cells.slice(index + 1) };
}

/**
 * Joins rows that an empty paragraph cut in two: one without a label to the short one before it, where both
 * together have as many cells as columns, empty ones behind them apart.
 */
export function joinCutRows<R extends RowParts & { isCut?: boolean }>(
  rows: readonly R[],
  columnsOf: (row: R) => number | undefined,
): R[] {
  const joined: R[] = [];
  for (const row of rows) {
    const before = joined.at(-1);
    const expected = before && columnsOf(before);
    if (before && expected !== undefined && isTailOf(row, before, expected)) {
      joined[joined.length - 1] = { ...before, values: [...before.values, ...row.values], isCut: true };
    } else joined.push(row);
  }
  return joined;
}

function isTailOf(row: RowParts, before: RowParts, expected: number): boolean {
  const missing = expected - before.values.length;
  return (
    !leafLabel(row.labels) &&
    leafLabel(before.labels) !== undefined &&
    missing > 0 &&
    row.values.length >= missing &&
    row.values.some((cell) => cell.text !== '') &&
    row.values.slice(missing).every((cell) => cell.text === '')
  );
}

/** The printed label nearest to the values: identity comes from it, never from a merged parent. */
export function leafLabel(labels: readonly Cell[]): Cell | undefined {
  return labels.findLast((cell) => cell.text !== '');
}
