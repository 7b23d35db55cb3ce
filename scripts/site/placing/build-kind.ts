import { existsSync, readdirSync } from 'node:fs';
import { PlainError, toPlainError } from '../failure.ts';
import { hasOwnSitemapIndex } from '../sitemap.ts';

/** What a build makes, and how it is known again: nothing else may be replaced by it. */
export type BuildKind = {
  /** In a sentence to keepers. */
  name: string;
  /** Whether a folder has a finished one, by what no other program writes. */
  isIn: (folder: string) => boolean;
};

/**
 * A whole site. Its index of sitemaps tells, not the name of the build: a site that was put together of parts has none,
 * and of one that is being changed it is gone for a while.
 */
export const wholeSite: BuildKind = { name: '本站的生成结果', isIn: hasOwnSitemapIndex };

/** Throws a PlainError where a folder has anything in it but a build of the same kind: it would be lost. */
export function assertReplaceable(target: string, kind: BuildKind): void {
  if (!existsSync(target) || readNames(target).length === 0 || kind.isIn(target)) return;
  throw new PlainError(
    `${target} 里有别的东西，不是${kind.name}，没有替换。请用环境变量 OUT_DIR 另选一个文件夹；如果里面的东西都不要了，请先删去它。`,
  );
}

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw toPlainError(error, folder);
  }
}
