import type { Form } from '../../../../model/forms/form.ts';
import { boxOfRuns, extentOf } from './columns-by-header.ts';
import { findHeader, isNear, nextChain, textsOf } from './header-labels.ts';
import type { Run } from './loose-runs.ts';
import { cellOf, isFollowedByValues, othersBetween, type PlacedTable, placeValues } from './placed-table.ts';

/** Table 4: one row of values under three groups of results. */
export function placeDisputes(runs: readonly Run[], form: Form): PlacedTable | undefined {
  const results = form.disputeResults.map(textsOf);
  const wanted = form.disputeGroups.flatMap(() => results);
  const start = runs.findIndex((_, index) => findHeader(runs, index, wanted));
  const header = findHeader(runs, start, wanted);
  const [first] = header?.[0] ?? [];
  if (!header || !first) return undefined;
  const bottom = extentOf(header.flat())[1];
  const width = results.length;
  const headings = [...form.disputeGroups.map(textsOf), ['行政诉讼']].map((texts) =>
    nextChain(runs, texts, (run) => isNear(run, first) && run.top < bottom),
  );
  const isOver = (chain: readonly Run[] | undefined, from: number, to: number) => {
    const box = boxOfRuns(chain ?? []);
    const middle = (box.left + box.right) / 2;
    return middle > boxOfRuns(header[from] ?? []).left && middle < boxOfRuns(header[to - 1] ?? []).right;
  };
  const [review, direct, after, litigation] = headings;
  const areOver = [
    isOver(review, 0, width),
    isOver(direct, width, 2 * width),
    isOver(after, 2 * width, 3 * width),
    isOver(litigation, width, 3 * width),
  ].every((is) => is);
  if (!review || !direct || !after || !litigation || !areOver) return undefined;
  const under = runs.filter((run) => run.top >= bottom - run.size / 3);
  const [value] = under;
  const lowest = header.flat().find((run) => run.bottom === bottom);
  if (!value || !lowest || !isNear(value, lowest)) return undefined;
  const values = under.filter((run) => run.top < value.bottom - value.size / 2);
  const labels = [...header, ...headings.map((chain) => chain ?? [])].flat();
  // A number broken over two lines goes on in the next one.
  if (isFollowedByValues(runs, values)) return undefined;
  if (othersBetween(runs, [...labels, ...values]).length > 0) return undefined;
  const cells = placeValues(values, [values], header);
  if (!cells || values.some((run) => /\p{L}/u.test(run.words))) return undefined;
  return {
    rows: 4,
    cells: [
      cellOf(review, 0, 0, 1, width),
      cellOf(litigation, 0, width, 1, 2 * width),
      ...header.slice(0, width).map((chain, column) => cellOf(chain, 1, column, 2, 1)),
      cellOf(direct, 1, width, 1, width),
      cellOf(after, 1, 2 * width, 1, width),
      ...header.slice(width).map((chain, column) => cellOf(chain, 2, column + width, 1, 1)),
      ...cells.map((cell) => ({ ...cell, row: 3 })),
    ],
  };
}
