import type { Box, Matrix } from './geometry.ts';
import type { Sketch } from './marks.ts';
import { subpathsOf } from './ruled-paths.ts';

/** Of drawings only those as large as a sign are kept, in points, and strokes aslant. */
const largest = 20;
const smallest = 1.5;

/**
 * What a path draws that is no ruled line: something small, or strokes aslant. `box` is that of the path; with
 * `isRuled` it has ruled lines, too, as an arrow has.
 */
export function sketchesOf(
  kind: 'stroke' | 'fill',
  data: unknown,
  matrix: Matrix,
  box: Box,
  isRuled: boolean,
): Sketch[] {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const isSmall = Math.max(width, height) <= largest && Math.min(width, height) >= smallest;
  const slants = kind === 'stroke' ? subpathsOf(data, matrix).flatMap(slantsOf) : [];
  return isSmall && (!isRuled || slants.length > 0) ? [{ box }, ...slants] : slants;
}

function slantsOf(points: readonly (readonly [number, number])[]): Sketch[] {
  return points.flatMap(([x, y], index) => {
    const [toX, toY] = points[index + 1] ?? [x, y];
    if (Math.min(Math.abs(toX - x), Math.abs(toY - y)) < smallest) return [];
    const slant = toX > x === toY > y ? 'falling' : 'rising';
    const [left, right] = x < toX ? [x, toX] : [toX, x];
    const [top, bottom] = y < toY ? [y, toY] : [toY, y];
    return [{ box: { left, top, right, bottom }, slant }];
  });
}
