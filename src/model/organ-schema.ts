import { z } from 'zod';
import { type OrganFile, organKindIds, organScopes, slugPattern } from './organ.ts';

/**
 * A name as a page can print it: a control character, half of a pair, what is no character or what turns the direction
 * of writing would break a feed, or the line it stands in.
 */
const organName = z
  .string()
  .min(2)
  .max(200)
  .refine((name) => !/[\p{Cc}\p{Cs}\p{NChar}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u.test(name), {
    error: '含有不能显示的字符',
  });

/** What `organ.json` is held against; all but name, kind and place may be left out. */
export const organFileSchema = z.strictObject({
  name: organName,
  kind: z.enum(organKindIds),
  division: z
    .strictObject({
      code: z.string().regex(/^\d{6}(\d{3})?$/, '应为 6 位或 9 位数字'),
      basis: z.enum(['stated', 'inferred']),
      evidence: z.string().min(1),
    })
    .nullable(),
  otherNames: z.array(organName).default([]),
  scope: z.enum(organScopes).optional(),
  formerNames: z
    .array(z.strictObject({ name: organName, until: z.int().min(1990).max(2100) }))
    .refine((names) => new Set(names.map(({ until }) => until)).size === names.length, {
      error: '有两个名称止于同一年',
    })
    .optional(),
  formerSlugs: z.array(z.string().regex(slugPattern, '应为小写拼音，如 miyun-jugezhuang')).optional(),
}) satisfies z.ZodType<OrganFile>;
