import { z } from 'zod';
import { figureSchema } from './report-schema.ts';

/**
 * What lists say of a report, a line of it instead of the whole: its title, how many doubts it has of itself, and its
 * headline figures by the ids of their indicators, those that its form has.
 */
export const reportSummarySchema = z.strictObject({
  title: z.string().nullable(),
  doubts: z.int().nonnegative(),
  figures: z.record(z.string(), figureSchema),
});
export type ReportSummary = z.infer<typeof reportSummarySchema>;
