import path from 'node:path';
import { listRegionFolders } from './region-folders.ts';
import { refuseOptions, runCommand } from './run-command.ts';
import { readSettings } from './settings.ts';
import { joinParts } from './site/parts/join-parts.ts';

/**
 * `npm run join [-- FOLDER…]`: provinces that `npm run parse -- --region …` read → collections of all of them. Without
 * folders, those in PARTS_DIR. Exit status 1 when they could not be joined; the old collections stay.
 */
await runCommand('用法：npm run join [-- 文件夹…]', async (given) => {
  refuseOptions(given);
  const settings = readSettings();
  const folders = given.map((folder) => path.resolve(folder));
  await joinParts(folders.length > 0 ? folders : listRegionFolders(settings.partsDir), settings);
});
