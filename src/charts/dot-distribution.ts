import * as Plot from '@observablehq/plot';
import type { Axis } from './axis.ts';
import { columnMarks, dotMarks, pileHeight } from './crowd.ts';
import { type DrawingText, drawPlot } from './drawing.ts';
import { fontSize, labelMargin, shortLabel } from './label-margin.ts';
import { axisMarks, axisOf, hasPlace, type Scale } from './value-axis.ts';
import { wordsOfDots } from './value-text.ts';

/** One dot: a value in the units of the axis, its name, and the value in words. Others are not drawn. */
export type DotRow = { key: string; label: string; value: number | null | undefined; text: string };

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
  const axis = axisOf(values, scale, marginLeft, width - marginRight);
  return axis && drawNamed(dots, axis, marginLeft, options);
}

/** Values without names, however many: a dot each, or columns that count them. Undefined where none has a place. */
export function crowdDistribution(values: readonly number[], options: DotOptions): string | undefined {
  const { scale = 'log' } = options;
  const drawn = values.filter((value) => hasPlace(value, scale));
  const axis = axisOf(drawn, scale, 40, width - marginRight);
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
  return hasPlace(row.value, scale);
}

function drawNamed(dots: readonly Dot[], axis: Axis, marginLeft: number, options: DotOptions): string {
  const names = new Map(dots.map(({ key, label }) => [key, shortLabel(label)]));
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
        ...wordsOfDots(dots, axis, width),
      ],
    },
    options,
  );
}
