import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { readPages } from '../testing/test-page.ts';

const { folder } = inject('site');
const pages = readPages(folder).filter(({ address }) => /^\/organs\/[^/]+\/$/.test(address));

/** Bytes after gzip, as a host sends them. */
function weigh(file: string): number {
  return gzipSync(readFileSync(path.join(folder, file))).length;
}

test('there are pages of five organs', () => {
  expect(pages).toHaveLength(5);
});

test.each(pages)('$address: at most 12 kB of HTML and 4 kB of CSS', ({ file, document }) => {
  const sheets = [...document.querySelectorAll('link[rel="stylesheet"]')].map(
    (link) => link.getAttribute('href') ?? '',
  );
  expect(sheets.length).toBeGreaterThan(0);
  expect(weigh(file)).toBeLessThanOrEqual(12_000);
  expect(sheets.reduce((total, sheet) => total + weigh(sheet), 0)).toBeLessThanOrEqual(4_000);
});
