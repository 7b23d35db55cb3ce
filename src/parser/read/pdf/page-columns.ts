import type { Box } from './geometry.ts';

/** Parts of the page: where the space between two columns is, what belongs to their head, and to their foot. */
const [bandFrom, bandTo] = [0.4, 0.6];
const head = 0.35;
const foot = 0.85;
/** Columns are further apart than this, in points. */
const leastGutter = 8;

/** Where a page is set in two columns: the middle between them, and from where to where they reach. */
export type Columns = { middle: number; top: number; bottom: number };

/**
 * Finds the white space between two columns: it stands in the middle of the page, and nothing but a title over
 * them or a foot under them reaches across. Undefined where there is none.
 */
export function findGutter(boxes: readonly Box[], width: number, height: number): Columns | undefined {
  const [from, to] = [width * bandFrom, width * bandTo];
  const inBand = boxes
    .filter(
      (box) => box.right > from && box.left < to && box.bottom > height * head && box.top < height * foot,
    )
    .sort((one, other) => one.left - other.left);
  let [start, widest, middle] = [from, 0, 0];
  for (const { left, right } of [...inBand, { left: to, right: to }]) {
    if (left - start > widest) [widest, middle] = [left - start, (start + left) / 2];
    start = Math.max(start, right);
  }
  if (widest < leastGutter) return undefined;
  const across = boxes.filter((box) => box.left < middle && box.right > middle);
  const [above, below] = [
    across.filter((box) => box.bottom <= height * head),
    across.filter((box) => box.top >= height * foot),
  ];
  if (above.length + below.length < across.length) return undefined;
  return {
    middle,
    top: above.reduce((lowest, box) => Math.max(lowest, box.bottom), 0),
    bottom: below.reduce((highest, box) => Math.min(highest, box.top), height),
  };
}

/** A page as a whole or what is over its columns, the two columns, and what is under them. */
export type ColumnOfPage = 0 | 1 | 2 | 3;

/** In which column of a page something stands. */
export function columnOf(box: Box, { middle, top, bottom }: Columns): ColumnOfPage {
  const height = (box.top + box.bottom) / 2;
  if (height < top) return 0;
  if (height > bottom) return 3;
  return (box.left + box.right) / 2 > middle ? 2 : 1;
}
