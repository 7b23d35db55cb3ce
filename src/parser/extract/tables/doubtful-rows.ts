import type { Cell } from '../../document.ts';
import { fitCells } from '../values/read-values.ts';
import { extentOf } from './short-rows.ts';

type ValueCells = { values: readonly Cell[] };

/**
 * The rows whose cells are as many as the table has columns, and may be other ones all the same, each with the reason:
 * most rows have another number, or the first cell is empty where a label merged over columns leaves such in text, and
 * every value may stand one column to the left. `width` is the number of columns.
 */
export function findDoubtfulRows<R extends ValueCells>(rows: readonly R[], width: number): Map<R, string> {
  const printed = rows.filter(({ values }) => values.some(({ text }) => text !== ''));
  const odd = printed.filter(({ values }) => extentOf(values) !== width && !fitCells(values, width));
  if (odd.length > printed.length / 2)
    return new Map(rows.map((row) => [row, '的格数正好，而表中多数行的格数与表头不符']));
  const padded = printed.filter(({ values }) => values[0]?.text === '');
  const wide = rows.filter(({ values }) => extentOf(values) > width);
  const before = wide.filter((row) => padded.includes(row));
  const behind = wide.filter(({ values }) => values[0]?.text !== '' && values.at(-1)?.text === '');
  const why = '行名后是空格，可能是行名的，也可能是第一列的';
  return new Map(before.length > behind.length ? padded.map((row) => [row, why]) : []);
}
