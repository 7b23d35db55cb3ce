import { existsSync, linkSync, renameSync } from 'node:fs';
import { PlainError } from '../site/failure.ts';

/** Gives a finished folder its name; throws where the name is taken, by an empty folder too. */
export function putFolder(from: string, to: string): void {
  // A rename would take the place of an empty folder.
  if (existsSync(to)) throw takenError(to);
  renameSync(from, to);
}

/** Gives a finished file its name; throws where the name is taken. */
export function putFile(from: string, to: string): void {
  try {
    // A link fails where the name is taken; a rename, for file systems without links, would not.
    linkSync(from, to);
  } catch (error) {
    const isTaken = (error as NodeJS.ErrnoException).code === 'EEXIST' || existsSync(to);
    if (isTaken) throw takenError(to);
    renameSync(from, to);
  }
}

function takenError(target: string): PlainError {
  return new PlainError(`不能写入 ${target}：刚刚有了这个文件，没有覆盖。`);
}
