import { writeFileSync } from 'node:fs';
import path from 'node:path';

/** A sitemap may hold 50,000 addresses (sitemaps.org). */
const mostAddresses = 45_000;

const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/**
 * Writes the sitemaps of a site and their index. `addresses` are full addresses of pages; `name` tells the
 * sitemaps of one build from those of another that is joined with it.
 */
export function writeSitemaps(
  folder: string,
  { addresses, root, name = '' }: { addresses: readonly string[]; root: string; name?: string },
): void {
  const sorted = addresses.toSorted();
  const files: string[] = [];
  for (let start = 0; start === 0 || start < sorted.length; start += mostAddresses) {
    const file = `sitemap-${name}${files.length}.xml`;
    const entries = sorted.slice(start, start + mostAddresses).map((address) => entry('url', address));
    writeXml(path.join(folder, file), 'urlset', entries);
    files.push(file);
  }
  writeSitemapIndex(folder, files, root);
}

/** Writes the index that leads to sitemaps, given by the names of their files in the site's root. */
export function writeSitemapIndex(folder: string, files: readonly string[], root: string): void {
  const entries = files.map((file) => entry('sitemap', new URL(file, root).href));
  writeXml(path.join(folder, 'sitemap-index.xml'), 'sitemapindex', entries);
}

function writeXml(file: string, element: string, entries: readonly string[]): void {
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<${element} ${namespace}>\n${entries.join('')}</${element}>\n`;
  writeFileSync(file, text);
}

function entry(element: string, address: string): string {
  const text = address.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&apos;');
  return `<${element}><loc>${text}</loc></${element}>\n`;
}
