import { toPlainError } from '../failure.ts';
import { assertReplaceable, type BuildKind, wholeSite } from './build-kind.ts';
import { settleFolder } from './change-folder.ts';
import { findTarget } from './find-target.ts';
import { finishSwap, removeLeftovers } from './folders-beside.ts';
import { assertWritablePlace } from './writable-place.ts';

/**
 * Puts right what runs that were killed left of a folder and beside it, and returns where it stands. A PlainError where
 * no build of the kind may take its place, which is known here before anything is read.
 */
export function readyTarget(folder: string, kind: BuildKind = wholeSite): string {
  const target = findTarget(folder);
  try {
    finishSwap(target);
    assertWritablePlace(target, folder);
    settleFolder(target);
    assertReplaceable(target, kind);
    removeLeftovers(target);
    return target;
  } catch (error) {
    throw toPlainError(error, target);
  }
}
