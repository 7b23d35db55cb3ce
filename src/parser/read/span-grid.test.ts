import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maximumGridPositions, type SpanGrid, type SpannedCell, spanGrid } from './span-grid.ts';

type Named = SpannedCell & { name: string };

/**
 * Lays rows out that are written as a2×3: the cell a, two columns wide and three rows high, all in one group.
 * The picture has the name of its cell at every position, a dot where none stands.
 */
function lay(...rows: string[]): string[] {
  const grid = spanGrid(
    rows.map((row) => ({ cells: row.split(' ').filter(Boolean).map(toCell), groupEnd: rows.length })),
  );
  return grid ? draw(grid) : ['too large'];
}

function toCell(written: string): Named {
  const [, name = '', colSpan = '1', rowSpan = '1'] = /^(\D)(\d*)×?(\d*)$/u.exec(written) ?? [];
  return { name, colSpan: Number(colSpan || 1), rowSpan: Number(rowSpan || 1), isGap: name === '_' };
}

function draw({ cells, rowCount }: SpanGrid<Named>): string[] {
  return Array.from({ length: rowCount }, (_, row) => {
    const present = cells.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan);
    const width = Math.max(0, ...present.map((cell) => cell.column + cell.colSpan));
    return Array.from({ length: width }, (_, column) => {
      const here = present.filter((cell) => cell.column <= column && column < cell.column + cell.colSpan);
      return here.map((cell) => cell.source.name).join('') || '.';
    }).join('');
  });
}

test('cells without spans stand side by side', () => {
  expect(lay('a b', 'c d')).toEqual(['ab', 'cd']);
});

test('a row span leaves its column taken below', () => {
  expect(lay('a1×2 b', 'c', 'd e')).toEqual(['ab', 'ac', 'de']);
});

test('a cell merged over columns and rows pushes what follows to the right', () => {
  expect(lay('a2×2 b', 'c', 'd e f')).toEqual(['aab', 'aac', 'def']);
});

test('a short row stays short, and a position that a row span takes from it is taken', () => {
  expect(lay('a b c1×2', 'd', 'e f g')).toEqual(['abc', 'd.c', 'efg']);
});

test('a gap keeps columns free', () => {
  expect(lay('a b c', '_2 d', 'e f g')).toEqual(['abc', '..d', 'efg']);
});

test('a cell that would overlap one from above is cut before it', () => {
  expect(lay('a b1×2 c', 'd3', 'e f g')).toEqual(['abc', 'db', 'efg']);
  const rows = [
    { cells: [toCell('a'), toCell('b1×2')], groupEnd: 2 },
    { cells: [toCell('d2')], groupEnd: 2 },
  ];
  expect(spanGrid(rows)?.clipped.map(({ source }) => source.name)).toEqual(['d']);
});

test('a row span ends with its group, and 0 reaches to its end', () => {
  const cells = (row: string) => row.split(' ').map(toCell);
  const grid = spanGrid([
    { cells: [{ ...toCell('a'), rowSpan: 9 }, toCell('b')], groupEnd: 2 },
    { cells: cells('c'), groupEnd: 2 },
    { cells: [{ ...toCell('d'), rowSpan: 0 }, toCell('e')], groupEnd: 4 },
    { cells: cells('f'), groupEnd: 4 },
  ]);
  expect(grid && draw(grid)).toEqual(['ab', 'ac', 'de', 'df']);
  expect(grid?.clipped.map(({ source }) => source.name)).toEqual(['a']);
});

test('a span wider than the table ends with its last column', () => {
  expect(lay('a200', 'b c', 'd e9')).toEqual(['aa', 'bc', 'de']);
});

test('an empty row counts only where a cell from above reaches it', () => {
  expect(lay('a b', '', 'c d')).toEqual(['ab', 'cd']);
  expect(lay('a1×3 b', '', 'c', 'd e')).toEqual(['ab', 'a', 'ac', 'de']);
});

test('a table beyond the limit is not laid out', () => {
  const cells = Array.from({ length: 300 }, () => toCell('a200'));
  expect(spanGrid([{ cells, groupEnd: 1 }])).toBeUndefined();
  const rows = Array.from({ length: 300 }, () => ({
    cells: [toCell('a200×200'), toCell('b')],
    groupEnd: 300,
  }));
  expect(spanGrid(rows)).toBeUndefined();
  const all = Array.from({ length: maximumGridPositions }, () => ({ cells: [toCell('a')], groupEnd: 1e9 }));
  expect(spanGrid(all)?.cells).toHaveLength(maximumGridPositions);
});

