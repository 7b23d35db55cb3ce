import { constants, existsSync, readFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { textFilesAddress } from '../../src/search/index-files.ts';
import type { TextManifest } from '../../src/search/text/manifest.ts';

/** Puts the files of the full-text index into a built site, each year's in the folder that its contents name. */
export async function publishSearchFiles(collectionsDir: string, siteDir: string): Promise<void> {
  for (const { year, folder } of readManifest(collectionsDir).segments) {
    await cp(
      path.join(collectionsDir, 'search-text', String(year)),
      path.join(siteDir, textFilesAddress, folder),
      {
        recursive: true,
        mode: constants.COPYFILE_FICLONE,
      },
    );
  }
}

/** The file of the collections behind an address of the site, the base left out; undefined where it is none of the index. */
export function findSearchFile(collectionsDir: string, address: string): string | undefined {
  if (!address.startsWith(textFilesAddress)) return undefined;
  const [folder, ...rest] = address.slice(textFilesAddress.length).split('/');
  const segment = readManifest(collectionsDir).segments.find((one) => one.folder === folder);
  if (!segment || rest.some((part) => !/^[\w-]+(\.bin)?$/.test(part))) return undefined;
  const file = path.join(collectionsDir, 'search-text', String(segment.year), ...rest);
  return existsSync(file) ? file : undefined;
}

function readManifest(collectionsDir: string): TextManifest {
  return JSON.parse(readFileSync(path.join(collectionsDir, 'search-text.json'), 'utf8')) as TextManifest;
}
