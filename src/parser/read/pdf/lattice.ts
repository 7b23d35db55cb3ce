import { type Box, boxOver } from './geometry.ts';
import type { Rule } from './marks.ts';
import type { LineGroup } from './ruled-lines.ts';

/** A cell on the grid of its table's lines, 0-based; `isOpen` where its row ends before the table does. */
export type LatticeCell = {
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
  isOpen?: true;
};

/** A table as its lines draw it: the grid's edges in points, and the cells that lines part. */
export type Lattice = {
  box: Box;
  columns: number[];
  rows: number[];
  cells: LatticeCell[];
  /** The cell of each field, row by row. */
  fields: LatticeCell[];
  /** Whether lines are missing, so that fields hang together that form no rectangle. */
  isIrregular: boolean;
};

/** Part of a field's side that a line must cover to part it from the next. */
const leastCover = 0.5;
const maximumFields = 50_000;

/**
 * Reads lines that touch as a table: a field for each space between neighbouring lines, and fields without a
 * line between them joined to cells. Lines closer than `narrowest`, in points, leave no space between them. The
 * sides of the whole are taken as drawn, since tables may be open at the sides. Undefined where the lines make
 * no field, or more than any table has.
 */
export function readLattice({ horizontal, vertical }: LineGroup, narrowest: number): Lattice | undefined {
  const box = boxOver([...horizontal.map(boxOfHorizontal), ...vertical.map(boxOfVertical)]);
  if (!box) return undefined;
  const columns = edgesOf([...vertical.map((line) => line.position), box.left, box.right], narrowest);
  const rows = edgesOf([...horizontal.map((line) => line.position), box.top, box.bottom], narrowest);
  const [width, height] = [columns.length - 1, rows.length - 1];
  if (width < 1 || height < 1 || width * height > maximumFields) return undefined;
  const right = coverage(vertical, columns, rows, narrowest);
  const below = coverage(horizontal, rows, columns, narrowest);
  const owners = joinFields(
    width,
    height,
    (column, row) => right(column + 1, row),
    (column, row) => below(row + 1, column),
  );
  const made = cellsOf(owners, width, height);
  markOpenCells(made.cells, width, height, right);
  return { box: sidesOf(columns, rows), columns, rows, ...made };
}

/** Marks cells without a line at the table's right side, where most rows have one: nothing stands there. */
function markOpenCells(
  cells: readonly LatticeCell[],
  width: number,
  height: number,
  isDrawn: (edge: number, row: number) => boolean,
): void {
  const open = Array.from({ length: height }, (_, row) => !isDrawn(width, row));
  if (open.filter((is) => is).length * 2 >= height) return;
  for (const cell of cells) {
    const isLast = cell.column > 0 && cell.column + cell.colSpan === width;
    if (isLast && open.slice(cell.row, cell.row + cell.rowSpan).every((is) => is)) cell.isOpen = true;
  }
}

function boxOfHorizontal({ position, from, to }: Rule): Box {
  return { left: from, top: position, right: to, bottom: position };
}

function boxOfVertical({ position, from, to }: Rule): Box {
  return { left: position, top: from, right: position, bottom: to };
}

function sidesOf(columns: readonly number[], rows: readonly number[]): Box {
  return {
    left: columns[0] ?? 0,
    top: rows[0] ?? 0,
    right: columns.at(-1) ?? 0,
    bottom: rows.at(-1) ?? 0,
  };
}

/** Positions too close for a field as one edge, in the middle: double lines, and cells boxed one by one. */
function edgesOf(positions: readonly number[], narrowest: number): number[] {
  const edges: number[] = [];
  let group: number[] = [];
  for (const position of positions.toSorted((one, other) => one - other)) {
    if (group.length > 0 && position - (group[0] ?? 0) >= narrowest) {
      edges.push(middleOf(group));
      group = [];
    }
    group.push(position);
  }
  if (group.length > 0) edges.push(middleOf(group));
  return edges;
}

