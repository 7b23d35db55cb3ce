/**
 * Schemas of what is written about a report, for the borders it crosses. They stand apart from the types they
 * hold, so that the parser, which makes reports and checks none, brings no schema library into a browser.
 */
import { z } from 'zod';
import {
  amountUnits,
  type Figure,
  type FigureCorrection,
  figureStates,
  hasValue,
  unitSources,
} from './figure.ts';
import { type Finding, severities } from './finding.ts';
import type { PackedFigures } from './packed-figures.ts';
import { placeSchema } from './place.ts';
import {
  formats,
  formIds,
  type ProseParagraph,
  type ReportWithoutProse,
  type SectionHeading,
  type SubRow,
  yearSources,
} from './report.ts';

const figureCorrectionSchema = z.strictObject({
  value: z.number(),
  unit: z.enum(amountUnits).optional(),
  reason: z.string(),
  source: z.string(),
  date: z.string(),
}) satisfies z.ZodType<FigureCorrection>;

export const figureSchema = z
  .strictObject({
    state: z.enum(figureStates),
    value: z.number().optional(),
    raw: z.string().optional(),
    unit: z.enum(amountUnits).nullable().optional(),
    unitSource: z.enum(unitSources).nullable().optional(),
    at: placeSchema.optional(),
    correction: figureCorrectionSchema.optional(),
  })
  .refine((figure) => hasValue(figure) === (figure.value !== undefined), {
    error: 'a figure has a value exactly when it is reported or summed',
  }) satisfies z.ZodType<Figure>;

export const packedFiguresSchema = z.strictObject({
  ids: z.union([z.enum(formIds), z.array(z.string())]),
  shapes: z.array(z.string()),
  of: z.array(z.int().nonnegative()),
  cells: z.array(
    z.union([z.number(), z.string(), z.null(), placeSchema.shape.box.unwrap(), figureCorrectionSchema]),
  ),
}) satisfies z.ZodType<PackedFigures>;

export const findingSchema = z.strictObject({
  code: z.string().regex(/^[a-z]+\.[a-z-]+$/),
  severity: z.enum(severities),
  message: z.string().min(1),
  figures: z.array(z.string()).optional(),
  at: placeSchema.optional(),
}) satisfies z.ZodType<Finding>;

const sectionHeadingSchema = z.strictObject({
  number: z.int().min(1).max(6),
  heading: z.string(),
  line: z.int().positive().optional(),
  page: z.int().positive().optional(),
}) satisfies z.ZodType<SectionHeading>;

const subRowSchema = z.strictObject({
  parent: z.string(),
  label: z.string(),
  figures: z.record(z.string(), figureSchema),
}) satisfies z.ZodType<SubRow>;

export const reportSchema = z.strictObject({
  format: z.enum(formats),
  title: z.string().nullable(),
  organName: z.string().nullable(),
  year: z.int().min(1990).max(2100).nullable(),
  yearSource: z.enum(yearSources).nullable(),
  form: z.enum(formIds).nullable(),
  sections: z.array(sectionHeadingSchema),
  figures: z.record(z.string(), figureSchema),
  subRows: z.array(subRowSchema),
  publishedTotal: figureSchema.optional(),
  findings: z.array(findingSchema),
}) satisfies z.ZodType<ReportWithoutProse>;

export const paragraphSchema = z.strictObject({
  section: z.int().min(0).max(6),
  text: z.string(),
  at: placeSchema,
}) satisfies z.ZodType<ProseParagraph>;
