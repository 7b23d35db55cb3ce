import { constants, copyFileSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Gives files of one folder a place in another, at the same path: a second name where the disk allows it, else a copy. */
export function linkFiles(from: string, files: Iterable<string>, to: string): void {
  const made = new Set<string>();
  for (const file of files) {
    const target = path.join(to, file);
    const parent = path.dirname(target);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    linkOrCopy(path.join(from, file), target);
  }
}

/** Paths of all files below a folder, with slashes, in order. */
export function listFiles(folder: string): string[] {
  const files: string[] = [];
  const list = (below: string) => {
    for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
      if (entry.isDirectory()) list(`${below}${entry.name}/`);
      else if (entry.isFile()) files.push(below + entry.name);
    }
  };
  list('');
  return files.sort();
}

/** Gives one file a second name, or a copy where the disk has none; its folder must be there, and the name free. */
export function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch (error) {
    // A file made twice is a fault of ours; another disk, or one without second names, is not.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    copyFileSync(source, target, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  }
}
