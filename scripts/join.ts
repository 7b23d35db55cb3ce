import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readSettings } from './settings.ts';
import { joinParts } from './site/build-part.ts';
import { reportFailure } from './site/failure.ts';

/**
 * `npm run join [-- FOLDER…]`: provinces that `npm run parse -- --region …` read → collections of all of them. Without
 * folders, those in PARTS_DIR. Exit status 1 when they could not be joined; the old collections stay.
 */
const settings = readSettings();
const given = process.argv.slice(2).map((folder) => path.resolve(folder));
await joinParts(given.length > 0 ? given : listParts(settings.partsDir), settings).catch(reportFailure);

/** A part that is being written is no part yet. */
function listParts(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => /^[a-z\d]+$/.test(name));
  return names.sort().map((name) => path.join(folder, name));
}
