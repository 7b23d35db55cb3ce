import { readFileSync } from 'node:fs';
import path from 'node:path';
import { collectionsDir } from './generated-folders.ts';

let formerSlugs: Set<string> | undefined;

/** Whether a page of an organ stands at a former address: it leads to the new one, and is in no site map. */
export function isMovedPage(page: string, file = path.join(collectionsDir, 'former-slugs.json')): boolean {
  formerSlugs ??= new Set(Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object));
  const [, organ = ''] = /\/organs\/([^/]+)\//.exec(page) ?? [];
  return formerSlugs.has(organ);
}
