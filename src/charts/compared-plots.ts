/** The drawings of the compare page: made in the browser, the one place where Plot is loaded by a reader. */
import * as Plot from '@observablehq/plot';
import { stepAxis } from './axis.ts';
import { fontSize, labelMargin, shortLabel, textWidth } from './label-margin.ts';
import { tidyDrawing } from './tidy-drawing.ts';
import { axisMarks, axisOf, hasPlace, type Scale } from './value-axis.ts';
import { haloed, wordsOfDots } from './value-text.ts';

/** A number in a year, or without one the mark that stands in its place; a line never joins two forms. */
export type PlottedPoint = {
  year: number;
  form: string;
  value: number | undefined;
  text: string;
  /** Whether a finding names the number. */
  isDoubtful?: boolean;
};

/** What one organ or place says, by year, oldest first. */
export type PlottedRow = { label: string; points: readonly PlottedPoint[] };

export type PlotLook = {
  id: string;
  title: string;
  description: string;
  /** Of the column it stands in, in pixels: text keeps its size on a phone. */
  width: number;
  scale: Scale;
  axisLabel: string;
};

const rowHeight = 26;
const marginRight = 24;
const faint = 'var(--ink-2)';

/**
 * One year: a row for each, in the order given, with a dot where its number has a place on the axis and with its
 * mark where it has none. Undefined where nothing has a place.
 */
export function dotsPlot(rows: readonly PlottedRow[], look: PlotLook): SVGElement | undefined {
  const marginLeft = Math.min(labelMargin(rows.map(({ label }) => label)), look.width * 0.42);
  const keyed = rows.flatMap(({ label, points: [point] }, key) => (point ? { ...point, label, key } : []));
  const placed = keyed.flatMap(({ value, ...rest }) =>
    hasPlace(value, look.scale) ? { ...rest, value } : [],
  );
  const axis = axisOf(
    placed.map(({ value }) => value),
    look.scale,
    marginLeft,
    look.width - marginRight,
  );
  if (!axis) return undefined;
  const isBare = ({ value }: { value: number | undefined }) => !hasPlace(value, look.scale);
  return draw(look, {
    height: rows.length * rowHeight + 50,
    marginTop: 4,
    marginBottom: 46,
    marginLeft,
    marginRight,
    x: { type: axis.type, domain: [...axis.domain] },
    y: { type: 'point', domain: keyed.map(({ key }) => key), padding: 0.5 },
    marks: [
      Plot.ruleY(keyed, { y: 'key', stroke: 'var(--hairline)' }),
      Plot.axisY({
        tickSize: 0,
        label: null,
        fontSize,
        tickFormat: (key: number) => shortLabel(rows[key]?.label ?? ''),
      }),
      ...axisMarks(axis, look.axisLabel),
      Plot.dot(placed, { x: 'value', y: 'key', r: 4.5, fill: 'var(--data)' }),
      ...wordsOfDots(placed, axis, look.width),
      Plot.text(keyed.filter(isBare), {
        ...haloed,
        fill: faint,
        x: axis.domain[0],
        y: 'key',
        text: 'text',
        textAnchor: 'start',
        dx: 4,
      }),
    ],
  });
}

/**
 * Several years: a small drawing for each, all on one linear axis that holds 0; a gap where there is no number, a
 * ring where it is in doubt, a dashed rule before the years in which the form changed. Undefined where nothing has a number.
 */
