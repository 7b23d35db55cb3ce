import { statSync } from 'node:fs';
import path from 'node:path';
import { publishedFolder } from '../../collect/writing/kept-files.ts';

/** The finished file of the collections at an address of the site, the base path left out; undefined where there is none. */
export function findPublishedFile(collectionsDir: string, address: string): string | undefined {
  const root = path.resolve(collectionsDir, publishedFolder);
  const file = path.join(root, decode(address));
  if (!file.startsWith(root + path.sep) || file.includes('\0')) return undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

function decode(address: string): string {
  const [place = ''] = address.split(/[?#]/);
  try {
    return decodeURIComponent(place);
  } catch {
    // No address of ours.
    return '';
  }
}
