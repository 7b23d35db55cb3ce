import { type Box, boxOver } from '../geometry.ts';
import type { Run } from './loose-runs.ts';

/** How far a value may stand from where its column's header has it, in points. */
const sameAlignment = 1.5;
/** White space that stays between two columns over all rows, in points. */
const leastGap = 1;

const alignments = [
  ({ left, right }: Box) => (left + right) / 2,
  ({ left }: Box) => left,
  ({ right }: Box) => right,
];

/**
 * The column of each value, by the headers that stand over them from left to right: all are centred under them, or
 * all begin or end where they do, or all stand under them equally far from their middles. Undefined where one is in doubt, or
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

/** Columns of values that are aligned otherwise than the headers, all equally far from their middles. */
function alignedApart(values: readonly Run[], headers: readonly Box[]): number[] | undefined {
  const columns = values.map(({ box }) => columnAbove(box, headers));
  if (columns.includes(-1)) return undefined;
  const isEven = alignments.some((edge) => {
    const distances = values.map(({ box }, index) => edge(box) - middleOf(headers[columns[index] ?? 0]));
    return Math.max(...distances) - Math.min(...distances) <= sameAlignment;
  });
  return isEven ? columns : undefined;
}

function middleOf(box: Box | undefined): number {
  return box ? (box.left + box.right) / 2 : 0;
}

/** The header that a value shares half of its width with, or half of the header's. */
function columnAbove(box: Box, headers: readonly Box[]): number {
  return headers.findIndex((header) => {
    const shared = Math.min(box.right, header.right) - Math.max(box.left, header.left);
    return shared >= Math.min(box.right - box.left, header.right - header.left) / 2;
  });
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
