import * as Plot from '@observablehq/plot';
import { type Axis, shareAxis, stepAxis } from './axis.ts';
import { columnMarks, dotMarks, pileHeight } from './crowd.ts';
import { type DrawingText, drawPlot } from './drawing.ts';
import { fontSize, labelMargin, shortLabel, textWidth } from './label-margin.ts';
import { logAxis } from './log-axis.ts';

/** One dot: a value in the units of the axis, its name, and the value in words. Others are not drawn. */
export type DotRow = { key: string; label: string; value: number | null | undefined; text: string };

/** log: values above 0. share: 0 to 1. step: whole steps on either side of 0. Values beyond have no place and are not drawn. */
export type Scale = 'log' | 'share' | 'step';

type DotOptions = DrawingText & {
  scale?: Scale;
  /** What the axis counts, with its unit. */
  axisLabel: string;
  /** What the height of a column counts, where there are too many rows for dots. */
  countLabel: string;
};

const width = 340;
/** Half the width of a tick label like 1000万, which stands in the middle of its tick. */
const marginRight = 22;
const rowHeight = 24;
const crowdHeight = 180;
const mostLabels = 40;
const mostDots = 400;

/**
 * Values one below the other by name, up to 40; more as a crowd of dots, too many for that as columns.
 * Undefined where no row has a value with a place on the axis.
 */
export function dotDistribution(rows: readonly DotRow[], options: DotOptions): string | undefined {
  const { scale = 'log' } = options;
  const dots = rows
    .filter((row) => isDrawable(row, scale))
    .sort((a, b) => b.value - a.value || (a.key < b.key ? -1 : 1));
  const values = dots.map(({ value }) => value);
  if (dots.length > mostLabels) return crowdDistribution(values, options);
  const marginLeft = labelMargin(dots.map(({ label }) => label));
  const axis = axisFor(scale, values, marginLeft, width - marginRight);
  return axis && drawNamed(dots, axis, marginLeft, options);
}

/** Values without names, however many: a dot each, or columns that count them. Undefined where none has a place. */
export function crowdDistribution(values: readonly number[], options: DotOptions): string | undefined {
  const { scale = 'log' } = options;
  const drawn = values.filter((value) => hasPlace(value, scale));
  const axis = axisFor(scale, drawn, 40, width - marginRight);
  if (!axis) return undefined;
  const pile = pileHeight(drawn, axis);
  const asDots = drawn.length <= mostDots && pile <= crowdHeight;
  return drawPlot(
    {
      width,
      height: (asDots ? 1.3 * pile : crowdHeight) + 70,
      marginTop: 24,
      marginBottom: 46,
      marginLeft: 40,
      marginRight,
      x: { type: axis.type, domain: [...axis.domain] },
      marks: [
        ...axisMarks(axis, options.axisLabel),
        ...(asDots ? dotMarks(drawn) : columnMarks(drawn, axis, options.countLabel)),
      ],
    },
    options,
  );
}

type Dot = DotRow & { value: number };

function isDrawable(row: DotRow, scale: Scale): row is Dot {
  return typeof row.value === 'number' && hasPlace(row.value, scale);
}

function hasPlace(value: number, scale: Scale): boolean {
  if (scale === 'log') return value > 0;
  return scale === 'share' ? value >= 0 && value <= 1 : Number.isFinite(value);
}

function axisFor(scale: Scale, values: readonly number[], left: number, right: number): Axis | undefined {
  if (values.length === 0) return undefined;
  if (scale === 'share') return shareAxis(left, right);
  return scale === 'step' ? stepAxis(values, left, right) : logAxis(values, left, right);
}

function drawNamed(dots: readonly Dot[], axis: Axis, marginLeft: number, options: DotOptions): string {
  const names = new Map(dots.map(({ key, label }) => [key, shortLabel(label)]));
  const endsRight = (dot: Dot): boolean => axis.place(dot.value) + 8 + textWidth(dot.text) < width;
  const valueText = (right: boolean) =>
    Plot.text(
      dots.filter((dot) => endsRight(dot) === right),
      {
        x: 'value',
        y: 'key',
        text: 'text',
        textAnchor: right ? 'start' : 'end',
        dx: right ? 8 : -8,
        fontSize,
        fill: 'currentColor',
        stroke: 'var(--paper)',
        strokeWidth: 4,
      },
    );
  return drawPlot(
    {
      width,
      height: dots.length * rowHeight + 50,
      marginTop: 4,
      marginBottom: 46,
      marginLeft,
      marginRight,
      x: { type: axis.type, domain: [...axis.domain] },
      y: { type: 'point', domain: dots.map(({ key }) => key), padding: 0.5 },
      marks: [
        Plot.ruleY(dots, { y: 'key', stroke: 'var(--hairline)' }),
        Plot.axisY({ tickSize: 0, label: null, fontSize, tickFormat: (key: string) => names.get(key) ?? '' }),
        ...axisMarks(axis, options.axisLabel),
        Plot.dot(dots, { x: 'value', y: 'key', r: 4.5, fill: 'var(--data)' }),
        valueText(true),
        valueText(false),
      ],
    },
    options,
  );
}

/** The axis below a chart, its label centred under the ticks. */
export function axisMarks(axis: Axis, label: string): Plot.Markish[] {
  return [
    Plot.frame({ anchor: 'bottom' }),
    Plot.axisX({ ticks: [...axis.minorTicks], text: null, tickSize: 3, label: null }),
    Plot.axisX({
      ticks: [...axis.ticks],
      tickFormat: axis.tickText,
      tickSize: 6,
      fontSize,
      label,
      labelAnchor: 'center',
      labelArrow: 'none',
      labelOffset: 38,
    }),
  ];
}
