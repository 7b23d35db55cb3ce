import path from 'node:path';
import { readRegionArgument } from './region-argument.ts';
import { partSitesDir } from './region-folders.ts';
import { runCommand } from './run-command.ts';
import { readSettings, type Settings } from './settings.ts';
import { buildSite } from './site/build-site.ts';
import { buildPart } from './site/parts/build-part.ts';

/**
 * `npm run build`: content → collections → site; with `-- --region 220000`, the pages of one province from collections
 * that were joined, or with `-- --region shared` all others, into dist.parts/ where OUT_DIR is not set. Exit status 1 when it could not be built; the old one
 * stays. 2 for bad usage.
 */
await runCommand('用法：npm run build [-- --region 省级代码、none 或 shared]', async (given) => {
  const { region } = readRegionArgument(given);
  const settings = readSettings();
  await (region === undefined ? buildSite(settings) : buildPart(region, inPart(region, settings)));
});

function inPart(region: string, settings: Settings): Settings {
  return process.env.OUT_DIR ? settings : { ...settings, outDir: path.resolve(partSitesDir, region) };
}
