import type { RequestRow } from '../../../../model/forms/form.ts';
import { extentOf } from './columns-by-header.ts';
import { type Run, wordsOf } from './loose-runs.ts';
import { cellOf, type PlacedCell } from './placed-table.ts';

/** A row of table 3 and the lines of its label. */
export type PlacedRow = { row: RequestRow; runs: readonly Run[] };

/**
 * The merged labels before the rows, of the runs that are no row's own: each whole and beside its rows. Undefined
 * where a run is part of none.
 */
export function placeGroups(runs: readonly Run[], rows: readonly PlacedRow[]): PlacedCell[] | undefined {
  const cells: PlacedCell[] = [];
  const left = new Set(runs.filter((run) => run.words !== ''));
  for (const depth of [0, 1]) {
    for (let start = 0; start < rows.length; ) {
      const group = rows[start]?.row.groups[depth];
      let end = start + 1;
      while (end < rows.length && rows[end]?.row.groups[depth] === group) end += 1;
      const chains = rows.slice(start, end).flatMap((row) => row.runs);
      if (group !== undefined) {
        const printed = takeGroup(left, wordsOf(group), extentOf(chains));
        if (!printed) return undefined;
        cells.push(cellOf(printed, start, depth, end - start, 1, chains));
      }
      start = end;
    }
  }
  return left.size === 0 ? cells : undefined;
}

/** Takes the lines of a group's label; none where it is not printed, undefined where part of it is. */
function takeGroup(left: Set<Run>, text: string, [top, bottom]: readonly number[]): Run[] | undefined {
  const printed: Run[] = [];
  let rest = text;
  for (const run of left) {
    const isBeside = run.bottom > (top ?? 0) - run.size && run.top < (bottom ?? 0) + run.size;
    if (!isBeside || rest === '' || !rest.startsWith(run.words)) continue;
    printed.push(run);
    rest = rest.slice(run.words.length);
  }
  if (printed.length > 0 && rest !== '') return undefined;
  for (const run of printed) left.delete(run);
  return printed;
}
