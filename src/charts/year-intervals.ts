import * as Plot from '@observablehq/plot';
import { stepAxis } from './axis.ts';
import { type DrawingText, drawPlot } from './drawing.ts';
import { fontSize } from './label-margin.ts';
import { tickText } from './tick-text.ts';

/** One year on one form: its median and quartiles, in the unit of the axis, or as shares of 1. */
export type YearPoint = {
  year: number;
  form: '2019' | '2021';
  lower: number;
  median: number;
  upper: number;
};

type YearOptions = DrawingText & {
  axisLabel: string;
  isShare: boolean;
  /** What stands above the years of each form. */
  formNames: Readonly<Record<YearPoint['form'], string>>;
};

const width = 340;
const height = 220;
/** Years of two forms stand apart, each on its side of the year. */
const aside = 0.12;

/**
 * Medians over years with their quartiles, joined only within a form and from one year to the next. Where the form
 * changes the line breaks, a dashed rule stands between, and the marks of the older form are hollow. Undefined where
 * there is no point.
 */
export function yearIntervals(points: readonly YearPoint[], options: YearOptions): string | undefined {
  if (points.length === 0) return undefined;
  const years = points.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const placed = points.map((point) => ({
    ...point,
    x: point.year + (point.form === '2019' ? -aside : aside),
  }));
  const values = points.flatMap(({ lower, upper }) => [lower, upper]);
  const axis = stepAxis(options.isShare ? values.map((value) => value * 100) : values, 0, 1);
  const y = options.isShare ? [0, 1] : [...(axis?.domain ?? [0, 1])];
  const ticks = options.isShare ? [0, 0.25, 0.5, 0.75, 1] : [...(axis?.ticks ?? [])];
  return drawPlot(
    {
      width,
      height,
      marginTop: 28,
      marginBottom: 28,
      marginLeft: 52,
      marginRight: 16,
      x: { type: 'linear', domain: [first - 0.5, last + 0.5] },
      y: { type: 'linear', domain: y },
      marks: [
        Plot.axisX({
          ticks: Array.from({ length: last - first + 1 }, (_, index) => first + index),
          tickFormat: (year: number) => String(year),
          fontSize,
          label: null,
        }),
        Plot.axisY({
          ticks,
          tickFormat: (value: number) => (options.isShare ? `${value * 100}%` : tickText(value)),
          tickSize: 4,
          fontSize,
          label: options.axisLabel,
          labelArrow: 'none',
        }),
        Plot.ruleY([0], { stroke: 'var(--hairline)' }),
        ...breakMarks(placed),
        Plot.ruleX(placed, { x: 'x', y1: 'lower', y2: 'upper', stroke: 'var(--data-2)', strokeWidth: 6 }),
        Plot.line(placed, {
          x: 'x',
          y: 'median',
          z: stretchesOf(points),
          stroke: 'var(--data)',
          strokeWidth: 1.5,
        }),
        Plot.dot(
          placed.filter(({ form }) => form === '2019'),
          { x: 'x', y: 'median', r: 4, fill: 'var(--paper)', stroke: 'var(--data)', strokeWidth: 1.5 },
        ),
        Plot.dot(
          placed.filter(({ form }) => form === '2021'),
          { x: 'x', y: 'median', r: 4, fill: 'var(--data)' },
        ),
        ...formLabels(placed, options),
      ],
    },
    options,
  );
}

type PlacedPoint = YearPoint & { x: number };

/** Which points a line may join, those of one form whose years follow each other: a number a point. */
function stretchesOf(points: readonly YearPoint[]): number[] {
  let stretch = 0;
  return points.map(({ year, form }, index) => {
    const before = points[index - 1];
    if (before?.form !== form || before.year !== year - 1) stretch += 1;
    return stretch;
  });
}

/** A dashed rule before the newer form, where both forms are there: between two years, or within one that has both. */
function breakMarks(points: readonly PlacedPoint[]): Plot.Markish[] {
  const start = firstYear(points, '2021');
  const older = points.filter(({ form }) => form === '2019').map(({ year }) => year);
  if (start === undefined || older.length === 0) return [];
  return [
    Plot.ruleX([Math.max(...older) < start ? start - 0.5 : start], {
      stroke: 'var(--ink-2)',
      strokeDasharray: '3 3',
    }),
  ];
}

function formLabels(points: readonly PlacedPoint[], { formNames }: YearOptions): Plot.Markish[] {
  return (['2019', '2021'] as const).flatMap((form) => {
    const start = firstYear(points, form);
    if (start === undefined) return [];
    return [
      Plot.text([{ x: start - 0.4 }], {
        x: 'x',
        frameAnchor: 'top',
        dy: -14,
        textAnchor: 'start',
        text: () => formNames[form],
        fontSize,
        fill: 'currentColor',
      }),
    ];
  });
}

function firstYear(points: readonly PlacedPoint[], form: YearPoint['form']): number | undefined {
  const years = points.filter((point) => point.form === form).map(({ year }) => year);
  return years.length === 0 ? undefined : Math.min(...years);
}
