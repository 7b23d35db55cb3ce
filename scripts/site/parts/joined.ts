import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { PlainError } from '../failure.ts';

const file = 'joined.json';

const joinedSchema = z.strictObject({
  /** Names of the parts that were joined, by region. */
  parts: z.record(z.string(), z.string()),
  /** What every page of made-up content says; null for published reports. */
  madeUp: z.string().nullable(),
  /** Of the site: see `siteVersion`. Its parts are built by the same. */
  version: z.string(),
  /** Changes whenever any of these do: parts of a site that are built from different ones are not put together. */
  name: z.string(),
});

/** What the collections of a country that was read in parts say of themselves. */
export type Joined = z.infer<typeof joinedSchema>;

/** Notes in complete collections that they were joined of parts. */
export function noteJoined(directory: string, joined: Omit<Joined, 'name'>): void {
  const name = createHash('sha256').update(JSON.stringify(joined)).digest('hex').slice(0, 32);
  writeFileSync(path.join(directory, file), `${JSON.stringify({ ...joined, name } satisfies Joined)}\n`);
}

/** What was noted; a PlainError where the collections are not joined of parts. */
export function readJoined(directory: string): Joined {
  try {
    return joinedSchema.parse(JSON.parse(readFileSync(path.join(directory, file), 'utf8')));
  } catch {
    throw new PlainError(`${directory} 不是由各省合并而成的。请先运行 npm run join。`);
  }
}
