import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeSitemapIndex, writeSitemaps } from './sitemap.ts';
import { makeTestFolder } from './testing/test-folder.ts';

const root = 'https://a.example/sub/';
const partOf = (address: string) => /^\/organs\/(\d+)/.exec(address)?.[1] ?? 'shared';

function locations(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => address);
}

test('addresses stand in order, escaped, those of each part by themselves, behind an index', () => {
  const folder = makeTestFolder();
  const addresses = ['/b/', '/organs/220000/', "/a&'2'/", '/organs/110000/', '/名/'];
  writeSitemaps(folder, addresses, { root, partOf });
  writeSitemapIndex(folder, root);
  expect(readFileSync(path.join(folder, 'sitemap-shared-0.xml'), 'utf8')).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://a.example/sub/a&amp;&apos;2&apos;/</loc></url>
<url><loc>https://a.example/sub/b/</loc></url>
<url><loc>https://a.example/sub/%E5%90%8D/</loc></url>
</urlset>
`,
  );
  expect(locations(path.join(folder, 'sitemap-110000-0.xml'))).toEqual([
    'https://a.example/sub/organs/110000/',
  ]);
  expect(locations(path.join(folder, 'sitemap-index.xml'))).toEqual([
    'https://a.example/sub/sitemap-shared-0.xml',
    'https://a.example/sub/sitemap-110000-0.xml',
    'https://a.example/sub/sitemap-220000-0.xml',
  ]);
});

test('no sitemap holds more than it may, and none is lost', () => {
  const folder = makeTestFolder();
  const addresses = Array.from({ length: 500_001 }, (_, index) => `/${String(index).padStart(6, '0')}/`);
  writeSitemaps(folder, addresses, { root, partOf });
  writeSitemapIndex(folder, root);
  const files = locations(path.join(folder, 'sitemap-index.xml')).map((file) => file.slice(root.length));
  expect(files.slice(-3)).toEqual(['sitemap-shared-9.xml', 'sitemap-shared-10.xml', 'sitemap-shared-11.xml']);
  const parts = files.map((file) => locations(path.join(folder, file)));
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(50_000);
  expect(parts.flat()).toEqual(addresses.map((address) => root + address.slice(1)));
});

test('a site without pages has an index all the same', () => {
  const folder = makeTestFolder();
  writeSitemaps(folder, [], { root, partOf });
  writeSitemapIndex(folder, root);
  expect(readdirSync(folder)).toEqual(['sitemap-index.xml']);
  expect(locations(path.join(folder, 'sitemap-index.xml'))).toEqual([]);
});
