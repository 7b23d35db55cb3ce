import { readdirSync } from 'node:fs';
import path from 'node:path';
import { type OrganFile, slugPattern } from '../../../src/model/organ.ts';
import { organFileSchema } from '../../../src/model/organ-schema.ts';
import { whyTooEarly } from '../../../src/model/publication-date.ts';
import { type SourceFile, sourceFileSchema } from '../../../src/model/records.ts';
import { ContentError, readEach } from './content-error.ts';
import { readJsonFile } from './read-json-file.ts';
import { readRegularFile } from './regular-file.ts';

/** A file in an organ's folder, its bytes not yet read. */
export type FileInFolder = { organ: string; file: string; path: string };

/** Is told the hash of a file's bytes, to offer them as they are; `bytes` are not asked for where they stand already. */
export type OfferOriginal = (file: FileInFolder, sha256: string, bytes: () => Uint8Array) => void;

/** A published report as it lies in `content/`. */
export type ReportFile = FileInFolder & { year: number; source: SourceFile | null };

/** An organ's folder: what its organ.json says and its reports, oldest first. */
export type OrganFolder = {
  slug: string;
  organ: OrganFile;
  reports: ReportFile[];
  strangers: FileInFolder[];
};

const reportName = /^(\d{4})\.(?:txt|html|docx|doc|pdf)$/;
const sourceName = /^\d{4}\.source\.json$/;

/**
 * Reads which organs and reports `content/organs/` holds, in order of slug. A slug, an organ.json or a source
 * file that breaks its rules, or a year with two reports, stops when all were looked at,
 * with what isContentError knows.
 */
export function readContent(contentDir: string): OrganFolder[] {
  const root = path.join(contentDir, 'organs');
  let entries: import('node:fs').Dirent[];
  try {
    entries = readdirSync(root, { withFileTypes: true });
  } catch {
    throw new ContentError('organs/', `文件夹不存在，或不能读取（${root}）。`);
  }
  const slugs = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return readEach(slugs.sort(), (slug) => readOrganFolder(root, slug));
}

function readOrganFolder(root: string, slug: string): OrganFolder {
  if (!slugPattern.test(slug))
    throw new ContentError(
      `organs/${slug}/`,
      '文件夹名应为用 - 连接的两段以上小写拼音，如 miyun-jugezhuang。',
    );
  const folder = path.join(root, slug);
  const organ = readJsonFile(path.join(folder, 'organ.json'), `organs/${slug}/organ.json`, organFileSchema);
  // A name with a dot in front is the machine's own: .DS_Store and the like.
  const names = readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort();
  const reports = names
    .filter((name) => reportName.test(name))
    .map((file) => readReportFile(folder, slug, file, names));
  for (const [index, report] of reports.entries()) {
    const twin = reports[index + 1];
    if (twin?.year === report.year) {
      throw new ContentError(
        `organs/${slug}/${report.file}`,
        `与 ${twin.file} 是同一年的报告，只能保留一份。`,
      );
    }
  }
  const strangers = names
    .filter((name) => name !== 'organ.json' && !reportName.test(name) && !isSourceOf(name, reports))
    .map((file) => ({ organ: slug, file, path: path.join(folder, file) }));
  return { slug, organ, reports, strangers };
}

/** A source file says where a report comes from; without that report it says nothing, and is listed. */
function isSourceOf(name: string, reports: readonly ReportFile[]): boolean {
  return sourceName.test(name) && reports.some(({ year }) => name.startsWith(String(year)));
}

function readReportFile(folder: string, organ: string, file: string, names: readonly string[]): ReportFile {
  const year = Number(file.slice(0, 4));
  const sourceFile = `${year}.source.json`;
  const source = names.includes(sourceFile)
    ? readJsonFile(path.join(folder, sourceFile), `organs/${organ}/${sourceFile}`, sourceFileSchema)
    : null;
  const fault = whyTooEarly(source?.published, year);
  if (fault !== undefined)
    throw new ContentError(`organs/${organ}/${sourceFile}`, `字段 published：${fault}`);
  return { organ, year, file, path: path.join(folder, file), source };
}

/** The bytes of a file, as published; undefined where it is none, or cannot be opened. */
export function readBytes(file: FileInFolder): Uint8Array | undefined {
  return readRegularFile(file.path);
}
