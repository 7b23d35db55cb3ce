import { readRegionArgument } from './region-argument.ts';
import { runCommand } from './run-command.ts';
import { readSettings } from './settings.ts';
import { collectContent, collectPart } from './site/collect-content.ts';
import { oneAtATime } from './site/one-at-a-time.ts';

/**
 * `npm run parse`: content → collections; with `-- --region 220000`, one province of it → a folder for `npm run join`.
 * Exit status 1 when a file could not be read as a report, 2 for bad usage.
 */
await runCommand('用法：npm run parse [-- --region 省级代码或 none]', async (given) => {
  const { region } = readRegionArgument(given);
  const settings = readSettings();
  const { refused } = await (region === undefined
    ? oneAtATime(() => collectContent(settings))
    : collectPart(settings, region));
  if (refused.length > 0) process.exitCode = 1;
});
