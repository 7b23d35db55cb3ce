import { lstatSync, readlinkSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from '../failure.ts';

/** A way of more links than this goes round in a circle. */
const mostLinks = 40;

/** Where a folder stands, or is to stand: what a link leads to, whether that is there or not. */
export function findTarget(folder: string): string {
  let place = folder;
  for (let links = 0; links <= mostLinks; links++) {
    const found = tryRealPath(place);
    if (found !== undefined) return found;
    if (!isLink(place)) return place;
    place = path.resolve(path.dirname(place), readlinkSync(place));
  }
  throw new PlainError(`${folder} 是链接，绕来绕去又回到自己，没有指向文件夹。请改正链接。`);
}

/** Whether a name is that of a link. */
export function isLink(place: string): boolean {
  try {
    return lstatSync(place).isSymbolicLink();
  } catch {
    // Nothing is there, or there is a file on the way.
    return false;
  }
}

function tryRealPath(place: string): string | undefined {
  try {
    return realpathSync(place);
  } catch {
    return undefined;
  }
}
