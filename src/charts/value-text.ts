import * as Plot from '@observablehq/plot';
import type { Axis } from './axis.ts';
import { fontSize, textWidth } from './label-margin.ts';

/** Text over lines and dots, with a rim of paper around it. */
export const haloed = { fontSize, fill: 'currentColor', stroke: 'var(--paper)', strokeWidth: 4 } as const;

type WordedDot = { value: number; text: string };

/** Between a dot and its words, in pixels. */
const distance = 8;

/** The words of dots, right of them, and left where a drawing of this width has no room for that. */
export function wordsOfDots(dots: readonly WordedDot[], axis: Axis, width: number): Plot.Markish[] {
  const fitsRight = ({ value, text }: WordedDot): boolean =>
    axis.place(value) + distance + textWidth(text) < width;
  return [
    wordsBeside(dots.filter(fitsRight), 'right'),
    wordsBeside(
      dots.filter((dot) => !fitsRight(dot)),
      'left',
    ),
  ];
}

/** Words right or left of a place on the axis. */
export function wordsBeside(dots: readonly WordedDot[], side: 'left' | 'right'): Plot.Markish {
  return Plot.text(dots, {
    ...haloed,
    x: 'value',
    y: 'key',
    text: 'text',
    textAnchor: side === 'right' ? 'start' : 'end',
    dx: side === 'right' ? distance : -distance,
  });
}
