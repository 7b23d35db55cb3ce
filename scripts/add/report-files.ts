import { type Dirent, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** A file to add: as it is shown, and where it is. */
export type ReportFile = { shown: string; path: string };

/** The files that the arguments name, what cannot be looked at and why, and how many were passed over. */
type FileList = {
  files: ReportFile[];
  unusable: { shown: string; message: string }[];
  ignored: number;
};

const reportEnding = /\.(?:txt|html?|docx?|pdf)$/i;

/**
 * Lists files given by name, whatever they are called, and those in folders that end like a report, in the order of
 * their paths. A link in a folder is passed over: it may lead outside, and what lies inside is met on its own.
 */
export function listReportFiles(names: readonly string[], workingDir: string): FileList {
  const list: FileList = { files: [], unusable: [], ignored: 0 };
  for (const name of names) addPath(list, name, path.resolve(workingDir, name));
  const seen = new Set<string>();
  list.files = list.files.filter((file) => !seen.has(file.path) && seen.add(file.path));
  return list;
}

function addPath(list: FileList, shown: string, target: string): void {
  try {
    const stats = statSync(target);
    if (stats.isDirectory()) addFolder(list, shown, target);
    else if (stats.isFile()) list.files.push({ shown, path: target });
    else list.unusable.push({ shown, message: '这不是普通文件。' });
  } catch (error) {
    const isMissing = ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
    list.unusable.push({ shown, message: isMissing ? '没有这个文件或文件夹。' : '不能读取。' });
  }
}

function addFolder(list: FileList, shown: string, folder: string): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    list.unusable.push({ shown, message: '文件夹不能读取。' });
    return;
  }
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const entry of entries) {
    const [below, target] = [path.join(shown, entry.name), path.join(folder, entry.name)];
    if (entry.isDirectory()) addFolder(list, below, target);
    else if (entry.isFile() && reportEnding.test(entry.name)) list.files.push({ shown: below, path: target });
    else list.ignored += 1;
  }
}
