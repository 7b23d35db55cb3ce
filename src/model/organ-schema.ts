import { z } from 'zod';
import { type OrganFile, organKindIds } from './organ.ts';

/** What `organ.json` is held against; other names may be left out. */
export const organFileSchema = z.strictObject({
  name: z.string().min(2),
  kind: z.enum(organKindIds),
  division: z
    .strictObject({
      code: z.string().regex(/^\d{6}(\d{3})?$/, 'expected 6 or 9 digits'),
      basis: z.enum(['stated', 'inferred']),
      evidence: z.string().min(1),
    })
    .nullable(),
  otherNames: z.array(z.string().min(2)).default([]),
}) satisfies z.ZodType<OrganFile>;
