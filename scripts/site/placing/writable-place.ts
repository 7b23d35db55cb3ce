import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { PlainError, toPlainError } from '../failure.ts';
import { findTarget, isLink } from './find-target.ts';

/**
 * Throws a PlainError where it is known beforehand that no folder can be put in a place: a file stands there or on the
 * way, a link leads nowhere, it is where a disk is mounted, or it takes nothing. `folder` is the name that was given.
 */
export function assertWritablePlace(target: string, folder: string = target): void {
  const isThere = existsSync(target);
  if (!isThere && isLink(folder)) throw leadsNowhere(folder, target);
  const nearest = isThere ? target : findNearest(path.dirname(target));
  if (!statSync(nearest).isDirectory())
    throw new PlainError(`不能写入 ${nearest}：${isThere ? '这是文件，不是文件夹' : '路径中有一段是文件'}。`);
  if (isMountPoint(target)) throw new PlainError(`不能写入 ${target}：它是挂载点，请改用其中的文件夹。`);
  // Of one that stands, what is in it changes, and itself its place.
  for (const place of isThere ? [path.dirname(target), target] : [nearest]) assertTakes(place);
}

function findNearest(place: string): string {
  if (existsSync(place)) return place;
  if (isLink(place)) throw leadsNowhere(place, findTarget(place));
  return findNearest(path.dirname(place));
}

function leadsNowhere(link: string, target: string): PlainError {
  return new PlainError(
    `${link} 是链接，它指向的 ${target} 不存在。请先新建这个文件夹，或者改正链接，再运行一次。`,
  );
}

function assertTakes(folder: string): void {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw toPlainError(error, folder);
  }
}

/** Linux lists what is mounted; elsewhere it comes out when the folder is to be moved. */
function isMountPoint(folder: string): boolean {
  try {
    const lines = readFileSync('/proc/self/mountinfo', 'utf8').split('\n');
    return lines.some((line) => toPlace(line.split(' ')[4] ?? '') === folder);
  } catch {
    return false;
  }
}

/** Blanks and what else would part the fields are written in octal digits of their bytes. */
function toPlace(written: string): string {
  return written.replace(/\\([0-7]{3})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 8)),
  );
}
