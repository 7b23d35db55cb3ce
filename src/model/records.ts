/**
 * What the collector writes and pages read: one record an organ, a report, a comparison, a check.
 * Everything here is derived from `content/` and can be made again from it.
 */
import { z } from 'zod';
import { checkCodes } from './checks.ts';
import { divisionSchema } from './division-schema.ts';
import { organFileSchema } from './organ-schema.ts';
import { findingSchema, packedFiguresSchema, paragraphSchema, reportSchema } from './report-schema.ts';

const slug = z.string();
const year = z.int();

/** An organ with its places from the province down: what is known before its reports are read. */
export const placedOrganSchema = organFileSchema.extend({ slug, places: z.array(divisionSchema) });
export type PlacedOrgan = z.infer<typeof placedOrganSchema>;

/** An organ with the years it has reports for, oldest first. */
export const organRecordSchema = placedOrganSchema.extend({ years: z.array(year) });
export type OrganRecord = z.infer<typeof organRecordSchema>;

/** How often a check passed, failed, or could not be assessed. */
const tallySchema = z.strictObject({
  pass: z.int().nonnegative(),
  fail: z.int().nonnegative(),
  notAssessable: z.int().nonnegative(),
});
export type Tally = z.infer<typeof tallySchema>;

/** `content/organs/<organ>/<year>.source.json`: where and when the report was published and fetched. */
export const sourceFileSchema = z.strictObject({
  url: z.url().optional(),
  published: z.iso.date().optional(),
  fetched: z.iso.date().optional(),
});
export type SourceFile = z.infer<typeof sourceFileSchema>;

/** A report as parsed, with its file's identity. Its prose, and the text it was read from, are records of their own. */
export const reportRecordSchema = z.strictObject({
  organ: slug,
  year,
  /** Name of the file in the organ's folder. */
  file: z.string(),
  sha256: z.string().length(64),
  byteLength: z.int().nonnegative(),
  source: sourceFileSchema.nullable(),
  report: reportSchema,
  tallies: z.partialRecord(z.enum(checkCodes as [string, ...string[]]), tallySchema),
});
export type ReportRecord = z.infer<typeof reportRecordSchema>;

/** The same as it is kept: see stored-report.ts. */
export const storedReportSchema = reportRecordSchema.extend({
  report: reportSchema.extend({ figures: packedFiguresSchema }),
});
export type StoredReport = z.infer<typeof storedReportSchema>;

/** The paragraphs of a report outside its tables, in the order of its text. */
export const proseRecordSchema = z.array(paragraphSchema);
export type ProseRecord = z.infer<typeof proseRecordSchema>;

/** The text that places refer to: line n of a place is item n - 1. */
export const linesRecordSchema = z.array(z.string());
export type LinesRecord = z.infer<typeof linesRecordSchema>;

/** What the checks between a report and that of the year before (`earlier`) came to. */
export const yearFindingsRecordSchema = z.strictObject({
  earlier: year,
  findings: z.array(findingSchema),
  tallies: reportRecordSchema.shape.tallies,
});
export type YearFindingsRecord = z.infer<typeof yearFindingsRecordSchema>;

/** Organs that share a name: those that bear it, are called so too, or bore it until a year. */
export const namesakesRecordSchema = z.strictObject({
  name: z.string(),
  organs: z.array(
    z.strictObject({ organ: slug, as: z.enum(['name', 'otherName', 'formerName']), until: year.optional() }),
  ),
});
export type NamesakesRecord = z.infer<typeof namesakesRecordSchema>;

/** The province an organ is in, by its code; none where its place is not known. */
export function provinceOf({ places }: Pick<PlacedOrgan, 'places'>): string {
  return places[0]?.code ?? 'none';
}

/** So many reports that do not pass a check are listed on a page; its CSV file has them all. */
export const mostListedFailures = 100;

const failures = z.int().nonnegative();

/**
 * A check over all reports, and over those of each year and province that it was held against: newest year first,
 * provinces by code, none last. `failures` counts what was found, `tally` every place where the check was held.
 */
export const checkRecordSchema = z.strictObject({
  code: z.enum(checkCodes as [string, ...string[]]),
  tally: tallySchema,
  years: z.array(
    z.strictObject({
      year,
      tally: tallySchema,
      failures,
      places: z.array(z.strictObject({ code: z.string(), tally: tallySchema, failures })),
    }),
  ),
});
export type CheckRecord = z.infer<typeof checkRecordSchema>;

/** What does not pass a check in a year and province, in the order of organs: the first of it. */
export const checkFailuresRecordSchema = z.strictObject({
  failing: z.array(z.strictObject({ organ: slug, finding: findingSchema })),
});
export type CheckFailuresRecord = z.infer<typeof checkFailuresRecordSchema>;

/** A file in `content/` that could not be read as a report: listed, offered, never dropped in silence. */
export const refusedFileSchema = z.strictObject({
  organ: slug,
  file: z.string(),
  /** Of the bytes, which are offered as they are; null where there are none to be had. */
  original: z.strictObject({ sha256: z.string().length(64), byteLength: z.int().nonnegative() }).nullable(),
  error: z.strictObject({ code: z.string(), message: z.string() }),
});
export type RefusedFile = z.infer<typeof refusedFileSchema>;

/**
 * A place with organs: all of them, those below it too; `own`, those that lie in no smaller place; the places one
 * level down; and what it has of reports.
 */
export const regionRecordSchema = divisionSchema.extend({
  parents: z.array(divisionSchema),
  children: z.array(divisionSchema),
  organs: z.array(slug),
  own: z.array(slug),
  /** How many organs lie here by inference, their reports not saying where they are. */
  inferred: z.int().nonnegative(),
  reports: z.int().nonnegative(),
  /** Years that any of its organs has a report of, oldest first. */
  years: z.array(year),
});
export type RegionRecord = z.infer<typeof regionRecordSchema>;

/** Organs that are fairly compared with each other: see model/neighbours.ts. */
export const neighboursRecordSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  organs: z.array(slug),
});
export type NeighboursRecord = z.infer<typeof neighboursRecordSchema>;

/** A file of data that the site offers: a table, or a part of one. */
export const downloadFileSchema = z.strictObject({
  table: z.string(),
  /** Below /data/. */
  path: z.string(),
  /** Which part of the table: year and province as 2020/220000; empty where it is the whole. */
  part: z.string(),
  rows: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  /** Whether the file only lists the parts of a table too large for one. */
  listsParts: z.boolean(),
});
export type DownloadFile = z.infer<typeof downloadFileSchema>;
