/** A cell as its source spans it; a gap keeps columns free and is no cell. `rowSpan` 0 reaches to the group's end. */
export type SpannedCell = { colSpan: number; rowSpan: number; isGap?: boolean };

/** A row of cells in printed order; `groupEnd` is the index behind the last row that a row span may reach. */
type SpannedRow<T extends SpannedCell> = { cells: readonly T[]; groupEnd: number };

/** A cell where it stands, all 0-based. Rows in which no cell stands and none reaches are not counted. */
type PlacedCell<T> = { source: T; row: number; column: number; rowSpan: number; colSpan: number };

export type SpanGrid<T> = {
  cells: PlacedCell<T>[];
  rowCount: number;
  /** Cells whose span met a cell from above or the end of its rows, and was cut there. */
  clipped: PlacedCell<T>[];
};

/** The most positions of a grid that are laid out; a statutory table has about 300. */
export const maximumGridPositions = 50_000;

/**
 * Lays a table's cells on a grid, so that a row and a column name one cell: each cell takes the next columns
 * that no cell from above reaches. Spans that overlap or overflow are clipped; a short row stays short.
 * Undefined where the grid would have more than 50,000 positions.
 */
export function spanGrid<T extends SpannedCell>(rows: readonly SpannedRow<T>[]): SpanGrid<T> | undefined {
  const grid: SpanGrid<T> = { cells: [], rowCount: 0, clipped: [] };
  /** By column: the index of the first row that the cell above does not reach. */
  const reach: number[] = [];
  let positions = 0;
  for (const [index, { cells, groupEnd }] of rows.entries()) {
    const isReached = (column: number): boolean => (reach[column] ?? 0) > index;
    const reached = reach.filter((end) => end > index).length;
    if (cells.length === 0 && reached === 0) continue;
    positions += reached;
    let column = 0;
    for (const source of cells) {
      while (isReached(column)) column += 1;
      const colSpan = freeRun(column, source.colSpan, isReached);
      positions += colSpan;
      if (positions > maximumGridPositions) return undefined;
      const wanted = source.rowSpan === 0 ? groupEnd : index + source.rowSpan;
      const end = source.isGap ? index : Math.max(index + 1, Math.min(wanted, groupEnd));
      for (let at = column; at < column + colSpan; at += 1) reach[at] = end;
      if (!source.isGap) {
        const placed = { source, row: grid.rowCount, column, rowSpan: end - index, colSpan };
        grid.cells.push(placed);
        if (colSpan < source.colSpan || end < wanted) grid.clipped.push(placed);
      }
      column += colSpan;
    }
    grid.rowCount += 1;
  }
  trimOverhang(grid.cells);
  return grid;
}

/** How many columns are free from one on, up to those wanted. */
function freeRun(column: number, wanted: number, isReached: (column: number) => boolean): number {
  let free = 1;
  while (free < wanted && !isReached(column + free)) free += 1;
  return free;
}

/** Columns behind the last one in which a cell begins exist only because a span was written too large. */
function trimOverhang<T>(cells: readonly PlacedCell<T>[]): void {
  const width = cells.reduce((widest, cell) => Math.max(widest, cell.column + 1), 0);
  for (const cell of cells) cell.colSpan = Math.min(cell.colSpan, width - cell.column);
}
