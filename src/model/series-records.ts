import { z } from 'zod';
import { divisionSchema } from './division-schema.ts';
import type { Measure, StoredCell, StoredMeasure } from './measure.ts';
import { organKindIds } from './organ.ts';
import { formIds } from './report.ts';
import type { Population, SeriesKey } from './series.ts';
import { stateGroupIds } from './state-group.ts';

const populations = ['own', ...organKindIds] as const satisfies readonly Population[];

const seriesFields = {
  indicator: z.string(),
  year: z.int(),
  form: z.enum(formIds).nullable(),
  population: z.enum(populations),
};

const namedOrganSchema = z.strictObject({ organ: z.string(), name: z.string() });

/**
 * An indicator over some reports. `n` is how many numbers went into `total`: yuan for amounts, and for ratios the
 * numerators, their `denominator` and `parts` added up apart. `quartiles` are smallest, lower quartile, median, upper
 * quartile and largest of the comparable numbers.
 */
const measureSummarySchema = z.strictObject({
  counts: z.partialRecord(z.enum(stateGroupIds), z.int().positive()),
  n: z.int().nonnegative(),
  total: z.number().optional(),
  denominator: z.number().optional(),
  parts: z.array(z.number()).optional(),
  quartiles: z.array(z.number()).length(5).optional(),
  /** How many of the numbers in `total` a finding names; left out where none is. */
  doubtful: z.int().positive().optional(),
  /** Of a place the first organs with such a number, the largest numbers first; left out where there is none. */
  doubtfulOrgans: z.array(namedOrganSchema).optional(),
});
export type MeasureSummary = z.infer<typeof measureSummarySchema>;

/** One series: what it comes to, over all reports and in every province and prefecture. */
export const seriesRecordSchema = z.strictObject({
  ...seriesFields,
  summary: measureSummarySchema,
  /** Comparable numbers, smallest first, each with how many reports have it. */
  values: z.array(z.tuple([z.number(), z.int().positive()])),
  /** The first organs that have the largest number, how many have it, and at how many of those it is in doubt. */
  largest: z
    .strictObject({
      organs: z.array(namedOrganSchema),
      count: z.int().positive(),
      doubtful: z.int().nonnegative(),
    })
    .nullable(),
  /** The first organs whose number is in doubt, the largest numbers first: they weigh most in the total. */
  doubtful: z.array(namedOrganSchema),
  /** The first report whose amount has no unit, with its text. */
  withoutUnit: namedOrganSchema.extend({ raw: z.string() }).nullable(),
  places: z.array(divisionSchema.extend({ summary: measureSummarySchema })),
});
export type SeriesRecord = z.infer<typeof seriesRecordSchema>;

/** A series as pages read it: a number a report, smallest first. */
export type Series = Omit<SeriesRecord, 'values'> & { values: readonly number[] };

/** What a series comes to, in all or in one place. */
export type SummedSeries = SeriesKey & { summary: MeasureSummary };

/** One report's measure in a series. */
export type IndicatorRow = { organ: string; measure: Measure };

const storedCellSchema: z.ZodType<StoredCell> = z.union([
  z.number(),
  z.string(),
  z.null(),
  z.array(z.number()),
]);
const storedMeasureSchema: z.ZodType<StoredMeasure> = z
  .tuple([z.string(), z.int().nonnegative()])
  .rest(storedCellSchema);

/** The rows of a series, in the order of organs. */
export const seriesRowsRecordSchema = z.strictObject({ ...seriesFields, rows: z.array(storedMeasureSchema) });
export type SeriesRowsRecord = z.infer<typeof seriesRowsRecordSchema>;

/** Every indicator of a place, by its id and then by the key of the series. */
export const regionIndicatorsRecordSchema = z.strictObject({
  code: z.string(),
  indicators: z.record(z.string(), z.record(z.string(), measureSummarySchema)),
});
export type RegionIndicatorsRecord = z.infer<typeof regionIndicatorsRecordSchema>;
