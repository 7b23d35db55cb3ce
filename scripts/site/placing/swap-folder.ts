import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { toPlainError } from '../failure.ts';
import { type BuildKind, wholeSite } from './build-kind.ts';
import { type FolderChange, isNoChange, setDownChange, settleFolder } from './change-folder.ts';
import { makeFolderBeside, swapWith } from './folders-beside.ts';
import { readyTarget } from './ready-target.ts';

/**
 * Fills a new folder beside `folder` and puts it in its place when `fill` has finished. What is to be changed of one
 * that stands `fill` may return: then the new folder has those files alone, and they are put one by one. Whatever
 * fails before that, also an interrupt, leaves `folder` as it was; what is cut short after it is gone on with by
 * whoever looks at the folder next, see `settleFolder`. A refusal to write is a PlainError, and so is a folder with
 * things in it that are no finished build of the same kind.
 */
export async function swapFolder(
  folder: string,
  fill: (fresh: string) => Promise<FolderChange | undefined>,
  kind: BuildKind = wholeSite,
): Promise<void> {
  const target = readyTarget(folder, kind);
  let fresh: string | undefined;
  const remove = () => fresh && rmSync(fresh, { recursive: true, force: true });
  const abandon = () => {
    remove();
    process.exit(130);
  };
  process.once('SIGINT', abandon).once('SIGTERM', abandon);
  try {
    mkdirSync(path.dirname(target), { recursive: true });
    fresh = makeFolderBeside(target);
    // Whoever may read the folder above may read the site.
    chmodSync(fresh, 0o755);
    const change = await fill(fresh);
    if (!change) swapWith(target, fresh);
    else if (!isNoChange(change)) {
      setDownChange(target, fresh, change);
      fresh = undefined;
      settleFolder(target);
    }
  } catch (error) {
    throw toPlainError(error, target);
  } finally {
    remove();
    process.off('SIGINT', abandon).off('SIGTERM', abandon);
  }
}
