import * as Plot from '@observablehq/plot';
import { type Axis, shareAxis, stepAxis } from './axis.ts';
import { fontSize } from './label-margin.ts';
import { logAxis } from './log-axis.ts';

/** log: values above 0. share: 0 to 1. step: whole steps on either side of 0. */
export type Scale = 'log' | 'share' | 'step';

/** Whether a value has a place on an axis; others are not drawn as numbers. */
export function hasPlace(value: number | null | undefined, scale: Scale): value is number {
  if (typeof value !== 'number') return false;
  if (scale === 'log') return value > 0;
  return scale === 'share' ? value >= 0 && value <= 1 : Number.isFinite(value);
}

/** The axis of values that have a place on it, from `left` to `right`. Undefined where there are none. */
export function axisOf(
  values: readonly number[],
  scale: Scale,
  left: number,
  right: number,
): Axis | undefined {
  if (values.length === 0) return undefined;
  if (scale === 'share') return shareAxis(left, right);
  return scale === 'step' ? stepAxis(values, left, right) : logAxis(values, left, right);
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
