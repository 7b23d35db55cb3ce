/** Apart from `division.ts`, so that code in a browser can ask for levels without the schema library. */
import { z } from 'zod';
import { type Division, divisionLevels } from './division.ts';

export const divisionSchema = z.strictObject({
  code: z.string(),
  name: z.string(),
  level: z.enum(divisionLevels),
}) satisfies z.ZodType<Division>;
