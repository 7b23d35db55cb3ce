import { mergedRows, noteHiddenDigits, type WordCell, type WordRow } from '../docx/merged-rows.ts';
import type { FlowBlock, FlowWriter } from '../flow.ts';
import { findLast, type Modifier, operations } from './modifiers.ts';

/** A row as Word 97 keeps it: cells side by side, and how wide and how merged they are. */
export type TableRow = {
  cells: FlowBlock[][];
  /** Left edges of the cells and the right edge of the last, in twips; undefined where the row does not say. */
  edges: number[] | undefined;
  merges: CellMerge[];
};

/** How a cell is merged: across with the one before it, down as the first of a column or as one that follows. */
type CellMerge = { isMergedAcross: boolean; down: WordCell['merge'] };

/** Reads a row's definition from the modifiers that its end mark has. */
export function readRow(modifiers: readonly Modifier[]): Pick<TableRow, 'edges' | 'merges'> {
  const definition = findLast(modifiers, operations.defineTable)?.operand;
  const count = definition && definition.byteLength > 0 ? definition.getUint8(0) : 0;
  if (!definition || count === 0 || definition.byteLength < 1 + (count + 1) * 2) {
    return { edges: undefined, merges: [] };
  }
  const edges = Array.from({ length: count + 1 }, (_, index) => definition.getInt16(1 + index * 2, true));
  const merges = Array.from({ length: count }, (_, index): CellMerge => {
    const at = 1 + (count + 1) * 2 + index * 20;
    const flags = at + 2 <= definition.byteLength ? definition.getUint16(at, true) : 0;
    return { isMergedAcross: (flags & 3) === 2, down: mergeDown((flags >> 5) & 3) };
  });
  for (const modifier of modifiers) changeMerges(modifier, merges);
  return { edges, merges };
}

function mergeDown(flags: number): CellMerge['down'] {
  if (flags === 0) return undefined;
  return flags & 2 ? 'restart' : 'continue';
}

/** Merges that were made after the row was defined. */
function changeMerges({ operation, operand }: Modifier, merges: CellMerge[]): void {
  if (operation === operations.mergeDown && operand.byteLength >= 2) {
    const merge = merges[operand.getUint8(0)];
    if (merge) merge.down = mergeDown(operand.getUint8(1));
  }
  if (operation !== operations.mergeCells && operation !== operations.splitCells) return;
  for (let index = operand.getUint8(0); index < operand.getUint8(1); index += 1) {
    const merge = merges[index];
    if (merge) merge.isMergedAcross = operation === operations.mergeCells && index > operand.getUint8(0);
  }
}

/**
 * Writes a table to a flow, its cells as wide as the grid that the edges of all rows make. Where a row does not
 * say how wide its cells are, the table keeps no more than their order, and a note says so.
 */
export function layRows(rows: readonly TableRow[], flow: FlowWriter): void {
  if (rows.length === 0) return;
  if (rows.every(({ cells, edges }) => edges?.length === cells.length + 1 && isRising(edges))) {
    const edges = [...new Set(rows.flatMap((row) => row.edges ?? []))].sort((one, other) => one - other);
    const widths = edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0));
    const columns = new Map(edges.map((edge, column) => [edge, column]));
    flow.addTable(mergedRows({ rows: rows.map((row) => toWordRow(row, columns)), widths }));
    return;
  }
  flow.addNote(gridLost);
  const inOrder = rows.map(({ cells }) => ({
    cells: cells.map((blocks) => ({ colSpan: 1, rowSpan: 1, blocks })),
    groupEnd: rows.length,
  }));
  flow.addTable(inOrder, 'ordinal');
}

const gridLost = {
  code: 'table.grid-lost',
  severity: 'warning',
  message: '下面的表没有记下各格的宽度，合并的格子只能按次序推断。',
} as const;

function isRising(edges: readonly number[]): boolean {
  return edges.every((edge, index) => edge >= (edges[index - 1] ?? edge));
}

function toWordRow(row: TableRow, columns: ReadonlyMap<number, number>): WordRow {
  const at = (index: number) => columns.get(row.edges?.[index] ?? 0) ?? 0;
  const cells: WordCell[] = [];
  for (const [index, blocks] of row.cells.entries()) {
    const colSpan = at(index + 1) - at(index);
    const merge = row.merges[index];
    const left = cells.at(-1);
    if (left && (merge?.isMergedAcross || colSpan === 0)) {
      left.colSpan += colSpan;
      if (colSpan > 0) noteHiddenDigits(blocks, left);
      else for (const block of blocks) left.blocks.push(block);
    } else cells.push({ colSpan, rowSpan: 1, merge: merge?.down, blocks });
  }
  return { before: at(0), cells };
}
