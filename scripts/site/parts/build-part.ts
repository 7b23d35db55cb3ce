import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { openSiteParts, sharedPart } from '../../../src/collections/site-part.ts';
import { piecesEnding } from '../../../src/collections/store.ts';
import { openPart } from '../../collect/parts/read-parts.ts';
import { publishedFolder } from '../../collect/writing/kept-files.ts';
import { readNotedFiles } from '../../collect/writing/kept-notes.ts';
import type { Settings } from '../../settings.ts';
import { sayBuilt } from '../build-site.ts';
import { PlainError } from '../failure.ts';
import { collectionsDir, notesDir } from '../generated-folders.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { makePages } from '../pages/make-pages.ts';
import { linkFiles } from '../placing/link-files.ts';
import { readyTarget } from '../placing/ready-target.ts';
import { gatherFiles, listSiteFiles, placeFiles } from '../placing/site-files.ts';
import { findStandingBuild, noteBuild } from '../placing/standing-build.ts';
import { swapFolder } from '../placing/swap-folder.ts';
import { setSiteVariables } from '../site-variables.ts';
import { siteVersion } from '../site-version.ts';
import { listedAddresses, writeSitemaps } from '../sitemap.ts';
import { type Joined, readJoined } from './joined.ts';
import { hashOfNames, sitePart, writeSitePart } from './site-part-note.ts';

/** The collection that stays in the parts: only the pages of the reports themselves show it. */
const linesFiles = ['ndjson', 'ids', 'index'].map((ending) => `report-lines.${ending}`);

/**
 * Builds one part of the site from collections that were joined: the pages of a province, with the originals of its
 * reports, or those of no province, with all data. It is no site by itself: see `assembleSite`. A PlainError where
 * there is no such part, the collections were joined of another than the one in PARTS_DIR, or what was copied from
 * elsewhere is not whole.
 */
export function buildPart(part: string, settings: Settings): Promise<void> {
  return oneAtATime(async () => {
    const { outDir, base, address, partsDir } = settings;
    readyTarget(outDir, sitePart);
    const joined = readJoined(collectionsDir);
    setSiteVariables({ madeUpNote: joined.madeUp ?? undefined, part });
    const source = part === sharedPart ? collectionsDir : path.join(partsDir, part);
    assertJoined(part, source, joined, settings);
    const published = { folder: path.join(source, publishedFolder), files: listPublished(source) };
    const partOf = openSiteParts(collectionsDir);
    const standing = findStandingBuild(outDir, joined.version, notesDir);
    let files: readonly string[] = [];
    const fill = async (fresh: string) => {
      const takes = (file: string) => file.startsWith('assets/') || partOf(`/${file}`) === part;
      const pages = await makePages(fresh, { base, standing, takes });
      const site = gatherFiles(fresh, pages, published);
      files = listSiteFiles(site);
      writeSitemaps(fresh, listedAddresses(files), { root: address, partOf });
      noteBuild(fresh, { version: joined.version, pages, target: outDir, notesDir, say: console.error });
      const parts = [sharedPart, ...Object.keys(joined.parts)];
      const all = listSiteFiles(site);
      const noted = { files: all.length, names: hashOfNames(all) };
      writeSitePart(fresh, { part, joined: joined.name, parts, address, ...noted });
      return placeFiles(site);
    };
    await swapFolder(outDir, fill, sitePart);
    sayBuilt(files, outDir);
  });
}

function assertJoined(part: string, source: string, joined: Joined, settings: Settings): void {
  if (siteVersion(settings) !== joined.version)
    throw new PlainError('程序、软件包、SITE_URL、BASE_PATH 或 CONTACT_URL 与合并时不同，请重新合并。');
  if (part === sharedPart) return;
  if (!Object.hasOwn(joined.parts, part)) {
    const all = [...Object.keys(joined.parts), sharedPart];
    throw new PlainError(`合并的数据里没有 ${part}；有的是：${all.join('、')}。`);
  }
  if (openPart(source).name !== joined.parts[part])
    throw new PlainError(`${source} 与合并的数据不是同一次读取的，请重新合并。`);
  takeLines(source);
}

/** The files that were finished before the pages, which have links to all of them. */
function listPublished(source: string): readonly string[] {
  const { files, missing } = readNotedFiles(source, publishedFolder);
  if (missing === undefined) return files;
  throw new PlainError(`${source} 里的 ${missing} 不在，或者不完整：没有复制完整。请重新复制。`);
}

/** Puts the lines of a part's texts beside the joined collections. */
function takeLines(folder: string): void {
  const coming = path.join(collectionsDir, 'lines-coming');
  rmSync(coming, { recursive: true, force: true });
  linkFiles(folder, linesFiles, coming);
  rmSync(path.join(collectionsDir, `report-lines${piecesEnding}`), { force: true });
  for (const file of linesFiles) renameSync(path.join(coming, file), path.join(collectionsDir, file));
  rmSync(coming, { recursive: true });
}
