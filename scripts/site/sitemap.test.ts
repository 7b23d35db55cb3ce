import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeSitemaps } from './sitemap.ts';
import { makeTestFolder } from './test-folder.ts';

const root = 'https://a.example/sub/';

function locations(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => address);
}

test('addresses stand in order, escaped, behind an index', () => {
  const folder = makeTestFolder();
  writeSitemaps(folder, { addresses: [`${root}b/`, `${root}a/?x=1&y='2'`], root });
  expect(readFileSync(path.join(folder, 'sitemap-0.xml'), 'utf8')).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://a.example/sub/a/?x=1&amp;y=&apos;2&apos;</loc></url>
<url><loc>https://a.example/sub/b/</loc></url>
</urlset>
`,
  );
  expect(locations(path.join(folder, 'sitemap-index.xml'))).toEqual(['https://a.example/sub/sitemap-0.xml']);
});

test('no sitemap holds more than it may, and none is lost', () => {
  const folder = makeTestFolder();
  const addresses = Array.from(
    { length: 100_001 },
    (_, index) => `${root}${String(index).padStart(6, '0')}/`,
  );
  writeSitemaps(folder, { addresses, root, name: '110000-' });
  const files = readdirSync(folder).filter((file) => file !== 'sitemap-index.xml');
  expect(files).toEqual(['sitemap-110000-0.xml', 'sitemap-110000-1.xml', 'sitemap-110000-2.xml']);
  const parts = files.map((file) => locations(path.join(folder, file)));
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(50_000);
  expect(parts.flat()).toEqual(addresses);
  expect(locations(path.join(folder, 'sitemap-index.xml'))).toEqual(files.map((file) => root + file));
});

test('a site without pages has a sitemap all the same', () => {
  const folder = makeTestFolder();
  writeSitemaps(folder, { addresses: [], root });
  expect(locations(path.join(folder, 'sitemap-0.xml'))).toEqual([]);
});
