import * as Plot from '@observablehq/plot';
import { bin } from 'd3-array';
import type { Axis } from './axis.ts';
import { fontSize } from './label-margin.ts';

const radius = 3;
const columnsPerDecade = 8;
const columnsOnLine = 20;

/** About how high the values pile up, drawn as dots that do not cover each other. */
export function pileHeight(values: readonly number[], axis: Axis): number {
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

/** Columns that count values: those of each eighth of a decade, or of each twentieth of a linear axis. */
export function columnMarks(values: readonly number[], axis: Axis, countLabel?: string): Plot.Markish[] {
  const bins = bin()
    .domain([...axis.domain])
    .thresholds(thresholdsOf(axis))([...values])
    .filter(({ length }) => length > 0);
  const columns = Plot.rectY(bins, { x1: 'x0', x2: 'x1', y: 'length', fill: 'var(--data)', inset: 0.5 });
  if (countLabel === undefined) return [columns];
  return [Plot.axisY({ ticks: 4, tickSize: 4, fontSize, label: countLabel, labelArrow: 'none' }), columns];
}

function thresholdsOf({ type, domain: [start, end] }: Axis): number[] {
  if (type === 'linear') {
    return Array.from(
      { length: columnsOnLine - 1 },
      (_, index) => start + ((index + 1) * (end - start)) / columnsOnLine,
    );
  }
  const [low, high] = [start, end].map((value) => Math.round(Math.log10(value))) as [number, number];
  return Array.from(
    { length: (high - low) * columnsPerDecade - 1 },
    (_, index) => 10 ** (low + (index + 1) / columnsPerDecade),
  );
}
