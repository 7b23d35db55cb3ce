import { parseArgs } from 'node:util';
import { isRegion } from './region-folders.ts';

/** The part that `--region` asks for, or none; undefined where the arguments are not understood. */
export function readRegionArgument(given: readonly string[]): { region?: string } | undefined {
  try {
    const { region } = parseArgs({ args: [...given], options: { region: { type: 'string' } } }).values;
    return region === undefined ? {} : isRegion(region) ? { region } : undefined;
  } catch {
    return undefined;
  }
}
