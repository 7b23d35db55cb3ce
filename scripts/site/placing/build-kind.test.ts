import path from 'node:path';
import { expect, test } from 'vitest';
import { PlainError } from '../failure.ts';
import { sitePart, writeSitePart } from '../parts/site-part-note.ts';
import { writeSitemapIndex, writeSitemaps } from '../sitemap.ts';
import { makeTestFolder } from '../testing/test-folder.ts';
import { assertReplaceable, wholeSite } from './build-kind.ts';

function makeSite(root: string): string {
  const folder = makeTestFolder({ 'index.html': 'home' });
  const partOf = (address: string) => (address === '/' ? 'shared' : '110000');
  writeSitemaps(folder, ['/', '/organs/a/'], { root, partOf });
  writeSitemapIndex(folder, root);
  return folder;
}

function makePart(): string {
  const folder = makeTestFolder({ 'build.txt': 'a name\n' });
  writeSitePart(folder, {
    ...{ part: '110000', joined: 'j', parts: ['shared', '110000'] },
    ...{ address: 'https://a.example/', files: 1, names: '' },
  });
  return folder;
}

test('a site is replaced by a site and a part by a part, and a folder with nothing in it by either', () => {
  for (const root of ['https://a.example/', 'https://a.example/sub/', 'https://a.example/a&b/'])
    expect(() => assertReplaceable(makeSite(root), wholeSite), root).not.toThrow();
  expect(() => assertReplaceable(makePart(), sitePart)).not.toThrow();
  for (const kind of [wholeSite, sitePart]) {
    expect(() => assertReplaceable(makeTestFolder(), kind)).not.toThrow();
    expect(() => assertReplaceable(path.join(makeTestFolder(), 'nothing'), kind)).not.toThrow();
  }
});

const advice = '请用环境变量 OUT_DIR 另选一个文件夹；如果里面的东西都不要了，请先删去它。';
const indexOf = (...files: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${files
    .map((file) => `<sitemap><loc>https://b.example/${file}</loc></sitemap>`)
    .join('')}</sitemapindex>`;

test.each([
  ['of Astro', { 'sitemap-index.xml': indexOf('sitemap-0.xml'), 'sitemap-0.xml': '' }],
  ['of WordPress', { 'sitemap-index.xml': indexOf('post-sitemap.xml', 'page-sitemap.xml') }],
  ['with an empty index', { 'sitemap-index.xml': '' }],
  ['with a build named', { 'sitemap-index.xml': indexOf('sitemap-0.xml'), 'build.txt': 'v1.2\n' }],
  ['with a folder for an index', { 'sitemap-index.xml/a.txt': '' }],
])("anybody's site %s is not replaced", (_, files: Record<string, string>) => {
  const folder = makeTestFolder({ 'work/thesis.docx': 'years of work', ...files });
  expect(() => assertReplaceable(folder, wholeSite)).toThrow(
    new PlainError(`${folder} 里有别的东西，不是本站的生成结果，没有替换。${advice}`),
  );
});

test('a site is not replaced by a part, nor a part by a site, nor what only has the name of a note', () => {
  const site = makeSite('https://a.example/');
  expect(() => assertReplaceable(site, sitePart)).toThrow(
    new PlainError(`${site} 里有别的东西，不是网站的一部分，没有替换。${advice}`),
  );
  expect(() => assertReplaceable(makePart(), wholeSite)).toThrow('不是本站的生成结果');
  expect(() => assertReplaceable(makeTestFolder({ 'site-part.json': '{}' }), sitePart)).toThrow(
    '不是网站的一部分',
  );
});
