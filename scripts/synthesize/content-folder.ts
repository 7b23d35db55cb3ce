import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PlainError, toPlainError } from '../site/failure.ts';
import type { MadeUpOrgan } from './organ.ts';
import type { MadeUpReport } from './report.ts';

/** Name of the file that says a content folder is made up. */
const markerName = 'made-up.json';

/** The project's own content, whose gazetteer made-up content is of. */
export const projectContent = path.join(import.meta.dirname, '..', '..', 'content');

/** What the marker file says. */
type Marker = { note: string; seed: number; organs: number };

/** Throws where a folder holds something that was not made up. */
export function checkFolder(folder: string): void {
  try {
    const entries = existsSync(folder) ? readdirSync(folder) : [];
    if (entries.length === 0 || entries.includes(markerName)) return;
  } catch (error) {
    throw toPlainError(error, folder);
  }
  throw new PlainError(
    `${folder} 里已有别的文件，没有写入：请指定空的文件夹，或以前用这个命令生成的文件夹。`,
  );
}

/** Opens a folder for made-up content: an empty one, or one that was made up before, which is emptied. */
export function openFolder(folder: string, marker: Marker): void {
  checkFolder(folder);
  try {
    for (const name of ['organs', 'divisions.csv'])
      rmSync(path.join(folder, name), { recursive: true, force: true });
    mkdirSync(path.join(folder, 'organs'), { recursive: true });
    writeFileSync(path.join(folder, markerName), toJson(marker));
    copyFileSync(path.join(projectContent, 'divisions.csv'), path.join(folder, 'divisions.csv'));
  } catch (error) {
    throw toPlainError(error, folder);
  }
}

/** Writes an organ and its reports as they come; gives how many reports there were, and their bytes. */
export function writeOrgan(
  folder: string,
  organ: MadeUpOrgan,
  reports: Iterable<MadeUpReport>,
): { reports: number; bytes: number } {
  const place = path.join(folder, 'organs', organ.slug);
  const written = { reports: 0, bytes: 0 };
  try {
    mkdirSync(place);
    writeFileSync(path.join(place, 'organ.json'), toJson(organ.file));
    for (const { year, file, bytes, draft } of reports) {
      const data = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
      writeFileSync(path.join(place, file), data);
      if (draft.source) writeFileSync(path.join(place, `${year}.source.json`), toJson(draft.source));
      written.reports += 1;
      written.bytes += data.length;
    }
  } catch (error) {
    throw toPlainError(error, place);
  }
  return written;
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
