import { mkdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { layOutStandingPages, readBuiltPages } from '../../../src/collections/page-reuse.ts';
import { linkFiles, listFiles } from '../placing/link-files.ts';
import { type BuiltPages, listAssets, type StandingBuild } from '../placing/standing-build.ts';
import { freeMemory } from './free-memory.ts';

/** Where pages are made that cannot be made in the folder of the site; and where all are made again. */
const stagingDirs = { first: '.astro/site', again: '.astro/site-again' };

type PageOptions = {
  /** Path the site is served below. */
  base: string;
  /** A build whose pages may be taken over. */
  standing: StandingBuild | undefined;
  /** Which of the files that are made go into the folder, by their paths below it; without it all. */
  takes?: ((file: string) => boolean) | undefined;
};

/** Makes the pages that must be made in a folder, and says which others are taken over. */
export async function makePages(fresh: string, { base, standing, takes }: PageOptions): Promise<BuiltPages> {
  layOutStandingPages(standing?.notes);
  const isApart = takes !== undefined || !canBuildIn(fresh);
  await buildPages(fresh, { base, takes, staging: isApart ? stagingDirs.first : undefined });
  const built = readBuiltPages();
  if (built.kept.length === 0) return { ...built, standing: undefined };
  if (isDeepStrictEqual(listAssets(fresh), standing?.assets)) return { ...built, standing };
  // The pages that stand refer to scripts and style sheets by names that are gone: all are made again. Elsewhere, for
  // code that was loaded from a folder is not loaded from there again.
  rmSync(fresh, { recursive: true });
  mkdirSync(fresh);
  layOutStandingPages(undefined);
  await buildPages(fresh, { base, takes, staging: stagingDirs.again });
  const again = readBuiltPages();
  if (again.kept.length > 0) throw new Error('pages were left out with nothing to take them from');
  return { ...again, standing: undefined };
}

async function buildPages(
  folder: string,
  { base, takes, staging }: Pick<PageOptions, 'base' | 'takes'> & { staging: string | undefined },
): Promise<void> {
  const build = await loadBuild();
  if (staging === undefined) return build({ outDir: folder, base, logLevel: 'warn' });
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  await build({ outDir: staging, base, logLevel: 'warn' });
  linkFiles(staging, takes ? listFiles(staging).filter(takes) : listFiles(staging), folder);
  rmSync(staging, { recursive: true });
}

/**
 * Makes room, then loads Astro. Its bundler, Rolldown, has an allocator of its own, mimalloc, which keeps what it was once
 * given: a quarter of a gigabyte while pages are made. Told so before it is loaded, it gives back what is free.
 */
async function loadBuild(): Promise<typeof import('astro')['build']> {
  process.env.MIMALLOC_PURGE_DELAY ??= '0';
  process.env.MIMALLOC_ARENA_EAGER_COMMIT ??= '0';
  freeMemory();
  return (await import('astro')).build;
}

/** Astro moves files into its folder, and runs code from it that finds its packages above. */
function canBuildIn(folder: string): boolean {
  const isBelow = !path.relative(realpathSync('.'), realpathSync(folder)).startsWith('..');
  return isBelow && statSync(folder).dev === statSync('.').dev;
}
