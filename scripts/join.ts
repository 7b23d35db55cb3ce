import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isRegion } from './region-argument.ts';
import { readSettings } from './settings.ts';
import { reportFailure } from './site/failure.ts';
import { joinParts } from './site/join-parts.ts';
import { oneAtATime } from './site/one-at-a-time.ts';

/**
 * `npm run join [-- FOLDER…]`: provinces that `npm run parse -- --region …` read → collections of all of them. Without
 * folders, those in PARTS_DIR. Exit status 1 when they could not be joined; the old collections stay.
 */
const settings = readSettings();
const given = process.argv.slice(2).map((folder) => path.resolve(folder));
const parts = given.length > 0 ? given : listParts(settings.partsDir);
await oneAtATime(() => joinParts(parts, settings)).catch(reportFailure);

/** A part that is being written is no part yet. */
function listParts(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter(isRegion);
  return names.sort().map((name) => path.join(folder, name));
}
