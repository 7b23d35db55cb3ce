import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isRegion, partSitesDir } from './region-argument.ts';
import { readSettings } from './settings.ts';
import { assembleSite } from './site/assemble-site.ts';
import { reportFailure } from './site/failure.ts';

/**
 * `npm run assemble [-- FOLDER…]`: the parts that `npm run build -- --region …` made → the site, in OUT_DIR. Without
 * folders, those in dist.parts. Exit status 1 when one is missing or they do not belong together; the old site stays.
 */
const given = process.argv.slice(2).map((folder) => path.resolve(folder));
const folders = given.length > 0 ? given : listSites();
await assembleSite(folders, readSettings().outDir).catch(reportFailure);

/** A part that was under way when its build was killed is none. */
function listSites(): string[] {
  const names = existsSync(partSitesDir) ? readdirSync(partSitesDir).filter(isRegion) : [];
  return names.sort().map((name) => path.resolve(partSitesDir, name));
}
