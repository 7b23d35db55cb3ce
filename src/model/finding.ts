import { z } from 'zod';
import { placeSchema } from './place.ts';

export const severities = ['error', 'warning', 'note'] as const;
export type Severity = (typeof severities)[number];

/**
 * Something a reader of the report must know: what could not be read, what does not add up, what is in doubt.
 * The code is that of a check in model/checks.ts, or begins with read., title., table., label. or cell.
 */
export const findingSchema = z.strictObject({
  code: z.string().regex(/^[a-z]+\.[a-z-]+$/),
  severity: z.enum(severities),
  message: z.string().min(1),
  figures: z.array(z.string()).optional(),
  at: placeSchema.optional(),
});
export type Finding = z.infer<typeof findingSchema>;
