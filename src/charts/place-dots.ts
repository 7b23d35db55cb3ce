import * as Plot from '@observablehq/plot';
import type { Axis } from './axis.ts';
import { type DrawingText, drawPlot } from './drawing.ts';
import { fontSize, labelMargin, shortLabel } from './label-margin.ts';
import { axisMarks, axisOf, hasPlace } from './value-axis.ts';
import { wordsBeside, wordsOfDots } from './value-text.ts';

/** A place in its row: its value in the units of the axis, and in words. */
export type PlaceDot = {
  key: string;
  label: string;
  /** undefined where the place has no number. */
  value: number | undefined;
  text: string;
  /** Whether all that belongs to it is in the value; else its dot is hollow. */
  isWhole: boolean;
};

type PlaceDotsOptions = DrawingText & { scale: 'log' | 'share'; axisLabel: string };

const width = 340;
const rowHeight = 24;
const marginRight = 22;

/**
 * Places one below the other in the order given, each with a dot, and a place without a dot with its text alone:
 * on a log axis there is no place for 0. Undefined where none has a dot.
 */
export function placeDots(rows: readonly PlaceDot[], options: PlaceDotsOptions): string | undefined {
  const marginLeft = labelMargin(rows.map(({ label }) => label));
  const dots = rows.flatMap((row) =>
    hasPlace(row.value, options.scale) ? [{ ...row, value: row.value }] : [],
  );
  const axis = axisOf(
    dots.map(({ value }) => value),
    options.scale,
    marginLeft,
    width - marginRight,
  );
  if (!axis) return undefined;
  const names = new Map(rows.map(({ key, label }) => [key, shortLabel(label)]));
  const without = rows.filter(({ value }) => !hasPlace(value, options.scale));
  return drawPlot(
    {
      width,
      height: rows.length * rowHeight + 50,
      marginTop: 4,
      marginBottom: 46,
      marginLeft,
      marginRight,
      x: { type: axis.type, domain: [...axis.domain] },
      y: { type: 'point', domain: rows.map(({ key }) => key), padding: 0.5 },
      marks: [
        Plot.ruleY(rows, { y: 'key', stroke: 'var(--hairline)' }),
        Plot.axisY({ tickSize: 0, label: null, fontSize, tickFormat: (key: string) => names.get(key) ?? '' }),
        ...axisMarks(axis, options.axisLabel),
        ...dotMarks(dots, axis),
        wordsBeside(
          without.map((row) => ({ ...row, value: axis.domain[0] })),
          'right',
        ),
      ],
    },
    options,
  );
}

type DrawnDot = PlaceDot & { value: number };

function dotMarks(dots: readonly DrawnDot[], axis: Axis): Plot.Markish[] {
  return [
    Plot.dot(
      dots.filter(({ isWhole }) => isWhole),
      { x: 'value', y: 'key', r: 4.5, fill: 'var(--data)' },
    ),
    Plot.dot(
      dots.filter(({ isWhole }) => !isWhole),
      { x: 'value', y: 'key', r: 4, fill: 'var(--paper)', stroke: 'var(--data)', strokeWidth: 1.5 },
    ),
    ...wordsOfDots(dots, axis, width),
  ];
}
