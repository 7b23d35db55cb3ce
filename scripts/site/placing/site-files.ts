import { existsSync } from 'node:fs';
import path from 'node:path';
import type { FolderChange } from './change-folder.ts';
import { findChange, type PublishedFiles } from './find-change.ts';
import { FolderList } from './folder-list.ts';
import { linkFiles, listFiles } from './link-files.ts';
import { type BuiltPages, buildNameFile, pageFile } from './standing-build.ts';

/** The files of a new site, by what they come from. Paths are below it, with slashes. */
type SiteFiles = {
  /** Has what is made anew. */
  fresh: string;
  /** The site that stands, and the pages that are taken over from it. */
  standing: { folder: string; files: readonly string[]; folderList: string | undefined } | undefined;
  /** Files that were finished before any page was made. */
  published: PublishedFiles;
};

/** Brings together what a site is made of: pages and what else Astro wrote in a folder, and the files of another. */
export function gatherFiles(
  fresh: string,
  { kept, standing }: BuiltPages,
  published: SiteFiles['published'],
): SiteFiles {
  if (!standing) return { fresh, standing, published };
  const { folder, folderList } = standing;
  return { fresh, standing: { folder, files: kept.map(pageFile), folderList }, published };
}

/** Paths of all files of a site. */
export function listSiteFiles({ fresh, standing, published }: SiteFiles): string[] {
  return [listFiles(fresh), standing?.files ?? [], published.files].flat();
}

/**
 * Completes a site whose notes are written. Where one stands of which little changes, only that is left in `fresh`,
 * and how the one that stands is changed with it is returned; else the whole new site stands in it.
 */
export function placeFiles({ fresh, standing, published }: SiteFiles): FolderChange | undefined {
  if (standing) {
    const { folder, files: kept, folderList } = standing;
    const hasOtherNames = (file: string) => published.inodes?.has(file) ?? false;
    const list = new FolderList(folder, { file: folderList, hasOtherNames });
    const change = findChange(folder, { fresh, kept, published }, list);
    if (change) {
      const { files, ...changes } = change;
      const finished = files.filter((file) => !existsSync(path.join(fresh, file)));
      linkFiles(published.folder, finished, fresh);
      return { ...changes, seal: buildNameFile };
    }
    linkFiles(folder, kept, fresh);
  }
  linkFiles(published.folder, published.files, fresh);
  return undefined;
}
