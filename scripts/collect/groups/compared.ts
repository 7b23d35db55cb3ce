import { z } from 'zod';
import type { YearReport } from '../../../src/metrics/year-checks.ts';
import type { Figure } from '../../../src/model/figure.ts';
import { yearOperands } from '../../../src/model/forms/year-identities.ts';
import type { ReportRecord } from '../../../src/model/records.ts';
import { formIds } from '../../../src/model/report.ts';
import { figureSchema } from '../../../src/model/report-schema.ts';

/** What of a report is needed to hold others against it: the organ's name in it, and the operands of other years' checks. */
export const comparedSchema = z.strictObject({
  organName: z.string().nullable(),
  year: z.int(),
  form: z.enum(formIds).nullable(),
  figures: z.record(z.string(), figureSchema),
});
export type Compared = z.infer<typeof comparedSchema> & YearReport;

/** The numbers of the operands, without the text they were read from. */
export function comparedOf({ year, report }: ReportRecord): Compared {
  const { organName, form, figures } = report;
  const ids = form === null ? [] : yearOperands(form);
  return {
    organName,
    year,
    form,
    figures: Object.fromEntries(ids.flatMap((id) => (figures[id] ? [[id, numberAlone(figures[id])]] : []))),
  };
}

function numberAlone({ state, value, at }: Figure): Figure {
  return { state, ...(value !== undefined && { value }), ...(at && { at }) };
}
