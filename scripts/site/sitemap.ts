import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sharedPart } from '../../src/collections/site-part.ts';
import { isMovedPage } from './moved-pages.ts';

/** A sitemap may hold 50,000 addresses (sitemaps.org). */
const mostAddresses = 45_000;

const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const fileName = /^sitemap-(\w+)-(\d+)\.xml$/;
const indexFile = 'sitemap-index.xml';

/** The index as it is written here: with the sitemaps of parts alone, first that of what is of no province. */
const ownIndex = new RegExp(
  `^<\\?xml version="1\\.0" encoding="UTF-8"\\?>\\n<sitemapindex ${namespace}>\\n` +
    `<sitemap><loc>[^<]+/sitemap-${sharedPart}-0\\.xml</loc></sitemap>\\n` +
    '(?:<sitemap><loc>[^<]+/sitemap-\\w+-\\d+\\.xml</loc></sitemap>\\n)*</sitemapindex>\\n$',
);

type SitemapOptions = {
  /** The site's root in full. */
  root: string;
  /** Tells which part of the site an address is of: each has sitemaps of its own, so that parts can be built apart. */
  partOf: (address: string) => string;
};

/**
 * Addresses, without the base path, of the pages among the files of a site that a search engine is told of: not the
 * one for what is not found, nor those that lead elsewhere.
 */
export function listedAddresses(files: readonly string[]): string[] {
  return files
    .filter((file) => file.endsWith('.html') && file !== '404.html')
    .map((file) => `/${file.replace(/index\.html$/, '')}`)
    .filter((address) => !isMovedPage(address));
}

/** Writes the sitemaps of each part of a site; addresses are without the base path. */
export function writeSitemaps(
  folder: string,
  addresses: readonly string[],
  { root, partOf }: SitemapOptions,
): void {
  const parts = Map.groupBy(addresses.toSorted(), partOf);
  const fullRoot = new URL('.', root).href;
  for (const [part, own] of parts) {
    for (let start = 0; start < own.length; start += mostAddresses) {
      const entries = own
        .slice(start, start + mostAddresses)
        .map((address) => entry('url', fullRoot + encodeURI(address.slice(1))));
      writeXml(path.join(folder, `sitemap-${part}-${start / mostAddresses}.xml`), 'urlset', entries);
    }
  }
}

/** Writes the index that leads to the sitemaps in a folder: what is of no province first, then provinces by code. */
export function writeSitemapIndex(folder: string, root: string): void {
  const files = globSync('sitemap-*-*.xml', { cwd: folder }).sort(bySitemap);
  const entries = files.map((file) => entry('sitemap', new URL(file, root).href));
  writeXml(path.join(folder, indexFile), 'sitemapindex', entries);
}

/** Whether the index of sitemaps in a folder is one of this site: another has a file of that name too. */
export function hasOwnSitemapIndex(folder: string): boolean {
  try {
    return ownIndex.test(readFileSync(path.join(folder, indexFile), 'utf8'));
  } catch {
    // None, or none that can be read.
    return false;
  }
}

function bySitemap(one: string, other: string): number {
  const [first, second] = [one, other].map((file) => {
    const [, part = '', number = ''] = fileName.exec(file) ?? [];
    return `${part === sharedPart ? '' : part}/${number.padStart(6, '0')}`;
  });
  return (first ?? '') < (second ?? '') ? -1 : 1;
}

function writeXml(file: string, element: string, entries: readonly string[]): void {
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<${element} ${namespace}>\n${entries.join('')}</${element}>\n`;
  writeFileSync(file, text);
}

function entry(element: string, address: string): string {
  const text = address.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&apos;');
  return `<${element}><loc>${text}</loc></${element}>\n`;
}
