import path from 'node:path';
import { listRegionFolders, partSitesDir } from './region-folders.ts';
import { refuseOptions, runCommand } from './run-command.ts';
import { readSettings } from './settings.ts';
import { assembleSite } from './site/parts/assemble-site.ts';

/**
 * `npm run assemble [-- FOLDER…]`: the parts that `npm run build -- --region …` made → the site, in OUT_DIR. Without
 * folders, those in dist.parts. Exit status 1 when one is missing or they do not belong together; the old site stays.
 */
await runCommand('用法：npm run assemble [-- 文件夹…]', async (given) => {
  refuseOptions(given);
  const folders = given.map((folder) => path.resolve(folder));
  await assembleSite(folders.length > 0 ? folders : listRegionFolders(partSitesDir), readSettings().outDir);
});
