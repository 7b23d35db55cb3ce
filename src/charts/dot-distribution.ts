import * as Plot from '@observablehq/plot';
import { columnMarks, dotMarks, pileHeight } from './crowd.ts';
import { type DrawingText, drawPlot } from './drawing.ts';
import { fontSize, labelMargin, shortLabel, textWidth } from './label-margin.ts';
import { type LogAxis, logAxis } from './log-axis.ts';
import { tickText } from './tick-text.ts';

/** One dot: a value above 0 in the units of the axis, its name, and the value in words. Others are not drawn. */
export type DotRow = { key: string; label: string; value: number | null | undefined; text: string };

export type DotOptions = DrawingText & {
  /** What the axis counts, with its unit. */
  axisLabel: string;
  /** What the height of a column counts, where there are too many rows for dots. */
  countLabel: string;
};

const width = 340;
const rowHeight = 24;
const crowdHeight = 180;
const mostLabels = 40;

/**
 * Values above 0 on a log10 axis: up to 40 one below the other by name, more as a crowd of dots, too many for
 * that as columns. Undefined where no row has a value above 0.
 */
export function dotDistribution(rows: readonly DotRow[], options: DotOptions): string | undefined {
  const dots = rows.filter(isDrawable).sort((a, b) => b.value - a.value || (a.key < b.key ? -1 : 1));
  const labels = dots.map(({ label }) => label);
  const marginLeft = dots.length > mostLabels ? 40 : labelMargin(labels);
  const axis = logAxis(
    dots.map(({ value }) => value),
    marginLeft,
    width - 16,
  );
  if (!axis) return undefined;
  return dots.length > mostLabels
    ? drawCrowd(dots, axis, options)
    : drawNamed(dots, axis, marginLeft, options);
}

type Dot = DotRow & { value: number };

function isDrawable(row: DotRow): row is Dot {
  return typeof row.value === 'number' && row.value > 0;
}

function drawNamed(dots: readonly Dot[], axis: LogAxis, marginLeft: number, options: DotOptions): string {
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
      marginRight: 16,
      x: { type: 'log', domain: [...axis.domain] },
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

function drawCrowd(dots: readonly Dot[], axis: LogAxis, options: DotOptions): string {
  const values = dots.map(({ value }) => value);
  const pile = pileHeight(values, axis);
  const asDots = pile <= crowdHeight;
  return drawPlot(
    {
      width,
      height: (asDots ? 1.3 * pile : crowdHeight) + 70,
      marginTop: 24,
      marginBottom: 46,
      marginLeft: 40,
      marginRight: 16,
      x: { type: 'log', domain: [...axis.domain] },
      marks: [
        ...axisMarks(axis, options.axisLabel),
        ...(asDots ? dotMarks(values) : columnMarks(values, axis, options.countLabel)),
      ],
    },
    options,
  );
}

/** The axis below a chart: ticks in 万 and 亿, its label centred under them. */
export function axisMarks(axis: LogAxis, label: string): Plot.Markish[] {
  return [
    Plot.frame({ anchor: 'bottom' }),
    Plot.axisX({ ticks: [...axis.minorTicks], text: null, tickSize: 3, label: null }),
    Plot.axisX({
      ticks: [...axis.ticks],
      tickFormat: tickText,
      tickSize: 6,
      fontSize,
      label,
      labelAnchor: 'center',
      labelArrow: 'none',
      labelOffset: 38,
    }),
  ];
}
