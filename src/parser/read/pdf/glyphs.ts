import { apply, type Box, boxAround, multiply, type Turns, toNumber } from './geometry.ts';
import { descent } from './marks.ts';
import type { State } from './pen-state.ts';

/** Text this far from straight, about 3°, is a watermark. */
const slanted = 0.05;

/** A glyph as the library gives it. */
export type Glyph = { unicode: string; width: number; isSpace?: boolean; vmetric?: ArrayLike<number> };

/** Whether what stands among the glyphs is one, and not a number that moves the point. */
export function isGlyph(value: unknown): value is Glyph {
  if (typeof value !== 'object' || value === null) return false;
  const { unicode, width } = value as Partial<Glyph>;
  return typeof unicode === 'string' && typeof width === 'number' && Number.isFinite(width);
}

/** Where a glyph lies on the page. */
export type Frame = { box: Box; turns: Turns; isSlanted: boolean; size: number };

/** How far a glyph moves the point on, in the text's own space. */
export function advanceOf(glyph: Glyph, { font, size }: State): number {
  const unit = (font.fontMatrix?.[0] ?? 0.001) * size;
  return font.vertical ? -Math.abs(toNumber(glyph.vmetric?.[0] ?? 1000) * unit) : glyph.width * unit;
}

/** Where a glyph lies on the page, how it runs, and how large it is there. */
export function frameOf(advance: number, state: State): Frame {
  const { matrix, textMatrix, x, y, rise, size, scale, font } = state;
  const toPage = multiply(matrix, textMatrix);
  const base = y + rise;
  const width = (font.vertical ? size : advance) * scale;
  const left = font.vertical ? x - width / 2 : x;
  const [bottom, top] = font.vertical
    ? [base + advance, base]
    : [base - descent * size, base + (1 - descent) * size];
  const corner = apply(toPage, left, bottom);
  const along = apply(toPage, left + width, bottom);
  const above = apply(toPage, left, top);
  const up = apply(toPage, left, bottom + size);
  return {
    box: boxAround([corner, along, above, apply(toPage, left + width, top)]),
    ...directionOf(along[0] - corner[0], along[1] - corner[1]),
    size: Math.hypot(up[0] - corner[0], up[1] - corner[1]),
  };
}

function directionOf(dx: number, dy: number): Pick<Frame, 'turns' | 'isSlanted'> {
  const [less, more] = [Math.abs(dx), Math.abs(dy)].sort((one, other) => one - other);
  return { turns: turnsOf(dx, dy), isSlanted: (less ?? 0) > slanted * (more ?? 0) };
}

function turnsOf(dx: number, dy: number): Turns {
  if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? 0 : 2;
  return dy >= 0 ? 1 : 3;
}
