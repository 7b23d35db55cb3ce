import type { FlowBlock, FlowCell, FlowRow } from '../flow.ts';
import { leftOut } from '../left-out.ts';
import { joinEdges } from './grid-edges.ts';

/** A cell of a Word table: `merge` says whether it begins or continues a cell merged downwards. */
export type WordCell = FlowCell & { merge: 'restart' | 'continue' | undefined };
/** A row, which leaves as many grid columns free before its first cell as `before` says. */
export type WordRow = { before: number; cells: WordCell[] };
/** A table with the widths of its grid columns, in twentieths of a point, as far as it states them. */
export type WordTable = { rows: WordRow[]; widths: number[] };

/** The cell that may be continued below, by its edges. */
type Above = Map<string, FlowCell>;

/**
 * Turns rows in which a merged cell is written again in every row into rows with row spans. A cell continues the
 * one above only if both have the same edges, as in Word; otherwise it is a cell of its own.
 */
export function mergedRows({ rows, widths }: WordTable): FlowRow[] {
  const numberOf = joinEdges(rows.flatMap(edgesOf), widths);
  let above: Above = new Map();
  return rows.map((row) => {
    const before = numberOf(row.before);
    const gap: FlowCell[] = before > 0 ? [{ colSpan: before, rowSpan: 1, isGap: true, blocks: [] }] : [];
    const mergeable: Above = new Map();
    const printed: FlowCell[] = [];
    for (const [index, { from, to }] of edgesOf(row).entries()) {
      const source = row.cells[index];
      if (!source) continue;
      const { merge, ...written } = source;
      const cell: FlowCell = { ...written, colSpan: numberOf(to) - numberOf(from) };
      const edges = `${numberOf(from)} ${numberOf(to)}`;
      const upper = merge === 'continue' ? above.get(edges) : undefined;
      if (upper) {
        upper.rowSpan += 1;
        noteHiddenDigits(cell.blocks, upper);
      } else printed.push(cell);
      if (merge !== undefined) mergeable.set(edges, upper ?? cell);
    }
    above = mergeable;
    return { cells: [...gap, ...printed], groupEnd: rows.length };
  });
}

function edgesOf({ before, cells }: WordRow): { from: number; to: number }[] {
  let to = before;
  return cells.map((cell) => {
    const from = to;
    to += cell.colSpan;
    return { from, to };
  });
}

/** Word keeps what stood in the cells that were merged, and shows only the first. */
export function noteHiddenDigits(hidden: readonly FlowBlock[], shown: FlowCell): void {
  const text = hidden.flatMap((block) => (block.kind === 'line' ? [block.text] : [])).join(' ');
  if (/\d/.test(text)) shown.blocks.push({ kind: 'note', note: leftOut('hidden', text) });
}
