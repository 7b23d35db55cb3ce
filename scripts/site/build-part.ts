import { rmSync } from 'node:fs';
import path from 'node:path';
import { openSiteParts, sharedPart } from '../../src/collections/site-part.ts';
import { RecordStore } from '../../src/collections/store.ts';
import type { ReportRecord } from '../../src/model/records.ts';
import { collectFrom } from '../collect/collect.ts';
import { publishedFolder } from '../collect/kept-files.ts';
import { readParts, regionsOfParts } from '../collect/parts/read-parts.ts';
import type { Settings } from '../settings.ts';
import { collectionsDir, finishSite, notesDir } from './build-site.ts';
import { PlainError, toPlainError } from './failure.ts';
import { type Joined, noteJoined, readJoined } from './joined.ts';
import { linkFiles, linkFolder } from './link-files.ts';
import { makePages } from './make-pages.ts';
import { writeSitePart } from './site-part-note.ts';
import { siteVersion } from './site-version.ts';
import { listedAddresses, writeSitemaps } from './sitemap.ts';
import { findStandingBuild } from './standing-build.ts';
import { swapFolder } from './swap-folder.ts';

/** The collection that is left in the parts: only the pages of the reports themselves show it. */
const linesFiles = ['ndjson', 'ids', 'index'].map((ending) => `report-lines.${ending}`);

/** Makes the collections of a country of its provinces, which were read apart. */
export async function joinParts(folders: readonly string[], { address }: Settings): Promise<Joined> {
  try {
    const { madeUpNote = null } = readParts(folders);
    process.env.MADE_UP_NOTE = madeUpNote ?? '';
    const version = siteVersion({ address });
    const { organs, reports, refused } = await collectFrom(() => readParts(folders), {
      outDir: collectionsDir,
      address,
      version,
    });
    console.log(`合并 ${organs} 个机关的 ${reports} 份报告；${refused.length} 个文件未能读取。`);
    const regions = regionsOfParts(folders);
    return noteJoined(collectionsDir, { regions, madeUp: madeUpNote, version });
  } catch (error) {
    throw toPlainError(error, collectionsDir);
  }
}

/**
 * Builds one part of the site from collections that were joined: the pages of a province, with the originals of its
 * reports, or those of no province, with all data. It is no site by itself: see `assembleSite`. A PlainError where
 * there is no such part, or it was read again since.
 */
export async function buildPart(part: string, settings: Settings): Promise<void> {
  const { outDir, base, address, partsDir } = settings;
  const joined = readJoined(collectionsDir);
  process.env.MADE_UP_NOTE = joined.madeUp ?? '';
  process.env.SITE_PART = part;
  if (siteVersion(settings) !== joined.version)
    throw new PlainError('程序、软件包或网站地址与合并时不同，请重新合并。');
  if (part !== sharedPart && !joined.regions.includes(part))
    throw new PlainError(`合并的数据里没有 ${part}；有的是：${[...joined.regions, sharedPart].join('、')}。`);
  const source = part === sharedPart ? collectionsDir : path.join(partsDir, part);
  if (part !== sharedPart) takeLines(source);
  const partOf = openSiteParts(collectionsDir);
  const standing = findStandingBuild(outDir, joined.version, notesDir);
  await swapFolder(outDir, async (fresh) => {
    const takes = (file: string) => file.startsWith('assets/') || partOf(`/${file}`) === part;
    const pages = await makePages(fresh, { base, standing, takes });
    linkFolder(path.join(source, publishedFolder), fresh);
    writeSitemaps(fresh, listedAddresses(fresh), { root: address, partOf });
    writeSitePart(fresh, { part, joined: joined.name, parts: [sharedPart, ...joined.regions] });
    finishSite(fresh, { version: joined.version, pages, outDir });
  });
}

/** Puts the lines of a part's texts beside the joined collections, which must have been made of the same reports. */
function takeLines(folder: string): void {
  const [own, all] = [openReports(folder), openReports(collectionsDir)];
  const isSame = own.ids.every((id) => all.has(id) && all.hashOf(id) === own.hashOf(id));
  if (!isSame) throw new PlainError(`${folder} 在合并以后又读过，请重新合并。`);
  for (const file of linesFiles) rmSync(path.join(collectionsDir, file), { force: true });
  linkFiles(folder, linesFiles, collectionsDir);
}

function openReports(folder: string): RecordStore<ReportRecord> {
  try {
    return new RecordStore('reports', folder);
  } catch {
    throw new PlainError(`${folder} 不是一份读好的省份，或者不完整。`);
  }
}
