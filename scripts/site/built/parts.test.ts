import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { folderHashes } from '../folder-hashes.ts';
import { runScript } from '../project-copy.ts';

const site = inject('site');

test('a country that is read and built by province is the same, byte for byte, as one built at once', async ({
  onTestFinished,
}) => {
  const project = mkdtempSync(path.join(os.tmpdir(), 'gongkai-site-'));
  onTestFinished(() => rmSync(project, { recursive: true, force: true }));
  cpSync(site.project, project, { recursive: true, verbatimSymlinks: true });
  for (const folder of ['dist', '.collections', '.cache'])
    rmSync(path.join(project, folder), { recursive: true });
  const run = (name: string, args: string[], outDir = 'dist') =>
    runScript(project, name, { SITE_URL: site.origin, OUT_DIR: outDir }, args);
  const regions = ['110000', '220000', '360000', '410000'];
  for (const region of regions)
    expect(await run('parse', ['--region', region])).toMatchObject({ stderr: '' });
  expect(await run('build', ['--region', 'shared'])).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('不是由各省合并而成的。请先运行 npm run join。'),
  });
  // Where content and cache are gone, there is nothing to join from but the parts.
  rmSync(path.join(project, '.cache'), { recursive: true });
  rmSync(path.join(project, 'content'), { recursive: true });
  expect(await run('join', [])).toMatchObject({ status: 0, stderr: '' });
  expect(await run('build', ['--region', '990000'])).toMatchObject({
    status: 1,
    stderr: '合并的数据里没有 990000；有的是：110000、220000、360000、410000、shared。\n',
  });
  const parts = [...regions, 'shared'];
  for (const part of parts) {
    const built = await run('build', ['--region', part], `dist.parts/${part}`);
    expect(built).toMatchObject({ status: 0, stderr: '' });
  }
  const folders = parts.map((part) => `dist.parts/${part}`);
  expect(await run('assemble', folders)).toMatchObject({ status: 0, stderr: '' });

  const { 'build.txt': _, ...whole } = folderHashes(path.join(site.project, 'dist'));
  expect(folderHashes(path.join(project, 'dist'))).toEqual(whole);
  // A province's part has its own pages and the assets alone.
  expect(readdirSync(path.join(project, 'dist.parts/410000')).sort()).toEqual([
    'assets',
    'build.txt',
    'data',
    'organs',
    'part.json',
    'regions',
    'sitemap-410000-0.xml',
  ]);
  expect(readdirSync(path.join(project, 'dist.parts/410000/organs'))).toEqual(['muye-xinhuilu']);
}, 180_000);
