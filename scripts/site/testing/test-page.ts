import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';

/** A built page: its file below the site's folder, its address from the root, and what is in it. */
export type BuiltPage = { file: string; address: string; html: string; document: Document };

/** Every page of a built site, in order of file. */
export function readPages(folder: string): BuiltPage[] {
  const files = globSync('**/*.html', { cwd: folder }).map((file) => file.replaceAll(path.sep, '/'));
  return files.sort().map((file) => toPage(file, readFileSync(path.join(folder, file), 'utf8')));
}

/** A page from its text. */
export function toPage(file: string, html: string): BuiltPage {
  return {
    file,
    address: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
    html,
    document: parseHTML(html).document,
  };
}
