import { globSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import { type CollectResult, collect } from '../collect/collect.ts';
import { extractorVersion } from '../collect/extractor-version.ts';
import { findMadeUpNote } from '../collect/made-up.ts';
import { ReportCache } from '../collect/report-cache.ts';
import type { Settings } from '../settings.ts';
import { Progress } from '../terminal/progress.ts';
import { toPlainError } from './failure.ts';
import { publishSearchFiles } from './search-files.ts';
import { swapFolder } from './swap-folder.ts';

/** Where the collections are written, and where pages look for them. */
export const collectionsDir = '.collections';

/** Where the reports that were read in earlier runs are kept; it may be deleted at any time. */
const cacheDir = '.cache';

/** Reading fewer is over before a bar is seen. */
const fewestToWatch = 50;

/** Where the site is built if its folder is on another disk: Astro moves files there, which disks do not allow. */
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
    const result = await collect({ contentDir, outDir: collectionsDir, address, cache, watch });
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

/**
 * Collects the content and builds every page into `outDir`, which changes only when the build is complete.
 * Content in error is a ContentError, a folder that takes nothing a PlainError; refused files stop nothing.
 */
export async function buildSite(settings: Settings): Promise<void> {
  const { outDir, base } = settings;
  await collectContent(settings);
  await swapFolder(outDir, async (fresh) => {
    await buildPages(fresh, base);
    await publishSearchFiles(collectionsDir, fresh);
    console.log(`生成 ${globSync('**/*.html', { cwd: fresh }).length} 个页面：${outDir}`);
  });
}

async function buildPages(folder: string, base: string): Promise<void> {
  const isOnThisDisk = statSync(folder).dev === statSync('.').dev;
  if (isOnThisDisk) return build({ outDir: folder, base, logLevel: 'warn' });
  rmSync(stagingDir, { recursive: true, force: true });
  mkdirSync(stagingDir, { recursive: true });
  await build({ outDir: stagingDir, base, logLevel: 'warn' });
  await cp(stagingDir, folder, { recursive: true });
  rmSync(stagingDir, { recursive: true });
}
