import type { Cell } from '../document.ts';
import { looksLikeValue } from './value.ts';

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

/** The printed label nearest to the values: identity comes from it, never from a merged parent. */
export function leafLabel(labels: readonly Cell[]): Cell | undefined {
  return labels.findLast((cell) => cell.text !== '');
}
