import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from '../failure.ts';
import { settleFolder } from '../placing/change-folder.ts';
import { linkFiles, listFiles } from '../placing/link-files.ts';
import { readyTarget } from '../placing/ready-target.ts';
import { buildNameFile } from '../placing/standing-build.ts';
import { swapFolder } from '../placing/swap-folder.ts';
import { writeSitemapIndex } from '../sitemap.ts';
import { hashOfNames, readSitePart, type SitePart, sitePartFile } from './site-part-note.ts';

/** Files that are of the part and not of the site. */
const notes = [sitePartFile, buildNameFile];

type GivenPart = SitePart & { folder: string };

/**
 * Puts the parts of a site together into `outDir`: the same files as if it had been built at once, but for the name of
 * the build. A PlainError where one is missing, there twice or not whole, or they were built from different data: with
 * a part missing, its links would be dead. A part that was copied while it was changed is not whole either.
 */
export async function assembleSite(folders: readonly string[], outDir: string): Promise<void> {
  readyTarget(outDir);
  for (const folder of folders) settleFolder(folder);
  const given = folders.map((folder) => ({ folder, ...readSitePart(folder) }));
  const { address } = assertWhole(given);
  await swapFolder(outDir, async (fresh) => {
    const placed = new Map<string, string>();
    for (const part of given) {
      const { folder } = part;
      const files = listWholeFiles(part);
      for (const file of files) assertSame(file, placed.get(file), folder);
      linkFiles(
        folder,
        files.filter((file) => !placed.has(file)),
        fresh,
      );
      for (const file of files) placed.set(file, folder);
    }
    writeSitemapIndex(fresh, address);
    return undefined;
  });
}

function assertWhole(given: readonly GivenPart[]): GivenPart {
  const [first] = given;
  if (!first) throw new PlainError('没有给出要拼合的部分。');
  const folders = new Map<string, string>();
  for (const { folder, part, joined, address } of given) {
    const known = folders.get(part);
    if (known !== undefined) throw new PlainError(`${known} 与 ${folder} 都是 ${part} 这一部分。`);
    if (joined !== first.joined || address !== first.address)
      throw new PlainError(`${first.folder} 与 ${folder} 不是从同一次合并的数据生成的。`);
    folders.set(part, folder);
  }
  const missing = first.parts.filter((part) => !folders.has(part));
  if (missing.length > 0) throw new PlainError(`缺少这些部分：${missing.join('、')}。网站没有拼合。`);
  return first;
}

function listWholeFiles({ folder, files: noted, names }: GivenPart): string[] {
  const files = listFiles(folder);
  // It goes before a change of the part, and comes back after it: meanwhile there may be as many files as there should.
  if (!files.includes(buildNameFile))
    throw new PlainError(`${folder} 里没有 ${buildNameFile}：没有复制完整，或者复制时正在生成。请重新复制。`);
  if (files.length !== noted + 1)
    throw new PlainError(`${folder} 应有 ${noted + 1} 个文件，却有 ${files.length} 个：没有复制完整。`);
  if (hashOfNames(files.filter((file) => file !== sitePartFile)) !== names)
    throw new PlainError(`${folder} 里的文件不是生成的那些：没有复制完整，或者被改动了。请重新复制。`);
  return files.filter((file) => !notes.includes(file));
}

/** Scripts and style sheets are in every part, the same in all. */
function assertSame(file: string, known: string | undefined, folder: string): void {
  if (known === undefined) return;
  const [one, other] = [known, folder].map((place) => readFileSync(path.join(place, file)));
  if (!one || !other?.equals(one))
    throw new PlainError(`${known} 与 ${folder} 里的 ${file} 不一样，不能拼合。`);
}
