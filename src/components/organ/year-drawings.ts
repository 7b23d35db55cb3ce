import { yearDrawing, yearGeometry } from '../../charts/year-series.ts';
import { formBreaks, organYears, stretches, type YearPoint, yearPoints } from '../../metrics/year-series.ts';
import { stateNames } from '../../model/figure.ts';
import { numberText } from '../../model/number-text.ts';
import type { ReportRecord } from '../../model/records.ts';
import { attributes, html, type Markup } from '../markup.ts';
import { type DoubtMark, doubtsOf } from '../statutory/doubts.ts';
import { figureSpeech } from '../wording.ts';
import { followedFigures } from './year-lines.ts';

/** A followed figure as a small drawing and in words. */
type YearDrawing = { id: string; name: string; sentence: string; drawing: Markup };

/** What the followed figures of an organ show: those with something to draw, and the names of those that are all 0. */
type FollowedYears = { drawings: YearDrawing[]; zeros: string[]; breaks: number[] };

/** The mark of what is in doubt about a figure, by year. */
type Marks = ReadonlyMap<number, DoubtMark>;

/** The followed figures over the years; a figure is drawn where at least two reports have a number, not all 0. */
export function followedYears(records: readonly ReportRecord[], newestYear: number): FollowedYears {
  const years = organYears(records, newestYear);
  const breaks = formBreaks(years);
  const doubts = records.map(({ year, report }) => [year, doubtsOf(report)] as const);
  const marksOf = (id: string): Marks =>
    new Map(
      doubts.flatMap(([year, ofYear]) => {
        const mark = ofYear.get(id)?.sign?.mark;
        return mark ? [[year, mark] as const] : [];
      }),
    );
  const numbered = followedFigures
    .map((figure) => ({ ...figure, points: yearPoints(figure.id, years) }))
    .filter(({ points }) => valuesOf(points).length > 1);
  const isZero = ({ points }: { points: readonly YearPoint[] }) =>
    valuesOf(points).every((value) => value === 0);
  return {
    drawings: numbered
      .filter((figure) => !isZero(figure))
      .map(({ id, name, unit, points }) => {
        const marks = marksOf(id);
        const words = points.map(
          (point) => `${pointWords(point, unit)}${marks.has(point.year) ? '（存疑）' : ''}`,
        );
        const sentence = `${name}：${words.join('，')}。`;
        return { id, name, sentence, drawing: drawingOf({ points, marks, breaks, words: sentence }) };
      }),
    zeros: numbered.filter(isZero).map(({ name }) => name),
    breaks,
  };
}

function valuesOf(points: readonly YearPoint[]): number[] {
  return points.flatMap((point) =>
    point.kind === 'figure' && point.value !== undefined ? [point.value] : [],
  );
}

function pointWords(point: YearPoint, unit: string): string {
  const { year } = point;
  if (point.kind === 'none') return `${year} 年没有报告`;
  if (point.kind === 'notInForm') return `${year} 年的表格没有此项`;
  const speech = figureSpeech(point.figure);
  return `${year} 年${point.value === undefined ? speech : ` ${speech} ${unit}`}`;
}

/**
 * Dots with their numbers, a line where years follow each other on one form, a mark where there is no number. A number
 * in doubt is a hollow dot, with its mark behind it.
 */
function drawingOf({
  points,
  marks: doubtMarks,
  breaks,
  words,
}: {
  points: readonly YearPoint[];
  marks: Marks;
  breaks: readonly number[];
  words: string;
}): Markup {
  const { width, height, baseline } = yearDrawing;
  const geometry = yearGeometry(
    points.map(({ year }) => year),
    stretches(points, breaks),
    breaks,
    Math.max(
      ...points.map((point) => {
        const value = point.kind === 'figure' ? point.value : undefined;
        return value === undefined ? 0 : `${numberText(value)}${doubtMarks.get(point.year) ?? ''}`.length;
      }),
    ),
  );
  const { placeOf, heightOf, named } = geometry;
  const parts = geometry.breaks.map((x) => html`<path class="break" d="M${x},8V${height - 18}"/>`);
  const lines = geometry.lines.map((line) => html`<path d="${line}"/>`);
  const marks = points.map((point) => {
    if (point.kind !== 'figure') return undefined;
    const x = placeOf(point.year);
    if (point.value === undefined)
      return html`<text x="${x}" y="${baseline}" class="mark">${stateNames[point.figure.state].mark}</text>`;
    const y = heightOf(point.value);
    const mark = doubtMarks.get(point.year);
    const number = named.includes(point.year) ? `${numberText(point.value)}${mark ?? ''}` : undefined;
    return html`<circle${attributes({ class: mark && 'doubtful' })} cx="${x}" cy="${y}" r="3.5"/>${number && html`<text x="${x}" y="${y - 9}">${number}</text>`}`;
  });
  const names = named.map(
    (year) => html`<text x="${placeOf(year)}" y="${height - 4}" class="mark">${year}</text>`,
  );
  return html`<svg class="years-drawing" viewBox="0 0 ${width} ${height}" role="img" aria-label="${words}">${parts}${lines}${marks}${names}</svg>`;
}
