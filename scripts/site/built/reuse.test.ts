import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { runScript } from '../project-copy.ts';
import { folderHashes } from '../testing/test-folder-hashes.ts';

const site = inject('site');
const report = 'content/organs/miyun-jugezhuang/2020.txt';
const build = (project: string) => runScript(project, 'build', { SITE_URL: site.origin });

/** Pages that the last build of a project made, of those that it may leave to be taken over, with what they read. */
function madePages(project: string): Map<string, string[]> {
  const lines = readFileSync(path.join(project, '.collections/made-pages.ndjson'), 'utf8').split('\n');
  const notes = lines.slice(0, -1).map((line) => JSON.parse(line) as { address: string; inputs: string[] });
  return new Map(notes.map(({ address, inputs }) => [`${address.slice(1)}index.html`, inputs]));
}

test('after one report has changed, the pages that must change are made and no others, to the same bytes', async ({
  onTestFinished,
}) => {
  const project = mkdtempSync(path.join(os.tmpdir(), 'gongkai-site-'));
  onTestFinished(() => rmSync(project, { recursive: true, force: true }));
  cpSync(site.project, project, { recursive: true, verbatimSymlinks: true });
  const before = folderHashes(path.join(project, 'dist'));
  const reusable = madePages(project);

  const file = path.join(project, report);
  const text = readFileSync(file, 'utf8');
  const bought = text.replace(/(政府集中采购\s+)0(\s+)0/, '$13$212.5');
  expect(bought).not.toBe(text);
  writeFileSync(file, bought);
  expect(await build(project)).toMatchObject({ status: 0, stderr: '' });
  const after = folderHashes(path.join(project, 'dist'));
  const made = madePages(project);

  for (const folder of ['dist', '.collections', '.cache'])
    rmSync(path.join(project, folder), { recursive: true });
  expect(await build(project)).toMatchObject({ status: 0, stderr: '' });
  expect(after).toEqual(folderHashes(path.join(project, 'dist')));
  const changed = Object.keys(after).filter((name) => reusable.has(name) && after[name] !== before[name]);
  expect([...made.keys()]).toEqual(expect.arrayContaining(changed));
  // Whatever else is made has read the changed report, and shows nothing of it that has changed.
  for (const [page, inputs] of made)
    expect(changed.includes(page) || inputs.includes('reports miyun-jugezhuang/2020'), page).toBe(true);
  // Where the others stand has changed with it, what they reported has not.
  expect(changed).toContain('organs/miyun-jugezhuang/2020/index.html');
  expect(changed).toContain('organs/jiutai-qitamu/index.html');
  expect([...made.keys()]).not.toContain('organs/jiutai-qitamu/2020/index.html');
});
