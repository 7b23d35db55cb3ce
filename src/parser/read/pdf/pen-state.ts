import { type Box, identity, type Matrix } from './geometry.ts';
import type { Colour } from './ground.ts';

/** What a pen needs to know of a font. */
export type Font = { fontMatrix?: ArrayLike<number>; vertical?: boolean };

/** What a page's operators have set, and drawing goes by. */
export type State = {
  matrix: Matrix;
  textMatrix: Matrix;
  /** The start of the line, and the point in it, in the text's own space. */
  lineX: number;
  lineY: number;
  x: number;
  y: number;
  font: Font;
  size: number;
  characterSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  fill: Colour;
  alpha: number;
  lineWidth: number;
  /** Whether paint hides what it is laid over, and is not mixed with it. */
  isPlain: boolean;
  /** Where drawing shows; undefined while all of the page does. */
  clip: Box | undefined;
  /** Whether the clip is no rectangle, so that only part of its box shows. */
  isClipRagged: boolean;
};

/** What a page begins with. */
export function initialState(matrix: Matrix): State {
  return {
    ...{ matrix, textMatrix: identity, lineX: 0, lineY: 0, x: 0, y: 0 },
    ...{ font: {}, size: 0, characterSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0, mode: 0 },
    ...{ lineWidth: 1, ...plainPaint },
  };
}

/** Paint as it is before anything is said of it: black, laid over all, cut off nowhere. */
export const plainPaint = {
  fill: '#000000',
  alpha: 1,
  isPlain: true,
  clip: undefined,
  isClipRagged: false,
} as const satisfies Partial<State>;
