import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Settings } from '../settings.ts';

const projectRoot = path.join(import.meta.dirname, '..', '..');

/** What the site's own part of a page or file is made from: the code, what it is built with, and files served as they are. */
const sources = [
  'src/**/*.{ts,astro,css,json}',
  'public/**/*',
  'astro.config.ts',
  'package-lock.json',
  'tsconfig.json',
  'scripts/settings.ts',
  'scripts/collect/**/*.ts',
  'scripts/site/pages/*.ts',
];

const besides = /\.test\.ts$|\/fixtures\//;

/** What pages show that is not in the collections and not of the address. */
const shownVariables = ['CONTACT_URL', 'MADE_UP_NOTE'];

/**
 * Changes whenever pages that read the same could come out otherwise: with the code, the packages, the engine, the
 * address of the site, or a variable of the environment that pages show. 64 hexadecimal digits.
 */
export function siteVersion({ address }: Pick<Settings, 'address'>, root: string = projectRoot): string {
  const shown = shownVariables.map((name) => process.env[name] ?? '');
  const hash = createHash('sha256').update(JSON.stringify([address, process.version, shown]));
  for (const name of globSync(sources, { cwd: root }).sort()) {
    const file = name.replaceAll(path.sep, '/');
    if (besides.test(file) || !statSync(path.join(root, name)).isFile()) continue;
    hash.update(`\n${file}\n`).update(readFileSync(path.join(root, name)));
  }
  return hash.digest('hex');
}
