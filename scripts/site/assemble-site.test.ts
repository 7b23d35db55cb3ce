import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { assembleSite } from './assemble-site.ts';
import { makeTestFolder } from './test-folder.ts';

const address = 'https://a.example/';
const part = (name: string, files: Record<string, string> = {}, joined = 'j1') =>
  makeTestFolder({
    'part.json': JSON.stringify({ part: name, joined, parts: ['shared', '110000'] }),
    'build.txt': name,
    'assets/a.css': 'a{}',
    [`sitemap-${name}-0.xml`]: '<urlset></urlset>',
    ...files,
  });

test('the parts are put together, with one index of their sitemaps', async () => {
  const outDir = path.join(makeTestFolder(), 'site');
  const folders = [part('110000', { 'organs/a/index.html': 'a' }), part('shared', { 'index.html': 'home' })];
  await assembleSite(folders, { outDir, address });
  expect(readdirSync(outDir, { recursive: true }).sort()).toEqual([
    'assets',
    'assets/a.css',
    'index.html',
    'organs',
    'organs/a',
    'organs/a/index.html',
    'sitemap-110000-0.xml',
    'sitemap-index.xml',
    'sitemap-shared-0.xml',
  ]);
  const index = readFileSync(path.join(outDir, 'sitemap-index.xml'), 'utf8');
  expect([...index.matchAll(/sitemap-\w+-0/g)].map(([name]) => name)).toEqual([
    'sitemap-shared-0',
    'sitemap-110000-0',
  ]);
});

test('what is missing, there twice, or made of other data, is told, and the site that stands stays', async () => {
  const outDir = makeTestFolder({ 'index.html': 'before', 'sitemap-index.xml': '' });
  const [shared, capital] = [part('shared'), part('110000')];
  const assemble = (...folders: string[]) => assembleSite(folders, { outDir, address });
  await expect(assemble()).rejects.toThrow('没有给出要拼合的部分。');
  await expect(assemble(shared)).rejects.toThrow('缺少这些部分：110000。网站没有拼合。');
  await expect(assemble(shared, capital, shared)).rejects.toThrow(
    `${shared} 与 ${shared} 都是 shared 这一部分。`,
  );
  await expect(assemble(shared, part('110000', {}, 'j2'))).rejects.toThrow('不是从同一次合并的数据生成的。');
  await expect(assemble(shared, makeTestFolder())).rejects.toThrow('不是网站的一部分。');
  const other = part('110000', { 'assets/a.css': 'b{}' });
  await expect(assemble(shared, other)).rejects.toThrow(
    `${shared} 与 ${other} 里的 assets/a.css 不一样，不能拼合。`,
  );
  expect(readFileSync(path.join(outDir, 'index.html'), 'utf8')).toBe('before');
});