export function linesPlot(
  rows: readonly PlottedRow[],
  look: PlotLook & { breaks: readonly number[]; tickText: (value: number) => string },
): SVGElement | undefined {
  const across = look.width < 480 ? 2 : look.width < 720 ? 3 : 4;
  const down = Math.ceil(rows.length / across);
  const points = rows.flatMap((row, index) => inCell(row, index % across, Math.floor(index / across)));
  const axis = stepAxis(
    points.flatMap(({ value }) => value ?? []),
    0,
    1,
  );
  const years = points.map(({ year }) => year).sort((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  if (!axis || first === undefined || last === undefined) return undefined;
  const ticks = [...axis.domain];
  const marginLeft = Math.max(...ticks.map((tick) => textWidth(look.tickText(tick)))) + 14;
  return draw(look, {
    height: down * 112 + 54,
    marginTop: 44,
    marginBottom: 26,
    marginLeft,
    marginRight: 14,
    x: { type: 'linear', domain: [first - 0.4, last + 0.4] },
    y: { type: 'linear', domain: [...axis.domain] },
    fx: { axis: null, padding: 0.14, domain: range(across) },
    fy: { axis: null, padding: 0.34, domain: range(down) },
    marks: [
      Plot.axisY({ ticks, tickSize: 3, label: null, fontSize, tickFormat: look.tickText }),
      Plot.axisX({
        ticks: [...new Set([first, last])],
        tickSize: 3,
        label: null,
        fontSize,
        tickFormat: String,
      }),
      Plot.text([look.axisLabel], {
        ...haloed,
        facet: 'super',
        frameAnchor: 'top-left',
        textAnchor: 'start',
        dx: -marginLeft + 2,
        dy: -38,
        fill: faint,
      }),
      Plot.ruleY([0], { stroke: 'var(--hairline)' }),
      Plot.ruleX(
        look.breaks.map((year) => year - 0.5),
        { stroke: faint, strokeDasharray: '3 3' },
      ),
      ...lineMarks(points, first),
    ],
  });
}

/** The lines of all small drawings, with the points on them, the marks of years without a number, and the name over each. */
function lineMarks(points: readonly PointInCell[], firstYear: number): Plot.Markish[] {
  const facet = { fx: 'across', fy: 'down' };
  const numbered = points.filter(({ value }) => value !== undefined);
  return [
    Plot.line(numbered, { ...facet, x: 'year', y: 'value', z: 'stretch', stroke: 'var(--data)' }),
    Plot.dot(
      numbered.filter(({ isDoubtful }) => !isDoubtful),
      { ...facet, x: 'year', y: 'value', r: 3, fill: 'var(--data)' },
    ),
    Plot.dot(
      numbered.filter(({ isDoubtful }) => isDoubtful),
      {
        ...facet,
        x: 'year',
        y: 'value',
        r: 4,
        fill: 'var(--paper)',
        stroke: 'var(--doubt)',
        strokeWidth: 2,
      },
    ),
    Plot.text(
      points.filter(({ value, text }) => value === undefined && text !== ''),
      { ...haloed, ...facet, fill: faint, x: 'year', y: 0, text: 'text', dy: -7 },
    ),
    Plot.text(
      points.filter(({ year }) => year === firstYear),
      { ...haloed, ...facet, text: 'label', frameAnchor: 'top-left', dy: -17, fontWeight: 700 },
    ),
  ];
}

/** A point with the small drawing that it stands in, and the line it is of. */
type PointInCell = PlottedPoint & { label: string; across: number; down: number; stretch: string };

/** The points of one small drawing; a line may join those of one stretch: on one form, in years without a gap. */
function inCell({ label, points }: PlottedRow, across: number, down: number): PointInCell[] {
  let stretch = 0;
  let before: PlottedPoint | undefined;
  return points.map((point) => {
    const goesOn =
      before?.value !== undefined && before.form === point.form && before.year === point.year - 1;
    if (!goesOn) stretch += 1;
    before = point;
    return { ...point, label: shortLabel(label), across, down, stretch: `${across} ${down} ${stretch}` };
  });
}

/** Plot writes styles, which the page's policy refuses: it draws in a document of its own, and only what is left comes over. */
function draw(look: PlotLook, options: Plot.PlotOptions): SVGElement {
  const aside = document.implementation.createHTMLDocument('');
  const svg = Plot.plot({ ...options, width: look.width, document: aside });
  if (!(svg instanceof Element) || svg.localName !== 'svg') throw new Error('expected one svg element');
  tidyDrawing(svg, look);
  return document.importNode(svg, true) as unknown as SVGElement;
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
