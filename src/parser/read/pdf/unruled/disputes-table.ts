import type { Form } from '../../../../model/forms/form.ts';
import { boxOfRuns, extentOf, middleOf } from './columns-by-header.ts';
import { findHeader, isNear, nextChain, textsOf } from './header-labels.ts';
import type { Run } from './loose-runs.ts';
import { cellOf, isFollowedByValues, othersBetween, type PlacedTable, placeValues } from './placed-table.ts';

/** The labels over the results: review, and litigation with its two groups. */
type Headings = { review: Run[]; litigation: Run[]; direct: Run[]; after: Run[] };

/** Table 4: one row of values under three groups of results. */
export function placeDisputes(runs: readonly Run[], form: Form): PlacedTable | undefined {
  const header = findResults(runs, form);
  if (!header) return undefined;
  const headings = findHeadings(runs, form, header);
  const values = findValues(runs, header);
  if (!headings || !values) return undefined;
  // A number broken over two lines goes on in the next one.
  if (isFollowedByValues(runs, values)) return undefined;
  const printed = [...header, ...Object.values(headings), values].flat();
  if (othersBetween(runs, printed).length > 0) return undefined;
  const cells = placeValues(values, [values], header);
  if (!cells || values.some((run) => /\p{L}/u.test(run.words))) return undefined;
  const { review, litigation, direct, after } = headings;
  const width = form.disputeResults.length;
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

/** The labels of the results from left to right, once for each group. */
function findResults(runs: readonly Run[], form: Form): Run[][] | undefined {
  const wanted = form.disputeGroups.flatMap(() => form.disputeResults.map(textsOf));
  const start = runs.findIndex((_, index) => findHeader(runs, index, wanted));
  return findHeader(runs, start, wanted);
}

/** The headings of the groups; undefined where one does not stand over its results. */
function findHeadings(runs: readonly Run[], form: Form, header: readonly Run[][]): Headings | undefined {
  const [[first] = []] = header;
  const bottom = extentOf(header.flat())[1];
  const isHere = (run: Run) => first !== undefined && isNear(run, first) && run.top < bottom;
  const [review, direct, after, litigation] = [...form.disputeGroups.map(textsOf), ['行政诉讼']].map(
    (texts) => nextChain(runs, texts, isHere),
  );
  if (!review || !direct || !after || !litigation) return undefined;
  const width = form.disputeResults.length;
  const isOver = (heading: readonly Run[], from: number, to: number) => {
    const middle = middleOf(boxOfRuns(heading));
    return middle > boxOfRuns(header[from] ?? []).left && middle < boxOfRuns(header[to - 1] ?? []).right;
  };
  const areOver =
    isOver(review, 0, width) &&
    isOver(direct, width, 2 * width) &&
    isOver(after, 2 * width, 3 * width) &&
    isOver(litigation, width, 3 * width);
  return areOver ? { review, litigation, direct, after } : undefined;
}

/** The first line below the header, where it stands near enough to be its row. */
function findValues(runs: readonly Run[], header: readonly Run[][]): Run[] | undefined {
  const labels = header.flat();
  const bottom = extentOf(labels)[1];
  const below = runs.filter((run) => run.top >= bottom - run.size / 3);
  const [value] = below;
  const lowest = labels.find((run) => run.bottom === bottom);
  if (!value || !lowest || !isNear(value, lowest)) return undefined;
  return below.filter((run) => run.top < value.bottom - value.size / 2);
}
