import type { Box } from '../geometry.ts';
import { boxOfRuns, columnsOf, extentOf, isWithin, middleOf, rowBeside } from './columns-by-header.ts';
import type { Run } from './loose-runs.ts';

/** A cell of a table without lines, on the grid of the form, and the runs that it prints. */
export type PlacedCell = {
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
  runs: readonly Run[];
  /** Where it would stand, if it prints nothing. */
  box: Box;
  beside: Run;
};

export type PlacedTable = { rows: number; cells: PlacedCell[] };

/** Numbers this close below a table, in parts of their size, may belong to its last row. */
const closeBelow = 3;
/** How far a value may stand from the line of its label, in parts of its size: less than half of a further row. */
const sameLine = 0.45;
/** How far a value in the middle of its column may stand from the middle of its header, in points. */
const sameMiddle = 1.5;
/** How far the box of a text may reach over the line below or above it, in points. */
const touching = 2;

/** What stands among the labels from the highest to the lowest, in whole items of the document. */
export function othersBetween(runs: readonly Run[], labels: readonly Run[]): Run[] {
  const [top, bottom] = extentOf(labels);
  const items = runs.filter((run) => isWithin(run, top, bottom)).map((run) => run.item);
  const [first, last] = [Math.min(...items), Math.max(...items)];
  const known = new Set(labels);
  return runs.filter((run) => run.item >= first && run.item <= last && !known.has(run));
}

/**
 * Whether numbers stand close below the lowest label, beside none: they may be its row's, and none of the table is
 * sure then.
 */
export function isFollowedByValues(runs: readonly Run[], labels: readonly Run[]): boolean {
  const [top, bottom] = extentOf(labels);
  const next = runs.find((run) => run.top > top && !isWithin(run, top, bottom) && run.bottom > bottom);
  if (!next || /\p{L}/u.test(next.words) || !/\d/.test(next.words)) return false;
  const isOnPage = labels.some((run) => run.page === next.page);
  return !isOnPage || next.top - bottom < closeBelow * next.size;
}

/** A cell for each row and column with the values there, blank where there is none. */
export function placeValues(
  values: readonly Run[],
  rows: readonly (readonly Run[])[],
  header: readonly (readonly Run[])[],
): PlacedCell[] | undefined {
  const boxes = header.map(boxOfRuns);
  const columns = columnsOf(values, boxes);
  const beside = values.map((run) => rowBeside(run, rows));
  if (!columns || beside.includes(-1) || isMergedDownward(rows, boxes)) return undefined;
  if (!areInLine(values, (index) => rows[beside[index] ?? 0] ?? [])) return undefined;
  const isNumber = (index: number) => /[1-9]/.test(values[index]?.words ?? '');
  const grid = rows.map((_, row) =>
    boxes.map((_, column) => values.findIndex((_, at) => beside[at] === row && columns[at] === column)),
  );
  const isCentred = values.every(
    ({ box }, at) => Math.abs(middleOf(box) - middleOf(boxes[columns[at] ?? 0] ?? box)) <= sameMiddle,
  );
  if (grid.some((row) => isAlone(row, isCentred, isNumber)) || isBetweenBlanks(grid, isNumber)) {
    return undefined;
  }
  return rows.flatMap((label, row) =>
    boxes.map((box, column) => {
      const printed = values.filter((_, index) => columns[index] === column && beside[index] === row);
      const { top, bottom } = boxOfRuns(label.slice(0, 1));
      return { ...cellOf(printed, row, column, 1, 1, label), box: { ...box, top, bottom } };
    }),
  );
}

/**
 * Whether all values stand in the middle of the height of their labels, or all at their top, or all at their foot. One
 * that stands otherwise is merged over more rows than the one beside whose label it stands.
 */
function areInLine(values: readonly Run[], labelOf: (index: number) => readonly Run[]): boolean {
  const steps = values.flatMap(({ top, bottom, size, page }, index) => {
    const label = labelOf(index);
    // Of a label that goes on on the next page, no height is known.
    if (label.some((run) => run.page !== page)) return [];
    const [from, to] = extentOf(label);
    return [[(top + bottom - from - to) / 2, top - from, bottom - to].map((step) => Math.abs(step) / size)];
  });
  return [0, 1, 2].some((edge) => steps.every((step) => (step[edge] ?? 0) <= sameLine));
}

/** The values of the columns of a row by their places among all; -1 for a blank. */
type GridRow = readonly number[];

/** Whether the only number of a row stands where one would that is merged over several columns. */
function isAlone(row: GridRow, isCentred: boolean, isNumber: (index: number) => boolean): boolean {
  const [only, ...others] = row.flatMap((index, column) => (index === -1 ? [] : [column]));
  if (only === undefined || others.length > 0 || row.length === 1) return false;
  const isOuter = only === 0 || only === row.length - 1;
  return isNumber(row[only] ?? -1) && !(isCentred && isOuter);
}

/** Whether a number stands between blanks in rows that are filled otherwise, as one merged over three of them would. */
function isBetweenBlanks(grid: readonly GridRow[], isNumber: (index: number) => boolean): boolean {
  const isFilled = (row: GridRow) => row.filter((index) => index !== -1).length * 2 >= row.length;
  return grid.some((row, at) => {
    const [above, below] = [grid[at - 1], grid[at + 1]];
    if (!above || !below || !isFilled(above) || !isFilled(below)) return false;
    return row.some((index, column) => isNumber(index) && above[column] === -1 && below[column] === -1);
  });
}

/**
 * Whether a line that parts the labels of two rows is missing in a column: one value stands for both rows there, and
 * its height does not tell for which.
 */
function isMergedDownward(rows: readonly (readonly Run[])[], columns: readonly Box[]): boolean {
  return rows.some((row, index) => {
    const below = rows[index + 1];
    const page = row.at(-1)?.page;
    if (!below || !page || below[0]?.page !== page) return false;
    const [upper, lower] = [boxOfRuns(row), boxOfRuns(below)];
    const lines = page.across.filter(
      ({ position }) => position > upper.bottom - touching && position < lower.top + touching,
    );
    const isParted = (box: Box) => lines.some(({ from, to }) => from <= middleOf(box) && to >= middleOf(box));
    return isParted(lower) && !columns.every(isParted);
  });
}

/** A cell that prints runs; where it prints none, it stands beside labels. */
export function cellOf(
  runs: readonly Run[],
  row: number,
  column: number,
  rowSpan: number,
  colSpan: number,
  labels: readonly Run[] = runs,
): PlacedCell {
  const beside = runs[0] ?? labels[0];
  if (!beside) throw new Error('a cell stands beside a label');
  return { row, column, rowSpan, colSpan, runs, box: boxOfRuns(runs.length > 0 ? runs : labels), beside };
}
