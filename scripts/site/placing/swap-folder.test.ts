import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PlainError } from '../failure.ts';
import { makeTestFolder } from '../testing/test-folder.ts';
import { standingSite } from '../testing/test-standing-site.ts';
import { swapFolder } from './swap-folder.ts';

const earlier = {
  'dist/index.html': 'earlier',
  'dist/sitemap-index.xml': standingSite['sitemap-index.xml'],
  'dist/gone/index.html': 'gone',
};

async function build(fresh: string): Promise<undefined> {
  writeFileSync(path.join(fresh, 'index.html'), 'new');
}

test('a finished build takes the place of the earlier one, whole', async () => {
  const folder = makeTestFolder(earlier);
  await swapFolder(path.join(folder, 'dist'), build);
  expect(readdirSync(folder)).toEqual(['dist']);
  expect(readdirSync(path.join(folder, 'dist'))).toEqual(['index.html']);
  expect(readFileSync(path.join(folder, 'dist/index.html'), 'utf8')).toBe('new');
});

test('folders on the way are made', async () => {
  const folder = makeTestFolder();
  await swapFolder(path.join(folder, 'a/b/dist'), build);
  expect(readdirSync(path.join(folder, 'a/b'))).toEqual(['dist']);
});

test('a build that fails leaves the earlier one untouched and nothing beside it', async () => {
  const folder = makeTestFolder(earlier);
  const failing = swapFolder(path.join(folder, 'dist'), async (fresh) => {
    await build(fresh);
    throw new Error('a page failed');
  });
  await expect(failing).rejects.toThrow(new Error('a page failed'));
  expect(readdirSync(folder)).toEqual(['dist']);
  expect(readFileSync(path.join(folder, 'dist/index.html'), 'utf8')).toBe('earlier');
});

test('a full disk is told in one sentence', async () => {
  const folder = makeTestFolder(earlier);
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  const failing = swapFolder(path.join(folder, 'dist'), () => Promise.reject(full));
  await expect(failing).rejects.toThrow(new PlainError(`不能写入 ${path.join(folder, 'dist')}：磁盘已满。`));
});

test('a path through a file is told in one sentence', async () => {
  const folder = makeTestFolder({ file: '' });
  await expect(swapFolder(path.join(folder, 'file/dist'), build)).rejects.toThrow(
    new PlainError(`不能写入 ${path.join(folder, 'file')}：路径中有一段是文件。`),
  );
});

test('a folder with other things in it is not replaced', async () => {
  const folder = makeTestFolder({ 'work/package.json': '{}' });
  const work = path.join(folder, 'work');
  await expect(swapFolder(work, build)).rejects.toThrow(
    new PlainError(
      `${work} 里有别的东西，不是本站的生成结果，没有替换。请用环境变量 OUT_DIR 另选一个文件夹；如果里面的东西都不要了，请先删去它。`,
    ),
  );
  expect(readdirSync(work)).toEqual(['package.json']);
});

test('a link to a folder stays a link', async () => {
  const folder = makeTestFolder();
  mkdirSync(path.join(folder, 'disk'));
  symlinkSync(path.join(folder, 'disk'), path.join(folder, 'dist'), 'junction');
  await swapFolder(path.join(folder, 'dist'), build);
  expect(readdirSync(path.join(folder, 'disk'))).toEqual(['index.html']);
});

test('of one that stands, what has changed is put and the rest is left where it is', async () => {
  const folder = makeTestFolder({ ...earlier, 'dist/build.txt': 'a' });
  const dist = path.join(folder, 'dist');
  const kept = statSync(path.join(dist, 'sitemap-index.xml')).ino;
  await swapFolder(dist, async (fresh) => {
    await build(fresh);
    writeFileSync(path.join(fresh, 'build.txt'), 'b');
    const put = ['build.txt', 'index.html'];
    return { put, remove: [], removeFolders: ['gone'], seal: 'build.txt' };
  });
  expect(readdirSync(folder)).toEqual(['dist']);
  expect(readdirSync(dist)).toEqual(['build.txt', 'index.html', 'sitemap-index.xml']);
  expect(readFileSync(path.join(dist, 'index.html'), 'utf8')).toBe('new');
  expect(statSync(path.join(dist, 'sitemap-index.xml')).ino).toBe(kept);
});

test('where nothing changes, nothing is touched', async () => {
  const folder = makeTestFolder(earlier);
  const nothing = { put: [], remove: [], removeFolders: [], seal: 'build.txt' };
  await swapFolder(path.join(folder, 'dist'), async (fresh) => {
    await build(fresh);
    return nothing;
  });
  expect(readdirSync(folder)).toEqual(['dist']);
  expect(readFileSync(path.join(folder, 'dist/index.html'), 'utf8')).toBe('earlier');
});

test('whoever may read the folder above may read the site', async () => {
  const folder = makeTestFolder();
  await swapFolder(path.join(folder, 'dist'), build);
  if (process.platform !== 'win32') expect(statSync(path.join(folder, 'dist')).mode & 0o777).toBe(0o755);
});
