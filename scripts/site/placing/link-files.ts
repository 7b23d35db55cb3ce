import { constants, copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, type Stats } from 'node:fs';
import path from 'node:path';
import { PlainError } from '../failure.ts';

/**
 * Gives files of one folder a place in another, at the same path: a second name where the disk allows it, else a copy.
 * A PlainError where somebody has taken one away since it was seen there.
 */
export function linkFiles(from: string, files: Iterable<string>, to: string): void {
  const made = new Set<string>();
  for (const file of files) {
    const target = path.join(to, file);
    const parent = path.dirname(target);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    const source = path.join(from, file);
    try {
      linkOrCopy(source, target);
    } catch (error) {
      if (existsSync(source)) throw error;
      throw new PlainError(`${source} 在生成的时候被删去了，请再运行一次。`);
    }
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

/** The number of a file on its disk, the same under all its names; undefined where it is beyond what a double holds. */
export function inodeOf({ ino }: Pick<Stats, 'ino'>): number | undefined {
  return Number.isSafeInteger(ino) ? ino : undefined;
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
