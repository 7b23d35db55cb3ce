import path from 'node:path';
import { listRegionFolders, partSitesDir } from './region-folders.ts';
import { readSettings } from './settings.ts';
import { reportFailure } from './site/failure.ts';
import { assembleSite } from './site/parts/assemble-site.ts';

/**
 * `npm run assemble [-- FOLDER…]`: the parts that `npm run build -- --region …` made → the site, in OUT_DIR. Without
 * folders, those in dist.parts. Exit status 1 when one is missing or they do not belong together; the old site stays.
 */
const given = process.argv.slice(2).map((folder) => path.resolve(folder));
const folders = given.length > 0 ? given : listRegionFolders(partSitesDir);
await assembleSite(folders, readSettings().outDir).catch(reportFailure);
