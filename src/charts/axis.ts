/** An axis of a drawing, log10 or linear. Places are in the units of the drawing. */
export type Axis = {
  type: 'log' | 'linear';
  domain: readonly [number, number];
  /** Values with a label, few enough to be read side by side. */
  ticks: readonly number[];
  /** The steps between them, where there is room for any. */
  minorTicks: readonly number[];
  tickText: (value: number) => string;
  place: (value: number) => number;
};

const shareTicks = [0, 0.25, 0.5, 0.75, 1];

/** The axis of shares: 0 to 100 %, from `left` to `right`. */
export function shareAxis(left: number, right: number): Axis {
  return {
    type: 'linear',
    domain: [0, 1],
    ticks: shareTicks,
    minorTicks: [],
    tickText: (value) => `${value * 100}%`,
    place: (value) => left + value * (right - left),
  };
}

/** A linear axis in whole steps that holds 0 and all values. Undefined where there are none. */
export function stepAxis(values: readonly number[], left: number, right: number): Axis | undefined {
  if (values.length === 0) return undefined;
  const [low, high] = values.reduce(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [0, 0],
  );
  const step = stepFor(high - low);
  const first = Math.floor(low / step);
  const last = Math.max(Math.ceil(high / step), first + 1);
  const domain = [first * step, last * step] as const;
  return {
    type: 'linear',
    domain,
    ticks: Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step),
    minorTicks: [],
    tickText: (value) => String(value).replace('-', '−'),
    place: (value) => left + ((value - domain[0]) / (domain[1] - domain[0])) * (right - left),
  };
}

/** The smallest of 1, 2, 5, 10, 20 … that cuts a span in at most four steps. */
function stepFor(span: number): number {
  for (let decade = 1; ; decade *= 10)
    for (const digit of [1, 2, 5]) if (span <= 4 * digit * decade) return digit * decade;
}
