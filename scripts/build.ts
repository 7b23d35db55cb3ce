import { readRegionArgument } from './region-argument.ts';
import { readSettings } from './settings.ts';
import { buildPart } from './site/build-part.ts';
import { buildSite } from './site/build-site.ts';
import { reportFailure } from './site/failure.ts';

/**
 * `npm run build`: content → collections → site; with `-- --region 220000`, the pages of one province from collections
 * that were joined, or with `-- --region shared` all others. Exit status 1 when it could not be built; the old one
 * stays. 2 for bad usage.
 */
const asked = readRegionArgument(process.argv.slice(2));
if (asked) {
  const { region } = asked;
  const settings = readSettings();
  await (region === undefined ? buildSite(settings) : buildPart(region, settings)).catch(reportFailure);
} else {
  console.error('用法：npm run build [-- --region 省级代码、none 或 shared]');
  process.exitCode = 2;
}
