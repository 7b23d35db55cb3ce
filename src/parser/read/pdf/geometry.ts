/** A rectangle on a page, in points from its top left corner. */
export type Box = { left: number; top: number; right: number; bottom: number };

/** An affine map as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** A finite number, 0 for anything else that a file may say instead. */
export function toNumber(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

/** The map that a file states; undefined where it states none. */
export function toMatrix(value: unknown): Matrix | undefined {
  if (!Array.isArray(value) && !(value instanceof Float32Array)) return undefined;
  const [a, b, c, d, e, f] = Array.from(value, toNumber);
  const isWhole = a !== undefined && b !== undefined && c !== undefined && d !== undefined;
  return isWhole && e !== undefined && f !== undefined ? [a, b, c, d, e, f] : undefined;
}

/** The map that applies `inner` first and `outer` after it. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The smallest box around points given as x, y, x, y and so on. */
export function boxAround(points: readonly (readonly [number, number])[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** The smallest box around boxes; undefined where there are none. */
export function boxOver(boxes: readonly Box[]): Box | undefined {
  const [first, ...rest] = boxes;
  if (!first) return undefined;
  return rest.reduce(
    (whole, box) => ({
      left: Math.min(whole.left, box.left),
      top: Math.min(whole.top, box.top),
      right: Math.max(whole.right, box.right),
      bottom: Math.max(whole.bottom, box.bottom),
    }),
    first,
  );
}

export function centreOf(box: Box): [number, number] {
  return [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
}

export function areaOf({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top);
}

/** The part that two boxes share, without extent where they share none. */
export function boxWithin(one: Box, other: Box): Box {
  const [left, top] = [Math.max(one.left, other.left), Math.max(one.top, other.top)];
  return {
    left,
    top,
    right: Math.max(left, Math.min(one.right, other.right)),
    bottom: Math.max(top, Math.min(one.bottom, other.bottom)),
  };
}

export function contains(box: Box, [x, y]: readonly [number, number]): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/** How often something is turned by 90° clockwise: 1 reads downwards, 2 upside down, 3 upwards. */
export type Turns = 0 | 1 | 2 | 3;

/** A box of a page of this size as it lies when the page is turned back, so that what was turned is upright. */
export function turnBack(box: Box, turns: Turns, width: number, height: number): Box {
  const { left, top, right, bottom } = box;
  if (turns === 1) return { left: top, top: width - right, right: bottom, bottom: width - left };
  if (turns === 2) {
    return { left: width - right, top: height - bottom, right: width - left, bottom: height - top };
  }
  if (turns === 3) return { left: height - bottom, top: left, right: height - top, bottom: right };
  return box;
}

/** Where a box of the page turned back lies on the page as it is: the inverse of turnBack. */
export function turnForth(box: Box, turns: Turns, width: number, height: number): Box {
  const { left, top, right, bottom } = box;
  if (turns === 1) return { left: width - bottom, top: left, right: width - top, bottom: right };
  if (turns === 2) return turnBack(box, 2, width, height);
  if (turns === 3) return { left: top, top: height - right, right: bottom, bottom: height - left };
  return box;
}
