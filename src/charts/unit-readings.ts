import * as Plot from '@observablehq/plot';
import { type DrawingText, drawPlot } from './drawing.ts';
import { fontSize, labelMargin, shortLabel } from './label-margin.ts';
import { logAxis } from './log-axis.ts';
import { axisMarks } from './value-axis.ts';

/** A value that an amount may have, in the units of the axis and in words. */
type Reading = { value: number; text: string };

/** An amount of unknown unit: the two values it may have, smaller first. */
type ReadingRow = { key: string; label: string; readings: readonly [Reading, Reading] };

const width = 340;
const rowHeight = 40;

/**
 * Amounts without unit, each as two hollow marks joined by a line: either may be meant, none is known.
 * A panel of its own, never an axis shared with known amounts. Undefined where there is no such amount.
 */
export function unitReadings(
  rows: readonly ReadingRow[],
  options: DrawingText & { axisLabel: string },
): string | undefined {
  const marginLeft = labelMargin(rows.map(({ label }) => label));
  const axis = logAxis(
    rows.flatMap(({ readings }) => readings.map(({ value }) => value)),
    marginLeft,
    width - 20,
  );
  if (!axis) return undefined;
  const names = new Map(rows.map(({ key, label }) => [key, shortLabel(label)]));
  const marks = rows.flatMap(({ key, readings }) => readings.map((reading) => ({ key, ...reading })));
  return drawPlot(
    {
      width,
      height: rows.length * rowHeight + 50,
      marginTop: 4,
      marginBottom: 46,
      marginLeft,
      marginRight: 20,
      x: { type: 'log', domain: [...axis.domain] },
      y: { type: 'point', domain: rows.map(({ key }) => key), padding: 0.5 },
      marks: [
        Plot.axisY({ tickSize: 0, label: null, fontSize, tickFormat: (key: string) => names.get(key) ?? '' }),
        ...axisMarks(axis, options.axisLabel),
        Plot.ruleY(rows, {
          y: 'key',
          x1: (row: ReadingRow) => row.readings[0].value,
          x2: (row: ReadingRow) => row.readings[1].value,
          stroke: 'var(--doubt)',
          strokeDasharray: '3 3',
        }),
        Plot.dot(marks, {
          x: 'value',
          y: 'key',
          r: 5,
          fill: 'var(--paper)',
          stroke: 'var(--doubt)',
          strokeWidth: 1.5,
        }),
        readingText(rows, 0),
        readingText(rows, 1),
      ],
    },
    options,
  );
}

/** The words of the smaller readings begin at their marks, those of the larger end there. */
function readingText(rows: readonly ReadingRow[], side: 0 | 1): Plot.Markish {
  return Plot.text(rows, {
    x: (row: ReadingRow) => row.readings[side].value,
    y: 'key',
    text: (row: ReadingRow) => row.readings[side].text,
    textAnchor: side === 0 ? 'start' : 'end',
    dx: side === 0 ? -6 : 6,
    dy: -13,
    fontSize,
  });
}
