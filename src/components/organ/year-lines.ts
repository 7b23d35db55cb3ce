import type { Figure } from '../../model/figure.ts';
import { indicators } from '../../model/indicators.ts';
import type { ReportRecord } from '../../model/records.ts';
import type { FormId } from '../../model/report.ts';
import { countDoubts } from '../findings.ts';

/** Names of the figures in a line of years, in their order. */
export const comparedNames = indicators.map(({ name }) => name);

/** One year of an organ: its report's compared figures, or that the site has no report of it. */
export type YearLine =
  | { kind: 'missing'; year: number }
  | {
      kind: 'report';
      year: number;
      organ: string;
      form: FormId | null;
      /** undefined where the report's form has no such figure. */
      figures: (Figure | undefined)[];
      doubts: number;
    };

/** An organ's years, newest first, from `newestYear` down to its first report; years without one are kept. */
export function yearLines(records: readonly ReportRecord[], newestYear: number): YearLine[] {
  const byYear = new Map(records.map((record) => [record.year, record]));
  const first = Math.min(...byYear.keys(), newestYear);
  const last = Math.max(...byYear.keys(), newestYear);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = last - index;
    const record = byYear.get(year);
    return record ? toLine(record) : { kind: 'missing', year };
  });
}

/** The compared figures of a report, in the order of `comparedNames`. */
export function comparedFigures({ report: { form, figures } }: ReportRecord): (Figure | undefined)[] {
  return indicators.map(({ figure, forms }) =>
    form !== null && forms.includes(form) ? (figures[figure] ?? { state: 'absent' }) : undefined,
  );
}

function toLine(record: ReportRecord): YearLine {
  return {
    kind: 'report',
    year: record.year,
    organ: record.organ,
    form: record.report.form,
    figures: comparedFigures(record),
    doubts: countDoubts(record),
  };
}
