import path from 'node:path';
import { readSettings } from './settings.ts';
import { assembleSite } from './site/assemble-site.ts';
import { reportFailure } from './site/failure.ts';

/**
 * `npm run assemble -- FOLDER…`: the parts that `npm run build -- --region …` made → the site, in OUT_DIR. Exit status 1
 * when one is missing or they do not belong together; the old site stays.
 */
const folders = process.argv.slice(2).map((folder) => path.resolve(folder));
await assembleSite(folders, readSettings()).catch(reportFailure);
