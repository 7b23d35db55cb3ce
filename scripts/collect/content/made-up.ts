import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readJsonFile } from './read-json-file.ts';

const file = 'made-up.json';

const madeUpSchema = z.strictObject({ note: z.string().min(1), seed: z.int(), organs: z.int() });

/**
 * What every page of a site of made-up content says: the note of `made-up.json`, which `npm run synthesize` writes.
 * Undefined for published reports, which have no such file. One that breaks its schema is a ContentError.
 */
export function findMadeUpNote(contentDir: string): string | undefined {
  const place = path.join(contentDir, file);
  return existsSync(place) ? readJsonFile(place, file, madeUpSchema).note : undefined;
}
