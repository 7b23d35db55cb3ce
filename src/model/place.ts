import { z } from 'zod';

/**
 * Where something stands in a published document: a 1-based line and UTF-16 offsets into the decoded text
 * (text, html, docx, doc), or a 1-based page and a box in points from the top left (pdf).
 */
export const placeSchema = z.strictObject({
  line: z.int().positive().optional(),
  start: z.int().nonnegative().optional(),
  end: z.int().nonnegative().optional(),
  page: z.int().positive().optional(),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
});
export type Place = z.infer<typeof placeSchema>;
