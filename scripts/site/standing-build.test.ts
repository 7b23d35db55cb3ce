import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findStandingBuild, listAssets, noteBuild, takeOver } from './standing-build.ts';
import { makeTestFolder } from './test-folder.ts';

const files = {
  'organs/a-b/index.html': '甲',
  'organs/c-d/index.html': '乙',
  'assets/page.css': 'p{}',
  'assets/box.js': '1',
};
const first = { address: '/organs/a-b/', inputs: ['organs a-b', 'reports a-b/2020'], key: 'key-1' };
const second = { address: '/organs/c-d/', inputs: ['organs c-d'], key: 'key-2' };
const pages = [first, second];

function noted(): { folder: string; notesDir: string } {
  const folder = makeTestFolder(files);
  const notesDir = path.join(makeTestFolder(), 'builds');
  noteBuild(folder, {
    version: 'v1',
    pages: pages.toReversed(),
    target: folder,
    notesDir,
    say: (sentence) => expect(sentence).toBe(''),
  });
  return { folder, notesDir };
}

test('a build is found again by its name, with its pages and assets', () => {
  const { folder, notesDir } = noted();
  const assets = ['box.js', 'page.css'];
  expect(listAssets(folder)).toEqual(assets);
  expect(findStandingBuild(folder, 'v1', notesDir)).toEqual({ folder, assets, pages });
});

test('of another version, without notes, or with notes of another build, there is nothing to take over', () => {
  const { folder, notesDir } = noted();
  expect(findStandingBuild(folder, 'v2', notesDir)).toBeUndefined();
  expect(findStandingBuild(folder, 'v1', makeTestFolder())).toBeUndefined();
  writeFileSync(path.join(folder, 'build.txt'), 'another\n');
  expect(findStandingBuild(folder, 'v1', notesDir)).toBeUndefined();
  expect(findStandingBuild(makeTestFolder(), 'v1', notesDir)).toBeUndefined();
});

test('a page that is not as it was made is made anew', () => {
  const { folder, notesDir } = noted();
  writeFileSync(path.join(folder, 'organs/a-b/index.html'), '改过');
  expect(findStandingBuild(folder, 'v1', notesDir)?.pages).toEqual([second]);
});

test('pages taken over are the same files, and stay when the build they are from goes', () => {
  const { folder, notesDir } = noted();
  const standing = findStandingBuild(folder, 'v1', notesDir);
  const fresh = makeTestFolder();
  if (standing) takeOver(standing, standing.pages, fresh);
  for (const file of ['organs/a-b/index.html', 'organs/c-d/index.html']) {
    expect(readFileSync(path.join(fresh, file), 'utf8')).toBe(files[file as keyof typeof files]);
    expect(statSync(path.join(fresh, file)).ino).toBe(statSync(path.join(folder, file)).ino);
  }
});

test('the name of a build says what it was made from, and nothing of when', () => {
  const name = ({ folder }: { folder: string }) => readFileSync(path.join(folder, 'build.txt'), 'utf8');
  expect(name(noted())).toBe(name(noted()));
  expect(name(noted())).toMatch(/^[0-9a-f]{32}\n$/);
});

test('a folder that takes no notes costs the next build time, and this one a sentence', () => {
  const folder = makeTestFolder(files);
  const notesDir = path.join(makeTestFolder({ cache: 'a file' }), 'cache/builds');
  const said: string[] = [];
  noteBuild(folder, {
    version: 'v1',
    pages,
    target: folder,
    notesDir,
    say: (sentence) => said.push(sentence),
  });
  expect(said).toEqual([
    expect.stringMatching(/^没有记下这次生成的页面，下次要全部重新生成：不能写入 .*：路径中有一段是文件。$/),
  ]);
  expect(findStandingBuild(folder, 'v1', notesDir)).toBeUndefined();
});
