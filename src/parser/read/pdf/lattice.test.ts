import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCell, readLattice } from './lattice.ts';
import type { Rule } from './marks.ts';
import { groupLines, joinRules } from './ruled-lines.ts';
import { edgesOf } from './test-pdf.ts';

const scale = 20;

/** The cells of a drawing in which a run of - or | is a line: each as row, column and spans. */
function cellsOf(drawing: string): string[] {
  const lattices = latticesOf(rulesOf(drawing));
  return lattices.map(({ cells }) =>
    cells.map((cell) => `${cell.row},${cell.column} ${cell.rowSpan}×${cell.colSpan}`).join(' '),
  );
}

function latticesOf(rules: readonly Rule[]) {
  const groups = groupLines(joinRules(rules));
  if (groups === 'tooMany') throw new Error('too many lines');
  return groups.flatMap((group) => readLattice(group, 6) ?? []);
}

function rulesOf(drawing: string): Rule[] {
  const lines = drawing.replace(/^\n|\n\s*$/g, '').split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const rows = lines.map((line) => line.slice(Math.min(...indents)));
  const columns = Array.from({ length: Math.max(...rows.map((row) => row.length)) }, (_, column) =>
    rows.map((row) => row.charAt(column) || ' ').join(''),
  );
  return [...runs(rows, /[+-]{2,}/g, true), ...runs(columns, /[+|]{2,}/g, false)];
}

function runs(lines: readonly string[], line: RegExp, isHorizontal: boolean): Rule[] {
  return lines.flatMap((text, position) =>
    [...text.matchAll(line)].map(({ index, 0: run }) => ({
      isHorizontal,
      position: position * scale,
      from: index * scale,
      to: (index + run.length - 1) * scale,
    })),
  );
}

test('fields without a line between them are one cell', () => {
  expect(
    cellsOf(`
      +--+--+--+
      |  |  |  |
      |  +--+--+
      |  |     |
      +--+-----+
      |        |
      +--------+`),
  ).toEqual(['0,0 2×1 0,1 1×1 0,2 1×1 1,1 1×2 2,0 1×3']);
});

test('tables that do not touch are tables of their own, and a line under a word is none', () => {
  expect(
    cellsOf(`
      +--+--+  +--+
      |  |  |  |  |
      +--+--+  +--+

      ---`),
  ).toEqual(['0,0 1×1 0,1 1×1', '0,0 1×1']);
});

test('a table open at its sides is closed there', () => {
  expect(
    cellsOf(`
      ---+---
         |
      ---+---
         |
      ---+---`),
  ).toEqual(['0,0 1×1 0,1 1×1 1,0 1×1 1,1 1×1']);
});

test('fields that hang together in no rectangle are cut into rectangles, and it is said so', () => {
  const [lattice] = latticesOf(
    rulesOf(`
      +--+--+
      |     |
      +  +--+
      |  |  |
      +--+--+`),
  );
  expect(lattice?.isIrregular).toBe(true);
  expect(lattice?.cells).toHaveLength(3);
});

test('double lines are one, dashes make a line, and lines may stop short of one another', () => {
  const across = (position: number, from: number, to: number) => ({
    isHorizontal: true,
    position,
    from,
    to,
  });
  const down = (position: number, from: number, to: number) => ({ isHorizontal: false, position, from, to });
  const dashes = Array.from({ length: 20 }, (_, index) => down(50, index * 4, index * 4 + 2));
  const rules = [across(0, 0, 98), across(2, 0, 98), across(80, 1, 100), down(0, 1, 79), down(99, 0, 80)];
  expect(latticesOf([...rules, ...dashes]).map(({ cells }) => cells.length)).toEqual([2]);
});

test('dashes make a line where the space between them is as long as they are, cells apart none', () => {
  const dashed = (isHorizontal: boolean, position: number, end: number, dash: number, gap: number): Rule[] =>
    Array.from({ length: Math.floor(end / (dash + gap)) + 1 }, (_, index) => {
      const from = index * (dash + gap);
      return { isHorizontal, position, from, to: Math.min(end, from + dash) };
    });
  const sides = [0, 80].flatMap((y) => dashed(true, y, 100, 4.5, 4.4));
  const edges = [0, 50, 100].flatMap((x) => dashed(false, x, 80, 4.5, 4.4));
  expect(latticesOf([...sides, ...edges]).map(({ cells }) => cells.length)).toEqual([2]);
  const boxes = [0, 54].flatMap((x) => [
    ...[0, 80].map((position) => ({ isHorizontal: true, position, from: x, to: x + 50 })),
    ...[x, x + 50].map((position) => ({ isHorizontal: false, position, from: 0, to: 80 })),
  ]);
  expect(latticesOf(boxes).map(({ cells }) => cells.length)).toEqual([1, 1]);
});

