import type { Figure } from '../model/figure.ts';
import { type FigureDefinition, figuresOf, findFigure } from '../model/forms/figures.ts';
import { type FormId, formIds } from '../model/report.ts';
import { comparableOf } from './comparable.ts';

type Figures = Readonly<Record<string, Figure>>;

/** A year of an organ: its report's form and figures, or that there is none. */
export type OrganYear = { year: number; report: { form: FormId | null; figures: Figures } | undefined };

/**
 * One year of a figure. none: no report of that year. notInForm: the report's form has no such figure, or was not
 * recognised. `value` is the number by which years are compared: undefined where there is none or its unit is unknown.
 */
export type YearPoint = { year: number } & (
  | { kind: 'none' }
  | { kind: 'notInForm' }
  | { kind: 'figure'; figure: Figure; value: number | undefined }
);

/** Every year from the first report to `lastYear`, or to the last report where that is later, oldest first. */
export function organYears(
  reports: readonly { year: number; report: { form: FormId | null; figures: Figures } }[],
  lastYear: number,
): OrganYear[] {
  const byYear = new Map(reports.map(({ year, report }) => [year, report]));
  if (byYear.size === 0) return [];
  const first = Math.min(...byYear.keys());
  const last = Math.max(lastYear, ...byYear.keys());
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    return { year, report: byYear.get(year) };
  });
}

/** A figure over the years. */
export function yearPoints(id: string, years: readonly OrganYear[]): YearPoint[] {
  return years.map(({ year, report }): YearPoint => {
    if (!report) return { year, kind: 'none' };
    if (report.form === null || !findFigure(report.form, id)) return { year, kind: 'notInForm' };
    const figure = report.figures[id] ?? { state: 'absent' };
    return { year, kind: 'figure', figure, value: comparableOf(figure) };
  });
}

/**
 * Years whose report is on another form than the report before it: what is counted may have changed, so that no line
 * runs over them, whichever figure it is.
 */
export function formBreaks(years: readonly OrganYear[]): number[] {
  const read = years.flatMap(({ year, report }) => (report?.form ? [{ year, form: report.form }] : []));
  return read
    .filter(({ form }, index) => index > 0 && read[index - 1]?.form !== form)
    .map(({ year }) => year);
}

/** Stretches that a line may join: numbers of successive years without a change of form. One number is a stretch too. */
export function stretches(
  points: readonly YearPoint[],
  breaks: readonly number[],
): { year: number; value: number }[][] {
  const runs: { year: number; value: number }[][] = [];
  for (const point of points) {
    if (point.kind !== 'figure' || point.value === undefined) continue;
    const run = runs.at(-1);
    const joins = run?.at(-1)?.year === point.year - 1 && !breaks.includes(point.year);
    if (run && joins) run.push({ year: point.year, value: point.value });
    else runs.push([{ year: point.year, value: point.value }]);
  }
  return runs;
}

/**
 * Every figure of the forms that the reports are on, once: a figure that means the same on both forms has one id. In
 * the order of the oldest form, and those that only a later form has behind the last of their row or table.
 */
export function seriesDefinitions(years: readonly OrganYear[]): readonly FigureDefinition[] {
  const used = formIds.filter((form) => years.some(({ report }) => report?.form === form));
  const key = used.join(' ');
  const known = mergedForms.get(key) ?? mergeForms(used);
  mergedForms.set(key, known);
  return known;
}

/** The figures of the forms that reports are on, by the forms: one list for thousands of organs. */
const mergedForms = new Map<string, readonly FigureDefinition[]>();

function mergeForms(used: readonly FormId[]): FigureDefinition[] {
  const merged: FigureDefinition[] = [];
  for (const form of used) {
    for (const definition of figuresOf(form)) {
      if (!merged.some(({ id }) => id === definition.id))
        merged.splice(placeOf(definition, merged), 0, definition);
    }
  }
  return merged;
}

/** Behind the last figure of the same row, else of the row above in its own form, else of the same table. */
function placeOf({ id, section }: FigureDefinition, merged: readonly FigureDefinition[]): number {
  const row = id.slice(0, id.lastIndexOf('.'));
  const group = row.split('.').slice(0, 2).join('.');
  const ends = [
    merged.findLastIndex((other) => other.id.startsWith(`${row}.`)),
    merged.findLastIndex((other) => section === 3 && other.id.startsWith(`${group}.`)),
    merged.findLastIndex((other) => other.section === section),
  ];
  return (ends.find((end) => end >= 0) ?? merged.length - 1) + 1;
}
