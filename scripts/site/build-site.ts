import path from 'node:path';
import { openSiteParts } from '../../src/collections/site-part.ts';
import { publishedFolder } from '../collect/writing/kept-files.ts';
import type { Settings } from '../settings.ts';
import { collectContent } from './collect-content.ts';
import { collectionsDir, notesDir } from './generated-folders.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { makePages } from './pages/make-pages.ts';
import { readyTarget } from './placing/ready-target.ts';
import { gatherFiles, listSiteFiles, placeFiles } from './placing/site-files.ts';
import { findStandingBuild, noteBuild } from './placing/standing-build.ts';
import { swapFolder } from './placing/swap-folder.ts';
import { siteVersion } from './site-version.ts';
import { listedAddresses, writeSitemapIndex, writeSitemaps } from './sitemap.ts';

/** What a build does, in this order: reads the content, makes the pages, puts the finished files beside them. */
export type BuildStage = 'collect' | 'pages' | 'files';

/**
 * Collects the content and builds the site into `outDir`, which changes only when the build is complete. Pages that
 * read nothing that has changed since the site that stands there are taken over from it. Content in error is a
 * ContentError, a folder that takes nothing a PlainError; refused files stop nothing. `enter` is told of each stage
 * as it begins.
 */
export function buildSite(settings: Settings, enter: (stage: BuildStage) => void = () => {}): Promise<void> {
  return oneAtATime(async () => {
    const { outDir, base, address } = settings;
    enter('collect');
    readyTarget(outDir);
    const collected = await collectContent(settings);
    const published = { folder: path.join(collectionsDir, publishedFolder), ...collected.published };
    const version = siteVersion(settings);
    const standing = findStandingBuild(outDir, version, notesDir);
    let files: readonly string[] = [];
    await swapFolder(outDir, async (fresh) => {
      enter('pages');
      const pages = await makePages(fresh, { base, standing });
      enter('files');
      const site = gatherFiles(fresh, pages, published);
      files = listSiteFiles(site);
      writeSitemaps(fresh, listedAddresses(files), {
        root: address,
        partOf: openSiteParts(collectionsDir),
      });
      writeSitemapIndex(fresh, address);
      noteBuild(fresh, { version, pages, target: outDir, notesDir, say: console.error });
      return placeFiles(site);
    });
    sayBuilt(files, outDir);
  });
}

/** Says that a folder has its site, when it has. */
export function sayBuilt(files: readonly string[], outDir: string): void {
  console.log(`生成 ${files.filter((file) => file.endsWith('.html')).length} 个页面：${outDir}`);
}
