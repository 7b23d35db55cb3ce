import { bisectRight } from 'd3-array';
import type { Axis } from './axis.ts';
import { columnMarks, dotMarks, pileHeight } from './crowd.ts';
import { type DrawingText, drawPlot } from './drawing.ts';
import { logAxis } from './log-axis.ts';
import { axisMarks } from './value-axis.ts';

/** Size of the strip, and of any mark laid over it. */
export const strip = { width: 280, height: 100, left: 16, right: 262, baseline: 54 } as const;

/**
 * The axis of a strip, for it and for marks laid over it; undefined where no value is above 0. Takes numbers
 * sorted from the smallest, and looks at two of them only, since every page of an organ asks for it.
 */
export function stripAxis(sorted: readonly number[]): Axis | undefined {
  const smallest = sorted[bisectRight(sorted, 0)];
  const largest = sorted.at(-1);
  return smallest === undefined || largest === undefined
    ? undefined
    : logAxis([smallest, largest], strip.left, strip.right);
}

/**
 * All values above 0 on one short log10 axis, the same for every page that marks its own organ on it. Takes
 * numbers sorted from the smallest. Undefined where no value is above 0.
 */
export function distributionStrip(
  sorted: readonly number[],
  options: DrawingText & { axisLabel: string },
): string | undefined {
  const drawn = sorted.filter((value) => value > 0);
  const axis = stripAxis(sorted);
  if (!axis) return undefined;
  const room = strip.baseline - 20;
  return drawPlot(
    {
      width: strip.width,
      height: strip.height,
      marginTop: 20,
      marginBottom: strip.height - strip.baseline,
      marginLeft: strip.left,
      marginRight: strip.width - strip.right,
      x: { type: 'log', domain: [...axis.domain] },
      y: { axis: null },
      marks: [
        ...axisMarks(axis, options.axisLabel),
        ...(pileHeight(drawn, axis) <= room ? dotMarks(drawn) : columnMarks(drawn, axis)),
      ],
    },
    options,
  );
}
