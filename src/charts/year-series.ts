/** Size of a small drawing of years, and where its numbers stand. */
export const yearDrawing = { width: 300, height: 96, left: 24, right: 276, top: 26, baseline: 68 } as const;

type YearValue = { year: number; value: number };

/** Where things stand in a drawing of years: a line only joins what is given as one stretch. */
type YearGeometry = {
  placeOf: (year: number) => number;
  heightOf: (value: number) => number;
  /** A path for every stretch of at least two numbers. */
  lines: string[];
  /** Where the years of `breaks` are parted from those before. */
  breaks: number[];
  /** The years that are named: all while they fit, else every second, or third, up to the last. */
  named: number[];
};

/** Room at 12 px of a year's name, and of one character of a longer number above it. */
const nameSpace = 34;
const characterSpace = 7.5;

/**
 * The places of years from left to right and of numbers from 0 up, on a linear axis that always holds 0. Years are
 * all that the drawing spans, oldest first, those without a number too, so that a gap stays a gap. `longestNumber` is how many characters the longest number has.
 */
export function yearGeometry(
  years: readonly number[],
  stretches: readonly (readonly YearValue[])[],
  breaks: readonly number[],
  longestNumber = 0,
): YearGeometry {
  const { left, right, top, baseline } = yearDrawing;
  const [first = 0] = years;
  const span = Math.max((years.at(-1) ?? first) - first, 1);
  const values = stretches.flat().map(({ value }) => value);
  const low = values.reduce((a, b) => Math.min(a, b), 0);
  const high = values.reduce((a, b) => Math.max(a, b), low === 0 ? 1 : 0);
  const placeOf = (year: number): number => round(left + ((year - first) / span) * (right - left));
  const heightOf = (value: number): number =>
    round(baseline - ((value - low) / (high - low)) * (baseline - top));
  const step = Math.ceil((Math.max(nameSpace, longestNumber * characterSpace) * span) / (right - left));
  return {
    placeOf,
    heightOf,
    lines: stretches
      .filter(({ length }) => length > 1)
      .map(
        (stretch) => `M${stretch.map(({ year, value }) => `${placeOf(year)},${heightOf(value)}`).join('L')}`,
      ),
    breaks: breaks.map((year) => round((placeOf(year) + placeOf(year - 1)) / 2)),
    named: years.filter((_, index) => (years.length - 1 - index) % step === 0),
  };
}

/** One decimal, the same on every machine. */
function round(place: number): number {
  return Math.round(place * 10) / 10;
}
