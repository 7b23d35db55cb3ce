import { mkdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { build } from 'astro';
import { layOutStandingPages, type PageNote, readBuiltPages } from '../../src/collections/page-reuse.ts';
import { linkFiles, linkFolder, listFiles } from './link-files.ts';
import { listAssets, type StandingBuild, takeOver } from './standing-build.ts';

/** Where pages are made that cannot be made in the folder of the site, in one place a build. */
const stagingDir = '.astro/site';

export type PageOptions = {
  /** Path the site is served below. */
  base: string;
  /** A build whose pages may be taken over. */
  standing: StandingBuild | undefined;
  /** Which of the files that are made go into the folder, by their paths below it; without it all. */
  takes?: ((file: string) => boolean) | undefined;
};

/** Makes the pages that must be made in a folder, and takes over the others; gives notes of all that can be. */
export async function makePages(fresh: string, { base, standing, takes }: PageOptions): Promise<PageNote[]> {
  layOutStandingPages(standing?.pages ?? []);
  await buildPages(fresh, { base, takes, isApart: takes !== undefined || !canBuildIn(fresh) });
  const { made, kept } = readBuiltPages();
  if (!standing || kept.length === 0) return made;
  if (isDeepStrictEqual(listAssets(fresh), standing.assets)) {
    takeOver(standing, kept, fresh);
    return [...made, ...kept];
  }
  // The pages that stand refer to scripts and style sheets by names that are gone: all are made again. Apart, for what
  // was loaded from a folder is not loaded from there again.
  rmSync(fresh, { recursive: true });
  mkdirSync(fresh);
  layOutStandingPages([]);
  await buildPages(fresh, { base, takes, isApart: true });
  const again = readBuiltPages();
  if (again.kept.length > 0) throw new Error('pages were left out with nothing to take them from');
  return again.made;
}

async function buildPages(
  folder: string,
  { base, takes, isApart }: Pick<PageOptions, 'base' | 'takes'> & { isApart: boolean },
): Promise<void> {
  if (!isApart) return build({ outDir: folder, base, logLevel: 'warn' });
  rmSync(stagingDir, { recursive: true, force: true });
  mkdirSync(stagingDir, { recursive: true });
  await build({ outDir: stagingDir, base, logLevel: 'warn' });
  if (takes) linkFiles(stagingDir, listFiles(stagingDir).filter(takes), folder);
  else linkFolder(stagingDir, folder);
  rmSync(stagingDir, { recursive: true });
}

/** Astro moves files into its folder, and runs code from it that finds its packages above. */
function canBuildIn(folder: string): boolean {
  const isBelow = !path.relative(realpathSync('.'), realpathSync(folder)).startsWith('..');
  return isBelow && statSync(folder).dev === statSync('.').dev;
}
