import { formBreaks, organYears, type YearPoint, yearPoints } from '../../metrics/year-series.ts';
import type { Figure } from '../../model/figure.ts';
import { nameInYear } from '../../model/organ.ts';
import type { OrganRecord, RefusedFile, ReportRecord } from '../../model/records.ts';
import type { FormId } from '../../model/report.ts';
import { countDoubts } from '../findings.ts';
import { type Doubt, type DoubtMark, doubtsOf } from '../statutory/doubts.ts';

/** The figures of both forms that an organ's page follows over the years, with short names for a column. */
export const followedFigures = [
  { id: 'licensing.decisions', name: '行政许可决定', unit: '件' },
  { id: 'penalties.decisions', name: '行政处罚决定', unit: '件' },
  { id: 'requests.received.total', name: '新收申请', unit: '件' },
  { id: 'requests.concluded.total', name: '办结申请', unit: '件' },
  { id: 'review.total', name: '行政复议', unit: '件' },
] as const;

/** A followed figure of a year, with the mark of what is in doubt about it. */
type YearFigure = { figure: Figure; mark: DoubtMark | undefined };

/** One year of an organ: its report's followed figures, or that the site has no report of it, and whether it has a file that is none. */
type YearLine =
  | { kind: 'missing'; year: number; isRefused: boolean }
  | {
      kind: 'report';
      year: number;
      organ: string;
      form: FormId | null;
      /** Whether the report is on another form than the one before it. */
      isBreak: boolean;
      /** The name that the organ bore then, where it was another. */
      otherName: string | undefined;
      /** undefined where the report's form has no such figure. */
      figures: (YearFigure | undefined)[];
      doubts: number;
    };

type Named = Pick<OrganRecord, 'name' | 'formerNames'>;

/**
 * An organ's years, newest first, from `newestYear` down to its first report; years without one are kept. `refused` are
 * the files that could not be read, which are named after their years.
 */
export function yearLines(
  organ: Named,
  records: readonly ReportRecord[],
  { newestYear, refused }: { newestYear: number; refused: readonly Pick<RefusedFile, 'file'>[] },
): YearLine[] {
  const years = organYears(records, newestYear);
  const breaks = formBreaks(years);
  const byYear = new Map(records.map((record) => [record.year, record]));
  const points = followedFigures.map(({ id }) => yearPoints(id, years));
  return years.toReversed().map(({ year }): YearLine => {
    const record = byYear.get(year);
    const isRefused = refused.some(({ file }) => file.startsWith(`${year}.`));
    if (!record) return { kind: 'missing', year, isRefused };
    const name = nameInYear(organ, year);
    const doubts = doubtsOf(record.report);
    return {
      kind: 'report',
      year,
      organ: record.organ,
      form: record.report.form,
      isBreak: breaks.includes(year),
      otherName: name === organ.name ? undefined : name,
      figures: points.map((ofFigure, index) => {
        const point = ofFigure.find((one) => one.year === year);
        return figureOf(point, doubts.get(followedFigures[index]?.id ?? ''));
      }),
      doubts: countDoubts(record),
    };
  });
}

function figureOf(point: YearPoint | undefined, doubt: Doubt | undefined): YearFigure | undefined {
  return point?.kind === 'figure' ? { figure: point.figure, mark: doubt?.sign?.mark } : undefined;
}
