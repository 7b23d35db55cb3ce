import type { Box, Turns } from './geometry.ts';

/** Parts of the font size that a piece's box reaches below its baseline. */
export const descent = 0.12;

/** Text drawn in one go, without a gap: it lies in one cell. Size in points; `turns` says how it runs. */
export type TextPiece = {
  text: string;
  box: Box;
  size: number;
  turns: Turns;
  /** Whether white space was drawn just before it. */
  isSpaced: boolean;
  /** Drawn without ink, as behind the picture of a scanned page. */
  isInvisible: boolean;
  /** Drawn where nobody sees it: cut off, in a layer that is not shown, in the colour of what lies below. */
  isHidden: boolean;
  /** Something of its digits was painted over, and something was not. */
  isMarred?: true;
  /** Running neither along x nor along y, as watermarks do. */
  isSlanted: boolean;
};

/** A stroke, or a filled rectangle too thin to be anything else, along x or y. */
export type Rule = { isHorizontal: boolean; position: number; from: number; to: number };

/** Something small that is drawn, as a sign may be, or a stroke aslant, which runs from corner to corner of its box. */
export type Sketch = { box: Box; slant?: 'rising' | 'falling' };

/** What is drawn on a page, in points from the top left of the page as shown. */
export type PageMarks = { pieces: TextPiece[]; rules: Rule[]; sketches: Sketch[] };
