import { z } from 'zod';
import { figureSchema } from './figure.ts';
import { findingSchema } from './finding.ts';
import { placeSchema } from './place.ts';

export const formats = ['txt', 'html', 'docx', 'doc', 'pdf'] as const;
export type Format = (typeof formats)[number];

export const formIds = ['2019', '2021'] as const;
export type FormId = (typeof formIds)[number];

export const sectionSchema = z.strictObject({
  /** 1 to 6, the place of the section in the statutory order, however the report numbers it. */
  number: z.int().min(1).max(6),
  /** As printed, without padding. */
  heading: z.string(),
  line: z.int().positive().optional(),
  page: z.int().positive().optional(),
  /** The prose of the section, tables left out, a paragraph a line. */
  text: z.string(),
});
export type Section = z.infer<typeof sectionSchema>;

export const subRowSchema = z.strictObject({
  /** Id prefix of the form's row that this row is part of. */
  parent: z.string(),
  label: z.string(),
  figures: z.record(z.string(), figureSchema),
});
export type SubRow = z.infer<typeof subRowSchema>;

/** One report as understood from its bytes alone, by the contract of `npm run report -- --json`. */
export const reportSchema = z.strictObject({
  format: z.enum(formats),
  title: z.string().nullable(),
  organName: z.string().nullable(),
  year: z.int().min(1990).max(2100).nullable(),
  yearSource: z.enum(['title', 'body', 'table']).nullable(),
  form: z.enum(formIds).nullable(),
  sections: z.array(sectionSchema),
  figures: z.record(z.string(), figureSchema),
  subRows: z.array(subRowSchema),
  publishedTotal: figureSchema.optional(),
  findings: z.array(findingSchema),
});
export type Report = z.infer<typeof reportSchema>;

/** A paragraph of a report outside its tables; `section` is 0 for what stands before the first heading. */
export const paragraphSchema = z.strictObject({
  section: z.int().min(0).max(6),
  text: z.string(),
  at: placeSchema,
});
export type ProseParagraph = z.infer<typeof paragraphSchema>;

/** What the checks read: a report before its findings are complete, and its prose with places. */
export type ExtractedReport = Omit<Report, 'findings'> & { prose: ProseParagraph[] };
