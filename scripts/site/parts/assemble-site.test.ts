import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeTestFolder } from '../testing/test-folder.ts';
import { standingSite } from '../testing/test-standing-site.ts';
import { assembleSite } from './assemble-site.ts';
import { hashOfNames, type SitePart, writeSitePart } from './site-part-note.ts';

const address = 'https://a.example/';
function part(name: string, files: Record<string, string> = {}, note: Partial<SitePart> = {}): string {
  const all = {
    'build.txt': name,
    'assets/a.css': 'a{}',
    [`sitemap-${name}-0.xml`]: '<urlset></urlset>',
    ...files,
  };
  const folder = makeTestFolder(all);
  const names = Object.keys(all);
  const usual = { joined: 'j1', parts: ['shared', '110000'], address };
  const noted = { files: names.length, names: hashOfNames(names) };
  writeSitePart(folder, { part: name, ...usual, ...noted, ...note });
  return folder;
}

test('the parts are put together, with one index of their sitemaps', async () => {
  const outDir = path.join(makeTestFolder(), 'site');
  const folders = [part('110000', { 'organs/a/index.html': 'a' }), part('shared', { 'index.html': 'home' })];
  await assembleSite(folders, outDir);
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
  const outDir = makeTestFolder({ 'index.html': 'before', ...standingSite });
  const [shared, capital] = [part('shared'), part('110000')];
  const assemble = (...folders: string[]) => assembleSite(folders, outDir);
  await expect(assemble()).rejects.toThrow('没有给出要拼合的部分。');
  await expect(assemble(shared)).rejects.toThrow('缺少这些部分：110000。网站没有拼合。');
  await expect(assemble(shared, capital, shared)).rejects.toThrow(
    `${shared} 与 ${shared} 都是 shared 这一部分。`,
  );
  await expect(assemble(shared, part('110000', {}, { joined: 'j2' }))).rejects.toThrow(
    '不是从同一次合并的数据生成的。',
  );
  await expect(assemble(shared, makeTestFolder())).rejects.toThrow('不是网站的一部分。');
  await expect(assemble(shared, part('110000', {}, { address: 'https://b.example/' }))).rejects.toThrow(
    '不是从同一次合并的数据生成的。',
  );
  const cut = part('110000', {}, { files: 9 });
  await expect(assemble(shared, cut)).rejects.toThrow(`${cut} 应有 10 个文件，却有 4 个：没有复制完整。`);
  const half = part('110000', { 'organs/a/index.html': 'a' });
  rmSync(path.join(half, 'build.txt'));
  writeFileSync(path.join(half, 'organs/a/2020.html'), 'a');
  await expect(assemble(shared, half)).rejects.toThrow(
    `${half} 里没有 build.txt：没有复制完整，或者复制时正在生成。请重新复制。`,
  );
  const changed = part('110000', { 'organs/a/index.html': 'a' });
  rmSync(path.join(changed, 'organs/a/index.html'));
  writeFileSync(path.join(changed, 'organs/a/other.txt'), 'a');
  await expect(assemble(shared, changed)).rejects.toThrow(
    `${changed} 里的文件不是生成的那些：没有复制完整，或者被改动了。请重新复制。`,
  );
  const other = part('110000', { 'assets/a.css': 'b{}' });
  await expect(assemble(shared, other)).rejects.toThrow(
    `${shared} 与 ${other} 里的 assets/a.css 不一样，不能拼合。`,
  );
  expect(readFileSync(path.join(outDir, 'index.html'), 'utf8')).toBe('before');
});