function middleOf(group: readonly number[]): number {
  return ((group[0] ?? 0) + (group.at(-1) ?? 0)) / 2;
}

/** Tells whether lines cover the piece of an edge between two neighbouring edges of the other direction. */
function coverage(
  lines: readonly Rule[],
  edges: readonly number[],
  others: readonly number[],
  narrowest: number,
): (edge: number, field: number) => boolean {
  const onEdge: Rule[][] = edges.map((edge) =>
    lines.filter((line) => Math.abs(line.position - edge) <= narrowest / 2),
  );
  return (edge, field) => {
    const [from, to] = [others[field] ?? 0, others[field + 1] ?? 0];
    const covered = (onEdge[edge] ?? []).map((line) => Math.min(line.to, to) - Math.max(line.from, from));
    return Math.max(0, ...covered) >= leastCover * (to - from);
  };
}

type IsParted = (column: number, row: number) => boolean;

/** Numbers each field by the cell it belongs to: fields without a line between them share a number. */
function joinFields(
  width: number,
  height: number,
  isPartedRight: IsParted,
  isPartedBelow: IsParted,
): number[] {
  const owners = new Array<number>(width * height).fill(-1);
  for (let start = 0; start < owners.length; start += 1) {
    if (owners[start] !== -1) continue;
    const waiting = [start];
    for (let field = waiting.pop(); field !== undefined; field = waiting.pop()) {
      if (owners[field] !== -1) continue;
      owners[field] = start;
      const [column, row] = [field % width, Math.floor(field / width)];
      if (column + 1 < width && !isPartedRight(column, row)) waiting.push(field + 1);
      if (column > 0 && !isPartedRight(column - 1, row)) waiting.push(field - 1);
      if (row + 1 < height && !isPartedBelow(column, row)) waiting.push(field + width);
      if (row > 0 && !isPartedBelow(column, row - 1)) waiting.push(field - width);
    }
  }
  return owners;
}

/** Cells as rectangles. Fields that hang together in another shape are cut into rectangles, row by row. */
function cellsOf(
  owners: readonly number[],
  width: number,
  height: number,
): Pick<Lattice, 'cells' | 'fields' | 'isIrregular'> {
  const cells: LatticeCell[] = [];
  const fields: LatticeCell[] = [];
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; ) {
      const at = row * width + column;
      const owner = owners[at];
      let end = column + 1;
      while (end < width && owners[row * width + end] === owner) end += 1;
      const upper = owners[at - width] === owner ? fields[at - width] : undefined;
      const continues = upper?.column === column && upper.colSpan === end - column;
      const cell = upper && continues ? upper : { row, column, rowSpan: 0, colSpan: end - column };
      cell.rowSpan += 1;
      if (!continues) cells.push(cell);
      for (let field = column; field < end; field += 1) fields.push(cell);
      column = end;
    }
  }
  return { cells, fields, isIrregular: cells.length > new Set(owners).size };
}

/** Finds the cell of a lattice at a point; undefined outside its lines. */
export function findCell(lattice: Lattice, [x, y]: readonly [number, number]): LatticeCell | undefined {
  const [column, row] = [fieldAt(lattice.columns, x), fieldAt(lattice.rows, y)];
  if (column === undefined || row === undefined) return undefined;
  return lattice.fields[row * (lattice.columns.length - 1) + column];
}

function fieldAt(edges: readonly number[], position: number): number | undefined {
  const after = edges.findIndex((edge) => edge > position);
  return after > 0 ? after - 1 : undefined;
}

/** Where a cell lies on its page. */
export function boxOfCell({ columns, rows }: Lattice, cell: LatticeCell): Box {
  return {
    left: columns[cell.column] ?? 0,
    top: rows[cell.row] ?? 0,
    right: columns[cell.column + cell.colSpan] ?? 0,
    bottom: rows[cell.row + cell.rowSpan] ?? 0,
  };
}
