import type { CheckCode } from '../../model/checks.ts';
import type { Place } from '../../model/place.ts';
import type { ExtractedReport } from '../../model/report.ts';

/** One check held against one subject of a report: a row, a column, a figure, a sentence. */
export type Assessment =
  | { verdict: 'pass' }
  | { verdict: 'fail'; message: string; figures?: readonly string[]; at?: Place | undefined }
  /** With a message where a reader should know why; without where there is simply nothing to check. */
  | { verdict: 'notAssessable'; message?: string; figures?: readonly string[] };

/** A check on one report. It reports and never prints; an operand without a number is never a pass or a fail. */
export type Rule = {
  code: CheckCode;
  assess: (report: ExtractedReport) => Assessment[];
};
