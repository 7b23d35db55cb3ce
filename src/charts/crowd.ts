import * as Plot from '@observablehq/plot';
import { bin } from 'd3-array';
import { fontSize } from './label-margin.ts';
import type { LogAxis } from './log-axis.ts';

const radius = 3;
const columnsPerDecade = 8;

/** About how high the values pile up, drawn as dots that do not cover each other. */
export function pileHeight(values: readonly number[], axis: LogAxis): number {
  const places = values.map(axis.place).sort((a, b) => a - b);
  let first = 0;
  let most = 0;
  for (const [index, place] of places.entries()) {
    while (place - (places[first] ?? place) > 2 * radius) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return (most + 1) * 2 * radius;
}

/** A dot a value, pushed apart where they would overlap. */
export function dotMarks(values: readonly number[]): Plot.Markish[] {
  return [
    Plot.dot(
      values,
      Plot.dodgeY({ x: Plot.identity, r: radius, anchor: 'bottom', padding: 0, fill: 'var(--data)' }),
    ),
  ];
}

/** Columns that count the values of each eighth of a decade. */
export function columnMarks(values: readonly number[], axis: LogAxis, countLabel?: string): Plot.Markish[] {
  const [low, high] = axis.domain.map((end) => Math.round(Math.log10(end))) as [number, number];
  const count = (high - low) * columnsPerDecade;
  const thresholds = Array.from(
    { length: count - 1 },
    (_, index) => 10 ** (low + (index + 1) / columnsPerDecade),
  );
  const bins = bin()
    .domain([...axis.domain])
    .thresholds(thresholds)([...values])
    .filter(({ length }) => length > 0);
  const columns = Plot.rectY(bins, { x1: 'x0', x2: 'x1', y: 'length', fill: 'var(--data)', inset: 0.5 });
  if (countLabel === undefined) return [columns];
  return [Plot.axisY({ ticks: 4, tickSize: 4, fontSize, label: countLabel, labelArrow: 'none' }), columns];
}
