import { existsSync, readdirSync, renameSync, rmdirSync, rmSync, unlinkSync } from 'node:fs';
import path from 'node:path';

/** What a folder is to have; paths are below it, with slashes. */
type Settlement = {
  files: Pick<ReadonlyMap<string, unknown>, 'has'>;
  /** Of the files that were put there, those that are not among them; undefined where that is not known. */
  gone: readonly string[] | undefined;
  /** A folder that has those of the files that are new, and nothing else. */
  from: string;
};

/**
 * Gives a folder new files and takes away those that are gone, with the folders that held nothing else. What others put
 * there stays where it is in nobody's way; where it is not known what was put there, all else is looked for and removed.
 */
export function settleFiles(folder: string, { files, gone, from }: Settlement): void {
  if (gone) removeFiles(folder, gone);
  else removeOthers(folder, files);
  try {
    moveInto(folder, from);
  } catch {
    // What is none of ours is in the way, or the disk refuses, which it then does again.
    removeOthers(folder, files);
    moveInto(folder, from);
  }
}

/** Moves all that is in a folder to the same paths below another: folders that are not there yet as a whole. */
function moveInto(to: string, from: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name);
    const target = path.join(to, entry.name);
    if (entry.isDirectory() && existsSync(target)) moveInto(target, source);
    else renameSync(source, target);
  }
}

function removeFiles(root: string, files: readonly string[]): void {
  const folders = new Set<string>();
  for (const file of files) {
    attempt(() => unlinkSync(path.join(root, file)));
    for (let at = path.posix.dirname(file); at !== '.' && !folders.has(at); at = path.posix.dirname(at))
      folders.add(at);
  }
  // A folder comes after those that are in it.
  for (const folder of [...folders].sort().reverse()) attempt(() => rmdirSync(path.join(root, folder)));
}

/** What cannot be removed is gone already, or a folder that holds something. */
function attempt(remove: () => void): void {
  try {
    remove();
  } catch {
    // A file that stays is none of the collections.
  }
}

/** Removes every file that is none of these, whoever put it there, and folders that are empty; tells what is left. */
function removeOthers(root: string, files: Settlement['files'], below = ''): number {
  let left = 0;
  for (const entry of readdirSync(path.join(root, below), { withFileTypes: true })) {
    const place = below === '' ? entry.name : `${below}/${entry.name}`;
    const isKept = entry.isDirectory() ? removeOthers(root, files, place) > 0 : files.has(place);
    if (isKept) left += 1;
    else rmSync(path.join(root, place), { recursive: true });
  }
  return left;
}
