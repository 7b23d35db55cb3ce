import type { Figure } from '../../../model/figure.ts';
import type { Finding } from '../../../model/finding.ts';
import type { FigureKind } from '../../../model/forms/form.ts';
import type { Cell, Row } from '../../document.ts';
import { refuseMultiples } from './count-units.ts';
import { figureOfCell } from './figure-of-cell.ts';
import { readValue } from './value.ts';

/**
 * A figure that a row has a cell for; `column` is that of its header, where the source has a grid. A foreign slot
 * is of a column that the form does not have: its cells are counted and not read.
 */
export type Slot = {
  id: string;
  name: string;
  kind: FigureKind;
  column?: number | undefined;
  isForeign?: true;
};

/**
 * A row of a table and its cells behind the labels; short where other rows say that it lost one, with a doubt where
 * they say that its cells, though as many as columns, may be other ones.
 */
type ValueRow = {
  /** With what is said of the unit of its counts, where they are no single ones. */
  source: Row & { countUnit?: string | undefined };
  values: readonly Cell[];
  isShort?: boolean | undefined;
  doubt?: string | undefined;
};

/**
 * Reads a row's value cells into the figures of its columns, one each. A row with more or fewer cells than
 * columns gives unreadable figures and a finding that names them all, never numbers by position.
 */
export function readValues(
  row: ValueRow,
  name: string,
  slots: readonly Slot[],
  findings: Finding[],
): Record<string, Figure> {
  const figures = readCells(row, name, slots, findings);
  const { countUnit } = row.source;
  if (countUnit === undefined) return figures;
  const isCount = (id: string): boolean => slots.some((slot) => slot.id === id && slot.kind !== 'amount');
  return refuseMultiples(figures, name, countUnit, isCount, row.source, findings);
}

function readCells(
  row: ValueRow,
  name: string,
  slots: readonly Slot[],
  findings: Finding[],
): Record<string, Figure> {
  const own = slots.filter(({ isForeign }) => !isForeign);
  const merged = findMergedCell(row.values, slots);
  if (merged) return spreadCell(merged, name, own, findings);
  const isUnclear = isMergedSomewhere(row.values, slots);
  const isCounted = !row.isShort && !isUnclear;
  const placed = isCounted ? cellsUnderHeaders(row, slots) : undefined;
  const fitted = isCounted && !placed ? fitCells(row.values, slots.length) : undefined;
  // A merged label of rows above may reach into the first column.
  const doubt = row.doubt ?? (row.values[0]?.covered ? '第一格与上一行的格合并' : undefined);
  const cells = placed ?? (doubt ? undefined : fitted);
  if (!cells) {
    const why = row.isShort
      ? '比表中其他行少一格，可能丢了一个数'
      : isUnclear
        ? '有合并的格，又有空格'
        : fitted && doubt
          ? doubt
          : `有 ${row.values.length} 个数值格，应有 ${slots.length} 个`;
    findings.push(uncountable(row.source, name, why, own));
    return Object.fromEntries(own.map(({ id }) => [id, refusedFigure(row.values)]));
  }
  return Object.fromEntries(
    slots.flatMap((slot, index) => {
      const cell = cells[index];
      if (slot.isForeign) return [];
      return [[slot.id, cell ? readCell(cell, labelHeight(row), slot, findings) : { state: 'absent' }]];
    }),
  );
}

/**
 * The cells that stand under the headers of the slots; undefined where the grid is not known, where a header
 * has no cell of its own below it, or where a printed value stands under no header.
 */
function cellsUnderHeaders({ source, values }: ValueRow, slots: readonly Slot[]): Cell[] | undefined {
  const cells = slots.flatMap(({ column }) => {
    if (column === undefined) return [];
    return values.find((cell) => cell.column <= column && column < cell.column + cell.colSpan) ?? [];
  });
  const isWhole = new Set(cells).size === slots.length && source.cells.length >= slots.length;
  const isStray = values.some((cell) => cell.text !== '' && !cells.includes(cell));
  return isWhole && !isStray ? cells : undefined;
}

