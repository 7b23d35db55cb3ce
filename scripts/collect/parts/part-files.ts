import { z } from 'zod';
import { placedOrganSchema } from '../../../src/model/records.ts';

/** What a part says of itself, in its `part.json`. */
export const partSchema = z.strictObject({
  /** Of the extractor that read it: parts of different ones are not joined. */
  extractor: z.string(),
  /** Code of the province that it is of, or `none`. */
  region: z.string(),
  /** What every page of made-up content says; null for published reports. */
  madeUp: z.string().nullable(),
});
export type Part = z.infer<typeof partSchema>;

/** An organ as a part has it, with the files of its reports, also of those that cannot be read. */
export const partOrganSchema = placedOrganSchema.extend({
  files: z.array(z.strictObject({ year: z.int(), file: z.string() })),
});
export type PartOrgan = z.infer<typeof partOrganSchema>;
