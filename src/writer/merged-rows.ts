import type { SpannedText } from './statutory-tables.ts';

/** A cell as a format without row spans writes it: the cell itself, or an empty one that continues it. */
export type WrittenCell = { text: string; colSpan: number; rowSpan: number; isContinued: boolean };

/** Writes a cell that is merged downward again, empty, in every row it reaches. */
export function mergedRows(rows: readonly (readonly SpannedText[])[]): WrittenCell[][] {
  const reach: { end: number; colSpan: number }[] = [];
  return rows.map((row, index) => {
    const written: WrittenCell[] = [];
    const pending = [...row];
    for (let column = 0; pending.length > 0 || (reach[column]?.end ?? 0) > index; ) {
      const above = reach[column];
      const next = above && above.end > index ? undefined : pending.shift();
      const colSpan = next?.colSpan ?? above?.colSpan ?? 1;
      if (next) reach[column] = { end: index + next.rowSpan, colSpan };
      written.push({ text: next?.text ?? '', colSpan, rowSpan: next?.rowSpan ?? 1, isContinued: !next });
      column += colSpan;
    }
    return written;
  });
}