test('more lines than any table has are refused', () => {
  const rules = Array.from({ length: 5000 }, (_, index) => ({
    isHorizontal: index % 2 === 0,
    position: index * 2,
    from: 0,
    to: 10_000,
  }));
  expect(groupLines(joinRules(rules))).toBe('tooMany');
});

/** A grid with merged cells: blocks are set at random and kept where they overlap none set before. */
const merged = fc
  .record({
    columns: fc.array(fc.integer({ min: 15, max: 90 }), { minLength: 1, maxLength: 9 }),
    rows: fc.array(fc.integer({ min: 12, max: 60 }), { minLength: 1, maxLength: 9 }),
    blocks: fc.array(
      fc.tuple(fc.nat(8), fc.nat(8), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })),
      {
        maxLength: 8,
      },
    ),
  })
  .map(({ columns, rows, blocks }) => {
    const taken = new Set<string>();
    const cells: { row: number; column: number; rowSpan: number; colSpan: number }[] = [];
    const singles = rows.flatMap((_, row) => columns.map((__, column) => [row, column, 1, 1] as const));
    for (const [row, column, rowSpan, colSpan] of [...blocks, ...singles]) {
      if (row + rowSpan > rows.length || column + colSpan > columns.length) continue;
      const fields = Array.from(
        { length: rowSpan * colSpan },
        (_, index) => `${row + Math.floor(index / colSpan)} ${column + (index % colSpan)}`,
      );
      if (fields.some((field) => taken.has(field))) continue;
      for (const field of fields) taken.add(field);
      cells.push({ row, column, rowSpan, colSpan });
    }
    return { columns, rows, cells };
  });

/** How a program draws the side of a cell: a hair off, in two strokes, or twice. */
const drawn = fc.record({ off: fc.double({ min: -0.4, max: 0.4, noNaN: true }), twice: fc.boolean() });

test('whatever is drawn as a grid with merged cells is read back as those cells', () => {
  fc.assert(
    fc.property(merged, fc.infiniteStream(drawn), ({ columns, rows, cells }, sides) => {
      const [xs, ys] = [edgesOf(40, columns), edgesOf(40, rows)];
      const side = (isHorizontal: boolean, position: number, from: number, to: number): Rule[] => {
        const { off, twice } = sides.next().value;
        const rule = { isHorizontal, position: position + off, from: from + off, to: to + off };
        const middle = (from + to) / 2;
        return twice ? [{ ...rule, to: middle }, { ...rule, from: middle - 1 }, rule] : [rule];
      };
      const rules = cells.flatMap(({ row, column, rowSpan, colSpan }) => {
        const [x1 = 0, x2 = 0] = [xs[column], xs[column + colSpan]];
        const [y1 = 0, y2 = 0] = [ys[row], ys[row + rowSpan]];
        return [
          ...side(true, y1, x1, x2),
          ...side(true, y2, x1, x2),
          ...side(false, x1, y1, y2),
          ...side(false, x2, y1, y2),
        ];
      });
      const lattices = latticesOf(rules);
      expect(lattices).toHaveLength(1);
      // Edges that no cell's side lies on leave no line: spans are counted between edges that are there.
      const used = (starts: readonly number[]) => [...new Set(starts)].sort((one, other) => one - other);
      const usedColumns = used(cells.flatMap((cell) => [cell.column, cell.column + cell.colSpan]));
      const usedRows = used(cells.flatMap((cell) => [cell.row, cell.row + cell.rowSpan]));
      const expected = cells.map((cell) => {
        const [row, column] = [usedRows.indexOf(cell.row), usedColumns.indexOf(cell.column)];
        return {
          row,
          column,
          rowSpan: usedRows.indexOf(cell.row + cell.rowSpan) - row,
          colSpan: usedColumns.indexOf(cell.column + cell.colSpan) - column,
        };
      });
      const [lattice] = lattices;
      const byPlace = (one: { row: number; column: number }, other: { row: number; column: number }) =>
        one.row - other.row || one.column - other.column;
      expect(lattice?.isIrregular).toBe(false);
      expect(lattice?.cells.toSorted(byPlace)).toEqual(expected.toSorted(byPlace));
      for (const cell of cells) {
        const middle = [
          ((xs[cell.column] ?? 0) + (xs[cell.column + cell.colSpan] ?? 0)) / 2,
          ((ys[cell.row] ?? 0) + (ys[cell.row + cell.rowSpan] ?? 0)) / 2,
        ] as const;
        const found = lattice && findCell(lattice, middle);
        expect(found?.row).toBe(usedRows.indexOf(cell.row));
        expect(found?.column).toBe(usedColumns.indexOf(cell.column));
      }
    }),
    { numRuns: 300 },
  );
});
