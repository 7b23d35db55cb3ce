import { type Box, boxOver } from '../geometry.ts';
import type { Run } from './loose-runs.ts';

/** How far a value may stand from where its column's header has it, in points. */
const sameAlignment = 1.5;
/** White space that stays between two columns over all rows, in points. */
const leastGap = 1;

const alignments = [middleOf, ({ left }: Box) => left, ({ right }: Box) => right];

/**
 * The column of each value, by the headers that stand over them from left to right: all are centred under them, or
 * all begin or end where they do, or all stand equally far from their middles. Undefined where one is in doubt, or
 * where no white gap parts the columns from top to bottom.
 */
export function columnsOf(values: readonly Run[], headers: readonly Box[]): number[] | undefined {
  const aligned = alignments
    .map((edge) => values.map(({ box }) => nearest(box, headers, edge)))
    .find((columns) => columns.every((column) => column !== -1));
  const columns = aligned ?? alignedApart(values, headers);
  if (!columns) return undefined;
  const spans = headers.map((header, column) => {
    const below = values.filter((_, index) => columns[index] === column).map(({ box }) => box);
    return boxOver([header, ...below]) ?? header;
  });
  const areParted = spans.every(
    ({ left }, index) => left - (spans[index - 1]?.right ?? -Infinity) >= leastGap,
  );
  return areParted ? columns : undefined;
}

function nearest(box: Box, headers: readonly Box[], edge: (box: Box) => number): number {
  return headers.findIndex((header) => Math.abs(edge(header) - edge(box)) <= sameAlignment);
}

/**
 * Columns of values that are aligned otherwise than the headers, all equally far from the middles of theirs: by the
 * header that is nearest to both of their ends, or that is over them where they stand in one column alone.
 */
function alignedApart(values: readonly Run[], headers: readonly Box[]): number[] | undefined {
  const middles = headers.map(middleOf);
  const columns = values.map(({ box }) => {
    const [one, other] = [nearestTo(box.left, middles), nearestTo(box.right, middles)];
    return one === other ? one : -1;
  });
  if (columns.includes(-1)) return undefined;
  const isEven = alignments.some((edge) => {
    const distances = values.map(({ box }, index) => edge(box) - (middles[columns[index] ?? 0] ?? 0));
    return Math.max(...distances) - Math.min(...distances) <= sameAlignment;
  });
  const isOneColumn = new Set(columns).size === 1;
  const isSure = !isOneColumn || values.every(({ box }, at) => isUnder(box, headers[columns[at] ?? 0]));
  return isEven && isSure ? columns : undefined;
}

function nearestTo(position: number, middles: readonly number[]): number {
  const distances = middles.map((middle) => Math.abs(middle - position));
  return distances.indexOf(Math.min(...distances));
}

export function middleOf({ left, right }: Box): number {
  return (left + right) / 2;
}

/** Whether a value shares half of its width with a header, or half of the header's. */
function isUnder(box: Box, header: Box | undefined): boolean {
  if (!header) return false;
  const shared = Math.min(box.right, header.right) - Math.max(box.left, header.left);
  return shared >= Math.min(box.right - box.left, header.right - header.left) / 2;
}

/** The one row beside whose label a value stands; -1 where it is none or in doubt. */
export function rowBeside(value: Run, rows: readonly (readonly Run[])[]): number {
  const beside = rows.flatMap((label, row) => (isWithin(value, ...extentOf(label)) ? [row] : []));
  return beside.length === 1 ? (beside[0] ?? -1) : -1;
}

/** Whether the middle of a run lies between two heights, or hardly beyond them. */
export function isWithin(run: Run, top: number, bottom: number): boolean {
  const middle = (run.top + run.bottom) / 2;
  const reach = run.size * 0.3;
  return middle >= top - reach && middle <= bottom + reach;
}

/** From where to where runs reach over the pages. */
export function extentOf(runs: readonly Run[]): [top: number, bottom: number] {
  return [Math.min(...runs.map((run) => run.top)), Math.max(...runs.map((run) => run.bottom))];
}

/** The box around a label of one page. */
export function boxOfRuns(runs: readonly Run[]): Box {
  return boxOver(runs.map((run) => run.box)) ?? { left: 0, top: 0, right: 0, bottom: 0 };
}
