import { apply, type Box, boxAround, type Matrix } from './geometry.ts';
import type { Rule } from './marks.ts';

/** A filled rectangle broader than this, in points, is shading; a short one that is nearly as broad, a mark. */
const thickestRule = 5;
const usualRule = 3.5;
const leastSlender = 4;
/** How far from straight a line may be, in points, or in parts of its length. */
const crooked = 0.5;
const slanted = 1 / 200;

type Point = [number, number];

/** The ruled lines that a path draws: strokes along x or y, and filled rectangles as thin as lines. */
export function rulesOfPath(kind: 'stroke' | 'fill', data: unknown, matrix: Matrix): Rule[] {
  return subpathsOf(data, matrix).flatMap(kind === 'stroke' ? strokedRules : filledRules);
}

function strokedRules(points: readonly Point[]): Rule[] {
  return points.flatMap(([x, y], index) => {
    const next = points[index + 1];
    if (!next) return [];
    const [width, height] = [Math.abs(next[0] - x), Math.abs(next[1] - y)];
    const box = boxAround([[x, y], next]);
    if (width > 1 && height <= crooked + width * slanted) return [ruleOf(box, true)];
    return height > 1 && width <= crooked + height * slanted ? [ruleOf(box, false)] : [];
  });
}

function filledRules(points: readonly Point[]): Rule[] {
  if (points.length < 4 || points.length > 6 || !isRectangle(points)) return [];
  const box = boxAround(points);
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const [thick, long] = [Math.min(width, height), Math.max(width, height)];
  const isLine = long >= 2 && thick <= thickestRule && (thick <= usualRule || long >= thick * leastSlender);
  return isLine ? [ruleOf(box, width >= height)] : [];
}

/** Whether a path is one rectangle along x and y and nothing else. */
export function isOneRectangle(data: unknown, matrix: Matrix): boolean {
  // A rectangle is five points and a close at most.
  if (!(data instanceof Float32Array) || data.length > 17) return false;
  const [points, ...others] = subpathsOf(data, matrix);
  return points !== undefined && others.length === 0 && points.length >= 4 && isRectangle(points);
}

/** Whether a path is a line from one point to another and nothing else. */
export function isOneLine(data: unknown): boolean {
  return data instanceof Float32Array && data.length <= 6;
}

function ruleOf(box: Box, isHorizontal: boolean): Rule {
  return isHorizontal
    ? { isHorizontal, position: (box.top + box.bottom) / 2, from: box.left, to: box.right }
    : { isHorizontal, position: (box.left + box.right) / 2, from: box.top, to: box.bottom };
}

const drawing = { moveTo: 0, lineTo: 1, curveTo: 2, quadraticCurveTo: 3, closePath: 4 } as const;

/** The corners of each subpath on the page; one with curves is no ruled line and is left out. */
export function subpathsOf(data: unknown, matrix: Matrix): Point[][] {
  if (!(data instanceof Float32Array)) return [];
  const subpaths: Point[][] = [];
  let points: Point[] = [];
  let isStraight = true;
  const finish = () => {
    if (isStraight && points.length > 1) subpaths.push(points);
    points = [];
    isStraight = true;
  };
  for (let at = 0; at < data.length; ) {
    const operator = data[at];
    at += 1;
    if (operator === drawing.closePath) {
      const [first] = points;
      if (first) points.push(first);
      continue;
    }
    if (operator === drawing.moveTo) finish();
    const count = operator === drawing.curveTo ? 6 : operator === drawing.quadraticCurveTo ? 4 : 2;
    if (count > 2) isStraight = false;
    points.push(apply(matrix, data[at + count - 2] ?? 0, data[at + count - 1] ?? 0));
    at += count;
  }
  finish();
  return subpaths;
}

function isRectangle(points: readonly Point[]): boolean {
  return points.every(([x, y], index) => {
    const next = points[index + 1];
    return !next || Math.abs(next[0] - x) <= crooked || Math.abs(next[1] - y) <= crooked;
  });
}
