import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { PlainError } from '../failure.ts';
import type { BuildKind } from '../placing/build-kind.ts';

/** Says which part of a site a folder is; a whole site has none. */
export const sitePartFile = 'site-part.json';

const sitePartSchema = z.strictObject({
  part: z.string(),
  /** Name of the joined collections it was built from. */
  joined: z.string(),
  /** All parts that make the site. */
  parts: z.array(z.string()),
  /** The site's root in full. */
  address: z.string(),
  /** How many files the part has, without this one: a copy of it may be cut short. */
  files: z.int(),
  /** Of their paths: see `hashOfNames`. A part that an earlier version built, and this one may replace, has none. */
  names: z.string().default(''),
});
export type SitePart = z.infer<typeof sitePartSchema>;

/** Changes whenever the path of a file does, whatever order they come in. */
export function hashOfNames(files: readonly string[]): string {
  return createHash('sha256').update(files.toSorted().join('\n')).digest('hex').slice(0, 32);
}

/** Notes in a finished part of a site which it is. */
export function writeSitePart(folder: string, note: SitePart): void {
  writeFileSync(path.join(folder, sitePartFile), `${JSON.stringify(note)}\n`);
}

/** Which part of a site a folder is; a PlainError where it is none. */
export function readSitePart(folder: string): SitePart {
  const note = findSitePart(folder);
  if (note) return note;
  throw new PlainError(`${folder} 不是网站的一部分。请先运行 npm run build -- --region …。`);
}

/** A part of a site, which only another part may replace. */
export const sitePart: BuildKind = {
  name: '网站的一部分',
  isIn: (folder) => findSitePart(folder) !== undefined,
};

function findSitePart(folder: string): SitePart | undefined {
  try {
    return sitePartSchema.parse(JSON.parse(readFileSync(path.join(folder, sitePartFile), 'utf8')));
  } catch {
    return undefined;
  }
}
