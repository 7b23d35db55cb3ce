import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Where parts of the site are built, each in a folder named by its region. */
export const partSitesDir = 'dist.parts';

/** Whether a text can name a region: a code, or a word such as `none`. */
export function isRegion(text: string): boolean {
  return /^[a-z\d]+$/.test(text);
}

/** The folders of regions in a folder, in order; one that was under way when its command was killed is none. */
export function listRegionFolders(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder).filter(isRegion) : [];
  return names.sort().map((name) => path.resolve(folder, name));
}
