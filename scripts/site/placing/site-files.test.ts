import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PlainError } from '../failure.ts';
import { makeTestFolder } from '../testing/test-folder.ts';
import { folderHashes } from '../testing/test-folder-hashes.ts';
import { standingSite } from '../testing/test-standing-site.ts';
import { linkFiles, listFiles } from './link-files.ts';
import { gatherFiles, placeFiles } from './site-files.ts';
import type { BuiltPages } from './standing-build.ts';
import { swapFolder } from './swap-folder.ts';

const pages = Object.fromEntries(
  Array.from({ length: 30 }, (_, index) => [`organs/${index}/index.html`, `${index}`]),
);
const finished = { 'data/a.json': 'a' };
const made = { 'build.txt': 'new\n', ...standingSite, 'index.html': 'home' };

/** A site that stands, of which every page but the home page is taken over, and what is put in its place. */
function standing() {
  const root = makeTestFolder();
  const [site, published] = [path.join(root, 'site'), makeTestFolder(finished)];
  linkFiles(
    makeTestFolder({ ...pages, ...made, 'build.txt': 'old\n' }),
    Object.keys({ ...pages, ...made }),
    site,
  );
  linkFiles(published, Object.keys(finished), site);
  const kept = Object.keys(pages).map((file) => `/${file.replace('index.html', '')}`);
  const none = { file: '', places: new Map() };
  const built: BuiltPages = {
    ...{ made: none, kept },
    standing: { folder: site, assets: [], notes: none },
  };
  const build = (meanwhile: () => void, more: Readonly<Record<string, string>> = {}) =>
    swapFolder(site, async (fresh) => {
      linkFiles(makeTestFolder({ ...made, ...more }), Object.keys({ ...made, ...more }), fresh);
      const files = gatherFiles(fresh, built, { folder: published, files: listFiles(published) });
      meanwhile();
      return placeFiles(files);
    });
  return { root, site, published, build };
}

test('pages are taken over, where little changes and where much does', async () => {
  const few = standing();
  await few.build(() => {});
  const all = { ...pages, ...made, ...finished };
  expect(folderHashes(few.site)).toEqual(folderHashes(makeTestFolder(all)));
  const many = standing();
  const more = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`new/${index}.html`, 'new']));
  await many.build(() => {}, more);
  expect(folderHashes(many.site)).toEqual(folderHashes(makeTestFolder({ ...all, ...more })));
});

test.each(['organs/7/index.html', 'organs/7'])(
  'a page that somebody removes meanwhile, %s, is told in one sentence, and nothing else changes',
  async (removed) => {
    const { root, site, build } = standing();
    const { 'organs/7/index.html': _, ...left } = folderHashes(site);
    const failing = build(() => rmSync(path.join(site, removed), { recursive: true }));
    const page = path.join(site, 'organs/7/index.html');
    await expect(failing).rejects.toThrow(new PlainError(`${page} 在生成的时候被删去了，请再运行一次。`));
    expect(folderHashes(site)).toEqual(left);
    expect(readdirSync(root)).toEqual(['site']);
  },
);

test('a whole site that somebody removes meanwhile, or a finished file, is told in one sentence', async () => {
  const gone = standing();
  await expect(gone.build(() => rmSync(gone.site, { recursive: true }))).rejects.toThrow(
    new PlainError(`${path.join(gone.site, 'organs/0/index.html')} 在生成的时候被删去了，请再运行一次。`),
  );
  expect(readdirSync(gone.root)).toEqual([]);
  const { site, published, build } = standing();
  const before = folderHashes(site);
  const file = path.join(published, 'data/a.json');
  await expect(build(() => rmSync(file))).rejects.toThrow(
    new PlainError(`${file} 在生成的时候被删去了，请再运行一次。`),
  );
  expect(folderHashes(site)).toEqual(before);
});
