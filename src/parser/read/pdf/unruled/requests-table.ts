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

/** What stands above the rows: over each column, over all of them, over the organisations, and in the corner. */
type Head = {
  applicants: readonly Run[][];
  whole: readonly Run[];
  organisations: readonly Run[];
  corner: readonly Run[];
};

/** Table 3: seven columns of applicants beside rows of labels in groups. */
export function placeRequests(runs: readonly Run[], form: Form): PlacedTable | undefined {
  const applicants = findApplicants(runs, form);
  const rows = applicants && findRows(runs, form, applicants);
  const found = rows && findHead(runs, applicants, rows);
  if (!found) return undefined;
  const own = withoutRepeated(found.others, found.head, rows);
  const body = placeRows(own, rows, applicants);
  if (!body) return undefined;
  const head = placeHead(found.head, rows);
  return {
    rows: head.rows + rows.length,
    cells: [...head.cells, ...body.map((cell) => ({ ...cell, row: cell.row + head.rows }))],
  };
}

function findApplicants(runs: readonly Run[], form: Form): Run[][] | undefined {
  const applicants = form.applicants.map(textsOf);
  const start = runs.findIndex((_, index) => findHeader(runs, index, applicants));
  return findHeader(runs, start, applicants);
}

/** The rows of the form that are printed; undefined where its first one is not among them, or fewer than half are. */
function findRows(
  runs: readonly Run[],
  form: Form,
  applicants: readonly (readonly Run[])[],
): PlacedRow[] | undefined {
  const { left } = boxOfRuns(applicants[0] ?? []);
  let [from] = extentOf(applicants.flat());
  const rows: PlacedRow[] = [];
  for (const row of form.requests) {
    const isHere = (run: Run) => run.top >= from - run.size / 2 && run.box.right <= left;
    const chain = nextChain(runs, textsOf(row), isHere);
    if (!chain) continue;
    rows.push({ row, runs: chain });
    from = extentOf(chain)[1];
  }
  const areMost = rows[0]?.row === form.requests[0] && rows.length * 2 >= form.requests.length;
  return areMost ? rows : undefined;
}

/** What stands above the rows, and all other runs of the table. */
function findHead(
  runs: readonly Run[],
  applicants: readonly Run[][],
  rows: readonly PlacedRow[],
): { head: Head; others: Run[] } | undefined {
  const [[header] = []] = applicants;
  if (!header) return undefined;
  const { left } = boxOfRuns(applicants[0] ?? []);
  const [top] = extentOf(rows[0]?.runs ?? []);
  const isAbove = (run: Run) => run.top < top && isNear(run, header);
  const whole = nextChain(runs, ['申请人情况'], isAbove) ?? [];
  const organisations = nextChain(runs, [organisationsHeading], isAbove) ?? [];
  const labels = [...applicants, whole, organisations, ...rows.map((row) => row.runs)].flat();
  if (isFollowedByValues(runs, labels)) return undefined;
  const others = othersBetween(runs, labels);
  const corner = others.filter((run) => isAbove(run) && run.box.right <= left && !/\d/.test(run.words));
  return {
    head: { applicants, whole, organisations, corner },
    others: others.filter((run) => !corner.includes(run)),
  };
}

/** Leaves out the words of the header that stand beside no row: those repeated at the head of another page. */
function withoutRepeated(
  runs: readonly Run[],
  { corner, whole, organisations, applicants }: Head,
  rows: readonly PlacedRow[],
): Run[] {
  const words = new Set([corner, whole, organisations, ...applicants].flat().map((run) => run.words));
  const labels = rows.map((row) => row.runs);
  return runs.filter((run) => run.words === '' || !words.has(run.words) || rowBeside(run, labels) !== -1);
}

/** The cells above the rows. */
function placeHead(
  { applicants, whole, organisations, corner }: Head,
  rows: readonly PlacedRow[],
): PlacedTable {
  // The first row of the header may stand at the foot of the page before.
  const top = corner.length + whole.length > 0 ? 1 : 0;
  const height = top + 2;
  const width = applicants.length;
  const [one, last] = [applicants[0] ?? [], applicants.at(-1) ?? []];
  return {
    rows: height,
    cells: [
      cellOf(corner, 0, 0, height, labelWidth, rows[0]?.runs),
      ...(top > 0 ? [cellOf(whole, 0, labelWidth, 1, width, one)] : []),
      cellOf(one, top, labelWidth, 2, 1),
      cellOf(organisations, top, labelWidth + 1, 1, width - 2, one),
      cellOf(last, top, labelWidth + width - 1, 2, 1),
      ...applicants.slice(1, -1).map((chain, index) => cellOf(chain, top + 1, labelWidth + 1 + index, 1, 1)),
    ],
  };
}

/** The cells of the rows: groups, labels and a value under each applicant; undefined where one is in doubt. */
function placeRows(
  runs: readonly Run[],
  rows: readonly PlacedRow[],
  applicants: readonly (readonly Run[])[],
): PlacedCell[] | undefined {
  const labels = rows.map((row) => row.runs);
  const right = Math.max(...labels.flat().map((run) => run.box.right));
  const groups = placeGroups(
    runs.filter((run) => run.box.left < right),
    rows,
  );
  if (!groups) return undefined;
  const values = placeValues(
    runs.filter((run) => run.box.left >= right),
    labels,
    applicants,
  );
  return (
    values && [
      ...groups,
      ...rows.map(({ row: { groups: around }, runs: label }, index) =>
        cellOf(label, index, around.length, 1, labelWidth - around.length),
      ),
      ...values.map((cell) => ({ ...cell, column: cell.column + labelWidth })),
    ]
  );
}
