import { z } from 'zod';
import type { Correction } from './correction.ts';
import { amountUnits, figureStates } from './figure.ts';
import { slugPattern } from './organ.ts';

/** What `content/corrections.json` is held against. */
export const correctionsFileSchema = z.array(
  z.strictObject({
    organ: z.string().regex(slugPattern),
    year: z.int(),
    figure: z.string().min(1),
    expected: z
      .strictObject({
        state: z.enum(figureStates).optional(),
        raw: z.string().optional(),
        value: z.number().optional(),
        unit: z.enum(amountUnits).nullable().optional(),
      })
      .refine((expected) => Object.keys(expected).length > 0, {
        error: '应有 state、raw、value、unit 中的一项',
      }),
    corrected: z.strictObject({ value: z.number(), unit: z.enum(amountUnits).optional() }),
    reason: z.string().min(1),
    source: z.url({ protocol: /^https?$/ }),
    date: z.iso.date(),
  }),
) satisfies z.ZodType<Correction[]>;
