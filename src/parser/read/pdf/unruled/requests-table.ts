import type { Form } from '../../../../model/forms/form.ts';
import { organisationsHeading } from '../../../../model/forms/request-and-dispute-tables.ts';
import { boxOfRuns, extentOf, rowBeside } from './columns-by-header.ts';
import { findHeader, isNear, nextChain, textsOf } from './header-labels.ts';
import type { Run } from './loose-runs.ts';
import {
  cellOf,
  isFollowedByValues,
  othersBetween,
  type PlacedCell,
  type PlacedTable,
  placeValues,
} from './placed-table.ts';
import { type PlacedRow, placeGroups } from './request-groups.ts';

const labelWidth = 3;

/** Table 3: seven columns of applicants beside rows of labels in groups. */
export function placeRequests(runs: readonly Run[], form: Form): PlacedTable | undefined {
  const applicants = form.applicants.map(textsOf);
  const start = runs.findIndex((_, index) => findHeader(runs, index, applicants));
  const header = findHeader(runs, start, applicants);
  if (!header) return undefined;
  const left = boxOfRuns(header[0] ?? []).left;
  let bottom = extentOf(header.flat())[0];
  const rows: PlacedRow[] = [];
  for (const row of form.requests) {
    const chain = nextChain(
      runs,
      textsOf(row),
      (run) => run.top >= bottom - run.size / 2 && run.box.right <= left,
    );
    if (!chain) continue;
    rows.push({ row, runs: chain });
    bottom = extentOf(chain)[1];
  }
  const chains = rows.map((row) => row.runs);
  const [first] = chains;
  if (!first || rows[0]?.row !== form.requests[0] || rows.length * 2 < form.requests.length) return undefined;
  const [headed] = header[0] ?? [];
  const over = (run: Run) => run.top < extentOf(first)[0] && headed !== undefined && isNear(run, headed);
  const [whole = [], organisations = []] = ['申请人情况', organisationsHeading].map(
    (text) => nextChain(runs, [text], over) ?? [],
  );
  const labels = [...header.flat(), ...whole, ...organisations, ...chains.flat()];
  if (isFollowedByValues(runs, labels)) return undefined;
  const others = othersBetween(runs, labels);
  const right = Math.max(...chains.flat().map((run) => run.box.right));
  const note = others.filter((run) => over(run) && run.box.right <= left && !/\d/.test(run.words));
  const headings = [...note, ...whole, ...organisations, ...header.flat()];
  const own = withoutRepeated(
    others.filter((run) => !note.includes(run)),
    headings,
    chains,
  );
  const groups = placeGroups(
    own.filter((run) => run.box.left < right),
    rows,
  );
  if (!groups) return undefined;
  const values = own.filter((run) => run.box.left >= right);
  const cells = placeValues(values, chains, header);
  if (!cells) return undefined;
  // The first row of the header may stand at the foot of the page before.
  const top = note.length + whole.length > 0 ? 1 : 0;
  const headRows = top + 2;
  const shift = (cell: PlacedCell, column: number): PlacedCell => ({
    ...cell,
    row: cell.row + headRows,
    column: cell.column + column,
  });
  const [one, two] = [header[0] ?? [], header.at(-1) ?? []];
  return {
    rows: rows.length + headRows,
    cells: [
      cellOf(note, 0, 0, headRows, labelWidth, first),
      ...(top > 0 ? [cellOf(whole, 0, labelWidth, 1, header.length, one)] : []),
      cellOf(one, top, labelWidth, 2, 1),
      cellOf(organisations, top, labelWidth + 1, 1, header.length - 2, one),
      cellOf(two, top, labelWidth + header.length - 1, 2, 1),
      ...header.slice(1, -1).map((chain, index) => cellOf(chain, top + 1, labelWidth + 1 + index, 1, 1)),
      ...groups.map((cell) => shift(cell, 0)),
      ...rows.map(({ row, runs: chain }, index) => {
        const depth = row.groups.length;
        return cellOf(chain, index + headRows, depth, 1, labelWidth - depth);
      }),
      ...cells.map((cell) => shift(cell, labelWidth)),
    ],
  };
}

/** Leaves out the words of the header that stand beside no row: those repeated at the head of another page. */
function withoutRepeated(
  runs: readonly Run[],
  headings: readonly Run[],
  rows: readonly (readonly Run[])[],
): Run[] {
  const words = new Set(headings.map((run) => run.words));
  return runs.filter((run) => run.words === '' || !words.has(run.words) || rowBeside(run, rows) !== -1);
}
