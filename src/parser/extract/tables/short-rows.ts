import type { Cell } from '../../document.ts';

type ValueCells = { values: readonly Cell[] };

/**
 * The rows that lost a cell although they have as many as the form has columns: the table has spare cells behind
 * its columns, this row has one fewer than the others, and what stands in the last column may be a spare one.
 * `width` is the number of the form's columns. Spare cells are known by more rows than speak against them.
 */
export function findShortRows<R extends ValueCells>(rows: readonly R[], width: number): Set<R> {
  const spared = rows.filter(({ values }) => extentOf(values) > width);
  const usual = mostFrequent(spared.map(({ values }) => extentOf(values)));
  if (usual === undefined) return new Set();
  const isPrintedBehind = spared.some(({ values }) => values.slice(width).some((cell) => cell.text !== ''));
  const fewer = rows.filter(({ values }) => extentOf(values) < usual && extentOf(values) >= width);
  const doubtful = fewer.filter(({ values }) => isPrintedBehind || cellAt(values, width - 1)?.text === '');
  const others = Math.max(doubtful.length, fewer.length - doubtful.length);
  const isUsual = isPrintedBehind ? spared.length > others : spared.length >= others;
  return new Set(isUsual ? doubtful : []);
}

/** How many columns cells take up, merged ones counted as often as they are wide. */
export function extentOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.colSpan, 0);
}

/** The cell that takes up a column, counted from the first cell. */
function cellAt(cells: readonly Cell[], column: number): Cell | undefined {
  let end = 0;
  return cells.find((cell) => {
    end += cell.colSpan;
    return column < end;
  });
}

function mostFrequent(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort(([one, often], [other, oftener]) => oftener - often || other - one)[0]?.[0];
}
