/** A cell's edges as indexes of a table's grid columns. */
type GridSpan = { from: number; to: number };

/** Edges this close, in twentieths of a point, are one: rows dragged by hand differ by a hair. */
const widestTolerance = 60;

/**
 * Numbers the edges of a table's cells anew, so that edges of different rows that differ by less than half the
 * narrowest cell are one. Edges keep their numbers where the table does not say how wide its columns are.
 */
export function joinEdges(cells: readonly GridSpan[], widths: readonly number[]): (edge: number) => number {
  const positions = [0];
  for (const width of widths) positions.push((positions.at(-1) ?? 0) + width);
  const at = (edge: number): number => positions[edge] ?? Number.NaN;
  const narrowest = cells.reduce(
    (least, { from, to }) => Math.min(least, at(to) - at(from)),
    2 * widestTolerance,
  );
  if (!(narrowest > 0)) return (edge) => edge;
  const tolerance = Math.min(widestTolerance, Math.floor((narrowest - 1) / 2));
  const numbers = new Map<number, number>();
  let [first, number] = [Number.NEGATIVE_INFINITY, -1];
  const edges = new Set([0, ...cells.flatMap(({ from, to }) => [from, to])]);
  for (const edge of [...edges].sort((one, other) => one - other)) {
    if (at(edge) - first > tolerance) {
      first = at(edge);
      number += 1;
    }
    numbers.set(edge, number);
  }
  return (edge) => numbers.get(edge) ?? edge;
}
