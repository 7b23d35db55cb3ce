import { parseArgs } from 'node:util';
import { isRegion } from './region-folders.ts';
import { refuseOptions, UsageError } from './run-command.ts';

/** The part that `--region` asks for, or none. Throws a UsageError where the arguments are not understood. */
export function readRegionArgument(given: readonly string[]): { region?: string } {
  refuseOptions(
    given.map((argument) => argument.replace(/=.*$/s, '')),
    ['--region'],
  );
  const region = regionOf(given);
  if (region === undefined) return {};
  if (!isRegion(region)) throw new UsageError(`--region：没有“${region}”这个地区。`);
  return { region };
}

function regionOf(given: readonly string[]): string | undefined {
  try {
    return parseArgs({ args: [...given], options: { region: { type: 'string' } } }).values.region;
  } catch {
    throw new UsageError('参数后面缺少内容，或多了内容。');
  }
}
