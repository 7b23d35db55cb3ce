import * as Plot from '@observablehq/plot';
import { type Axis, shareAxis } from './axis.ts';
import { axisMarks } from './dot-distribution.ts';
import { type DrawingText, drawPlot } from './drawing.ts';
import { fontSize, labelMargin, shortLabel, textWidth } from './label-margin.ts';
import { logAxis } from './log-axis.ts';

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
  const axis = axisFor(dots, options.scale, marginLeft);
  if (!axis || dots.length === 0) return undefined;
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
        rowText(
          without.map((row) => ({ ...row, value: axis.domain[0] })),
          true,
        ),
      ],
    },
    options,
  );
}

type DrawnDot = PlaceDot & { value: number };

function dotMarks(dots: readonly DrawnDot[], axis: Axis): Plot.Markish[] {
  const endsRight = ({ value, text }: DrawnDot): boolean => axis.place(value) + 8 + textWidth(text) < width;
  return [
    Plot.dot(
      dots.filter(({ isWhole }) => isWhole),
      { x: 'value', y: 'key', r: 4.5, fill: 'var(--data)' },
    ),
    Plot.dot(
      dots.filter(({ isWhole }) => !isWhole),
      { x: 'value', y: 'key', r: 4, fill: 'var(--paper)', stroke: 'var(--data)', strokeWidth: 1.5 },
    ),
    rowText(dots.filter(endsRight), true),
    rowText(
      dots.filter((dot) => !endsRight(dot)),
      false,
    ),
  ];
}

/** Words right or left of a place on the axis. */
function rowText(dots: readonly DrawnDot[], isRight: boolean): Plot.Markish {
  return Plot.text(dots, {
    x: 'value',
    y: 'key',
    text: 'text',
    textAnchor: isRight ? 'start' : 'end',
    dx: isRight ? 8 : -8,
    fontSize,
    fill: 'currentColor',
    stroke: 'var(--paper)',
    strokeWidth: 4,
  });
}

function hasPlace(value: number | undefined, scale: PlaceDotsOptions['scale']): value is number {
  if (value === undefined) return false;
  return scale === 'log' ? value > 0 : value >= 0 && value <= 1;
}

function axisFor(
  dots: readonly DrawnDot[],
  scale: PlaceDotsOptions['scale'],
  marginLeft: number,
): Axis | undefined {
  if (scale === 'share') return shareAxis(marginLeft, width - marginRight);
  return logAxis(
    dots.map(({ value }) => value),
    marginLeft,
    width - marginRight,
  );
}