/**
 * Drops empty cells behind the expected number, which text leaves where the table has a column more; undefined
 * when there are too few or too many cells to say which is which.
 */
export function fitCells(values: readonly Cell[], expected: number): Cell[] | undefined {
  const fitted = [...values];
  while (fitted.length > expected && fitted.at(-1)?.text === '') fitted.pop();
  return fitted.length === expected ? fitted : undefined;
}

/** How many rows the label of a row is merged over. */
function labelHeight({ source, values }: ValueRow): number {
  const [first] = values;
  return (first && source.cells[source.cells.indexOf(first) - 1]?.rowSpan) ?? 1;
}

/** A cell that is merged over more rows than its label is of none of them, unless it says the same of each. */
function readCell(cell: Cell, height: number, { id, name, kind }: Slot, findings: Finding[]): Figure {
  const isShared = cell.rowSpan > height && (readValue(cell.raw, kind).value ?? 0) !== 0;
  if (!cell.covered && !isShared) return figureOfCell(cell, id, name, kind, findings);
  findings.push({
    code: 'cell.merged',
    severity: 'error',
    message: `“${name}”一格与${cell.covered ? '上' : '下'}一行的格合并，不能确认数字属于哪一行。`,
    figures: [id],
    at: cell.at,
  });
  return { state: 'unreadable', ...(cell.raw !== '' && { raw: cell.raw }), at: cell.at };
}

/** A cell merged over two columns, in a row that has a blank too: which number is whose, their order does not tell. */
function isMergedSomewhere(values: readonly Cell[], slots: readonly Slot[]): boolean {
  const columnsBelow = (cell: Cell): number =>
    slots.filter(({ column = -1 }) => cell.column <= column && column < cell.column + cell.colSpan).length;
  return (
    values.some(({ text }) => text === '') &&
    values.some((cell) => cell.colSpan > 1 && columnsBelow(cell) > 1)
  );
}

/** One cell merged over all columns of a row, where the source says so. */
function findMergedCell(values: readonly Cell[], slots: readonly Slot[]): Cell | undefined {
  const [only, ...others] = values;
  return others.length === 0 && slots.length > 1 && only && only.colSpan >= slots.length ? only : undefined;
}

/** A merged 0, dash or blank says the same of every column; any other number cannot be shared out. */
function spreadCell(
  cell: Cell,
  name: string,
  slots: readonly Slot[],
  findings: Finding[],
): Record<string, Figure> {
  const { state, value } = readValue(cell.raw, 'count');
  const isShared = state === 'blank' || state === 'notApplicable' || value === 0;
  findings.push({
    code: 'cell.merged',
    severity: isShared ? 'note' : 'error',
    message: isShared
      ? `“${name}”一行的 ${slots.length} 格合并为一格，印的是“${cell.raw || '空'}”，按每格都是如此读取。`
      : `“${name}”一行的 ${slots.length} 格合并为一格，印的是“${cell.raw}”，不能分到各列。`,
    figures: slots.map((slot) => slot.id),
    at: cell.at,
  });
  const raw = cell.raw === '' ? {} : { raw: cell.raw };
  const figure: Figure = isShared
    ? { state, ...(value !== undefined && { value }), ...raw, at: cell.at }
    : { state: 'unreadable', ...raw, at: cell.at };
  return Object.fromEntries(slots.map(({ id }) => [id, figure]));
}

/** A figure whose row cannot be told apart into cells: what is printed is kept, no number is taken from it. */
function refusedFigure(values: readonly Cell[]): Figure {
  const raw = values.map((cell) => cell.raw || '空').join(' | ');
  return { state: 'unreadable', ...(raw !== '' && { raw }), ...(values[0] && { at: values[0].at }) };
}

function uncountable(row: Row, name: string, why: string, slots: readonly Slot[]): Finding {
  return {
    code: 'table.cell-count',
    severity: 'error',
    message: `“${name}”一行${why}，不能确认各属哪一列，没有读取。`,
    figures: slots.map((slot) => slot.id),
    at: row.at,
  };
}
