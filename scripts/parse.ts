import { readRegionArgument } from './region-argument.ts';
import { readSettings } from './settings.ts';
import { collectContent, collectPart } from './site/collect-content.ts';
import { reportFailure } from './site/failure.ts';
import { oneAtATime } from './site/one-at-a-time.ts';

/**
 * `npm run parse`: content → collections; with `-- --region 220000`, one province of it → a folder for `npm run join`.
 * Exit status 1 when a file could not be read as a report, 2 for bad usage.
 */
try {
  const asked = readRegionArgument(process.argv.slice(2));
  if (!asked) {
    console.error('用法：npm run parse [-- --region 省级代码或 none]');
    process.exitCode = 2;
  } else {
    const settings = readSettings();
    const { region } = asked;
    const { refused } = await (region === undefined
      ? oneAtATime(() => collectContent(settings))
      : collectPart(settings, region));
    if (refused.length > 0) process.exitCode = 1;
  }
} catch (error) {
  reportFailure(error);
}
