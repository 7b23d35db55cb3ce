import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { placedOrganSchema } from '../../../src/model/records.ts';
import { extractorVersion } from '../reading/extractor-version.ts';

/** What a part says of itself, in its `part.json`. */
export const partSchema = z.strictObject({
  /** Of the code that read it: see `partVersion`. */
  version: z.string(),
  /** Code of the province that it is of, or `none`. */
  region: z.string(),
  /** All regions of the content that it was read from, in order: a country is joined of all of them. */
  regions: z.array(z.string()),
  /** What every page of made-up content says; null for published reports. */
  madeUp: z.string().nullable(),
  /** Changes whenever anything in the part does. */
  name: z.string(),
});
export type Part = z.infer<typeof partSchema>;

/** An organ as a part has it, with the files of its reports, also of those that cannot be read. */
export const partOrganSchema = placedOrganSchema.extend({
  files: z.array(z.strictObject({ year: z.int(), file: z.string() })),
});
export type PartOrgan = z.infer<typeof partOrganSchema>;

/** Slugs of all organs of the content that a part was read from, in order: none may get lost between two parts. */
export const allOrgansFile = 'all-organs';
export const allOrgansSchema = z.array(z.string());

/** The collections of a part. */
export const partCollections = ['organs', 'reports', 'report-prose', 'report-lines'] as const;

const projectRoot = path.join(import.meta.dirname, '../../..');

/** Changes with all that decides what is written into a part of the same content: parts of different ones are not joined. */
export function partVersion(): string {
  const hash = createHash('sha256').update(extractorVersion());
  const files = globSync('scripts/collect/**/*.ts', { cwd: projectRoot }).filter(
    (file) => !file.endsWith('.test.ts'),
  );
  for (const file of files.sort()) hash.update(readFileSync(path.join(projectRoot, file)));
  return hash.digest('hex');
}

/** The name of a part whose files are written, but for the note of it: see `partSchema`. */
export function partName(folder: string): string {
  const hash = createHash('sha256');
  const indexes = partCollections.flatMap((name) => [`${name}.ids`, `${name}.index`]);
  for (const file of [...indexes, 'refused.json', `${allOrgansFile}.json`])
    hash.update(readFileSync(path.join(folder, file)));
  return hash.digest('hex').slice(0, 32);
}