/** The table model of HTML, position by position: which cell stands at each, the first that came. */
function occupy(rows: readonly (readonly Named[])[]): Map<string, Named> {
  const taken = new Map<string, Named>();
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (taken.has(`${row} ${column}`)) column += 1;
      let width = 0;
      while (width < cell.colSpan && !taken.has(`${row} ${column + width}`)) width += 1;
      const height = cell.rowSpan === 0 ? rows.length - row : Math.min(cell.rowSpan, rows.length - row);
      for (let down = 0; down < height; down += 1) {
        for (let across = 0; across < width; across += 1) taken.set(`${row + down} ${column + across}`, cell);
      }
      column += width;
    }
  }
  return taken;
}

const span = fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, fc.integer({ min: 1, max: 5 }));
const anyCell = fc.record({
  name: fc.uuid(),
  colSpan: span,
  rowSpan: fc.oneof({ weight: 9, arbitrary: span }, fc.constant(0)),
});
/** Rows are never empty: an empty one is not counted, as its own test says. */
const anyRows = fc.array(fc.array(anyCell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 });

test('the grid is the one of an independent occupancy map', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const grid = spanGrid(rows.map((cells) => ({ cells, groupEnd: rows.length })));
      const taken = occupy(rows);
      expect(grid?.cells.map(({ source }) => source)).toEqual(rows.flat());
      const width = Math.max(...(grid?.cells.map((cell) => cell.column + 1) ?? []));
      const positions = new Map<string, Named>();
      for (const { source, row, column, rowSpan, colSpan } of grid?.cells ?? []) {
        for (let down = row; down < row + rowSpan; down += 1) {
          for (let across = column; across < column + colSpan; across += 1) {
            expect(positions.has(`${down} ${across}`)).toBe(false);
            positions.set(`${down} ${across}`, source);
          }
        }
      }
      // Columns in which no cell begins, at the right, belong to no table.
      const inside = [...taken].filter(([position]) => Number(position.split(' ')[1]) < width);
      expect([...positions].toSorted(byPosition)).toEqual(inside.toSorted(byPosition));
    }),
  );
});

function byPosition([one]: [string, Named], [other]: [string, Named]): number {
  return one < other ? -1 : 1;
}

/** A rectangle cut into cells, written as rows: what a table without a ragged row is. */
const anyTiling = fc
  .record({ width: fc.integer({ min: 1, max: 7 }), height: fc.integer({ min: 1, max: 6 }) })
  .chain(({ width, height }) =>
    fc
      .array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })), {
        minLength: width * height,
        maxLength: width * height,
      })
      .map((sizes) => ({ width, height, rows: tile(width, height, sizes) })),
  );

function tile(width: number, height: number, sizes: readonly [number, number][]): Named[][] {
  const taken = new Set<string>();
  return Array.from({ length: height }, (_, row) => {
    const cells: Named[] = [];
    for (let column = 0; column < width; column += 1) {
      if (taken.has(`${row} ${column}`)) continue;
      const [wanted, high] = sizes[row * width + column] ?? [1, 1];
      let colSpan = 1;
      while (colSpan < wanted && column + colSpan < width && !taken.has(`${row} ${column + colSpan}`))
        colSpan += 1;
      const rowSpan = Math.min(high, height - row);
      for (let down = row; down < row + rowSpan; down += 1) {
        for (let across = column; across < column + colSpan; across += 1) taken.add(`${down} ${across}`);
      }
      cells.push({ name: `${row} ${column}`, colSpan, rowSpan });
    }
    return cells;
  });
}

test('a table without ragged rows fills its rectangle, every cell where it was cut', () => {
  fc.assert(
    fc.property(anyTiling, ({ width, height, rows }) => {
      const grid = spanGrid(rows.map((cells) => ({ cells, groupEnd: height })));
      expect(grid?.clipped).toEqual([]);
      const placed = grid?.cells.map(({ source, row, column }) => [source.name, `${row} ${column}`]);
      // Rows that lie wholly below cells from above have none of their own, and are counted all the same.
      expect(placed).toEqual(rows.flat().map(({ name }) => [name, name]));
      const last = Math.max(...(grid?.cells.map((cell) => cell.column + 1) ?? []));
      const area = grid?.cells.reduce((sum, cell) => sum + cell.rowSpan * cell.colSpan, 0);
      expect(area).toBe(last * height);
      expect(last).toBeLessThanOrEqual(width);
    }),
  );
});
