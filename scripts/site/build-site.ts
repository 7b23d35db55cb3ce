import { globSync, mkdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { build } from 'astro';
import { layOutStandingPages, type PageNote, readBuiltPages } from '../../src/collections/page-reuse.ts';
import { type CollectResult, collect } from '../collect/collect.ts';
import { extractorVersion } from '../collect/extractor-version.ts';
import { publishedFolder } from '../collect/kept-files.ts';
import { findMadeUpNote } from '../collect/made-up.ts';
import { ReportCache } from '../collect/report-cache.ts';
import type { Settings } from '../settings.ts';
import { Progress } from '../terminal/progress.ts';
import { toPlainError } from './failure.ts';
import { linkFolder } from './link-files.ts';
import { isMovedPage } from './moved-pages.ts';
import { siteVersion } from './site-version.ts';
import { writeSitemaps } from './sitemap.ts';
import { findStandingBuild, listAssets, noteBuild, type StandingBuild, takeOver } from './standing-build.ts';
import { swapFolder } from './swap-folder.ts';

/** Where the collections are written, and where pages look for them. */
export const collectionsDir = '.collections';

/** Where the reports that were read in earlier runs are kept; it may be deleted at any time. */
const cacheDir = '.cache';

/** Notes of what the pages of finished sites were made from. */
const notesDir = path.join(cacheDir, 'builds');

/** Reading fewer is over before a bar is seen. */
const fewestToWatch = 50;

/** Where pages are made that cannot be made in the folder of the site, in one place a build. */
const stagingDir = '.astro/site';

/** Reads the content into the collections that pages read, and prints what was read and what was refused. */
export async function collectContent({ contentDir, address }: Settings): Promise<CollectResult> {
  let progress: Progress | undefined;
  const watch = (done: number, total: number) => {
    progress ??= new Progress(process.stderr, total, { fewest: fewestToWatch });
    progress.show(done);
  };
  try {
    // Pages read it as they read the site's address.
    process.env.MADE_UP_NOTE = findMadeUpNote(contentDir) ?? '';
    const cache = openCache(contentDir);
    const version = siteVersion({ address });
    const result = await collect({ contentDir, outDir: collectionsDir, address, version, cache, watch });
    progress?.end();
    const { organs, reports, findings, refused } = result;
    console.log(`读取 ${organs} 个机关的 ${reports} 份报告，${findings} 条提示。`);
    for (const { organ, file, error } of refused) {
      console.error(`未读取 organs/${organ}/${file}：${error.message}`);
    }
    return result;
  } catch (error) {
    progress?.end();
    throw toPlainError(error, collectionsDir);
  }
}

function openCache(contentDir: string): ReportCache {
  const name = path.relative('.', contentDir);
  return new ReportCache({ folder: cacheDir, name, version: extractorVersion(), say: console.error });
}

/** What a build does, in this order: reads the content, makes the pages, puts the finished files beside them. */
export type BuildStage = 'collect' | 'pages' | 'files';

/**
 * Collects the content and builds the site into `outDir`, which changes only when the build is complete. Pages that
 * read nothing that has changed since the site that stands there are taken over from it. Content in error is a
 * ContentError, a folder that takes nothing a PlainError; refused files stop nothing. `enter` is told of each stage
 * as it begins.
 */
export async function buildSite(
  settings: Settings,
  enter: (stage: BuildStage) => void = () => {},
): Promise<void> {
  const { outDir, base, address } = settings;
  enter('collect');
  await collectContent(settings);
  const version = siteVersion(settings);
  const standing = findStandingBuild(outDir, version, notesDir);
  await swapFolder(outDir, async (fresh) => {
    enter('pages');
    const pages = await makePages(fresh, base, standing);
    enter('files');
    linkFolder(path.join(collectionsDir, publishedFolder), fresh);
    const files = globSync('**/*.html', { cwd: fresh });
    writeSitemaps(fresh, { addresses: listedAddresses(files, address), root: address });
    noteBuild(fresh, { version, pages, target: outDir, notesDir, say: console.error });
    console.log(`生成 ${files.length} 个页面：${outDir}`);
  });
}

/** Full addresses of the pages that a search engine is told of: not the one for what is not found, nor those that lead elsewhere. */
function listedAddresses(files: readonly string[], address: string): string[] {
  const pages = files.map((file) => file.replaceAll(path.sep, '/')).filter((file) => file !== '404.html');
  return pages
    .map((file) => new URL(encodeURI(file.replace(/index\.html$/, '')), address).href)
    .filter((page) => !isMovedPage(page));
}

/** Makes the pages that must be made, and takes over the others. */
async function makePages(
  fresh: string,
  base: string,
  standing: StandingBuild | undefined,
): Promise<PageNote[]> {
  layOutStandingPages(standing?.pages ?? []);
  await buildPages(fresh, base, { isApart: !canBuildIn(fresh) });
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
  await buildPages(fresh, base, { isApart: true });
  const again = readBuiltPages();
  if (again.kept.length > 0) throw new Error('pages were left out with nothing to take them from');
  return again.made;
}

async function buildPages(folder: string, base: string, { isApart }: { isApart: boolean }): Promise<void> {
  if (!isApart) return build({ outDir: folder, base, logLevel: 'warn' });
  rmSync(stagingDir, { recursive: true, force: true });
  mkdirSync(stagingDir, { recursive: true });
  await build({ outDir: stagingDir, base, logLevel: 'warn' });
  linkFolder(stagingDir, folder);
  rmSync(stagingDir, { recursive: true });
}

/** Astro moves files into its folder, and runs code from it that finds its packages above. */
function canBuildIn(folder: string): boolean {
  const isBelow = !path.relative(realpathSync('.'), realpathSync(folder)).startsWith('..');
  return isBelow && statSync(folder).dev === statSync('.').dev;
}
