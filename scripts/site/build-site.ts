import { globSync } from 'node:fs';
import path from 'node:path';
import type { PageNote } from '../../src/collections/page-reuse.ts';
import { openSiteParts } from '../../src/collections/site-part.ts';
import { type CollectResult, collect } from '../collect/collect.ts';
import { extractorVersion } from '../collect/extractor-version.ts';
import { publishedFolder } from '../collect/kept-files.ts';
import { findMadeUpNote } from '../collect/made-up.ts';
import { writePart } from '../collect/parts/write-part.ts';
import type { ReadingOptions } from '../collect/read-reports.ts';
import { ReportCache } from '../collect/report-cache.ts';
import type { Settings } from '../settings.ts';
import { Progress } from '../terminal/progress.ts';
import { toPlainError } from './failure.ts';
import { linkFolder } from './link-files.ts';
import { makePages } from './make-pages.ts';
import { siteVersion } from './site-version.ts';
import { listedAddresses, writeSitemapIndex, writeSitemaps } from './sitemap.ts';
import { findStandingBuild, noteBuild } from './standing-build.ts';
import { swapFolder } from './swap-folder.ts';

/** Where the collections are written, and where pages look for them. */
export const collectionsDir = '.collections';

/** Where the reports that were read in earlier runs are kept; it may be deleted at any time. */
const cacheDir = '.cache';

/** Notes of what the pages of finished sites were made from. */
export const notesDir = path.join(cacheDir, 'builds');

/** Reading fewer is over before a bar is seen. */
const fewestToWatch = 50;

/** Reads the content into the collections that pages read, and prints what was read and what was refused. */
export function collectContent({ contentDir, address }: Settings): Promise<CollectResult> {
  // Pages read it as they read the site's address.
  return sayWhatIsRead(collectionsDir, (watch) => {
    process.env.MADE_UP_NOTE = findMadeUpNote(contentDir) ?? '';
    const version = siteVersion({ address });
    const cache = openCache(contentDir);
    return collect({ contentDir, outDir: collectionsDir, address, version, cache, watch });
  });
}

/** Reads one province into its folder among the parts, and prints the same of it. */
export function collectPart({ contentDir, partsDir }: Settings, region: string): Promise<CollectResult> {
  const outDir = path.join(partsDir, region);
  return sayWhatIsRead(outDir, (watch) =>
    writePart({ contentDir, region, outDir, cache: openCache(contentDir), watch }),
  );
}

type Watch = NonNullable<ReadingOptions['watch']>;

async function sayWhatIsRead(
  folder: string,
  read: (watch: Watch) => Promise<CollectResult>,
): Promise<CollectResult> {
  let progress: Progress | undefined;
  try {
    const result = await read((done, total) => {
      progress ??= new Progress(process.stderr, total, { fewest: fewestToWatch });
      progress.show(done);
    });
    progress?.end();
    const { organs, reports, findings, refused } = result;
    console.log(`读取 ${organs} 个机关的 ${reports} 份报告，${findings} 条提示。`);
    for (const { organ, file, error } of refused) {
      console.error(`未读取 organs/${organ}/${file}：${error.message}`);
    }
    return result;
  } catch (error) {
    progress?.end();
    throw toPlainError(error, folder);
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
    const pages = await makePages(fresh, { base, standing });
    enter('files');
    linkFolder(path.join(collectionsDir, publishedFolder), fresh);
    writeSitemaps(fresh, listedAddresses(fresh), { root: address, partOf: openSiteParts(collectionsDir) });
    writeSitemapIndex(fresh, address);
    finishSite(fresh, { version, pages, outDir });
  });
}

/** Notes what the pages of a site were made from, and says that it is made. */
export function finishSite(
  fresh: string,
  { version, pages, outDir }: { version: string; pages: PageNote[]; outDir: string },
): void {
  noteBuild(fresh, { version, pages, target: outDir, notesDir, say: console.error });
  console.log(`生成 ${globSync('**/*.html', { cwd: fresh }).length} 个页面：${outDir}`);
}
