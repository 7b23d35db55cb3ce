import { parseArgs } from 'node:util';

/** Where parts of the site are built, each in a folder named by its region. */
export const partSitesDir = 'dist.parts';

/** Whether a text can name a region: a code, or a word such as `none`. */
export function isRegion(text: string): boolean {
  return /^[a-z\d]+$/.test(text);
}

/** The part that `--region` asks for, or none; undefined where the arguments are not understood. */
export function readRegionArgument(given: readonly string[]): { region?: string } | undefined {
  try {
    const { region } = parseArgs({ args: [...given], options: { region: { type: 'string' } } }).values;
    return region === undefined ? {} : isRegion(region) ? { region } : undefined;
  } catch {
    return undefined;
  }
}
