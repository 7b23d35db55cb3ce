import { linkSync, mkdirSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeTestFolder } from '../testing/test-folder.ts';
import { findChange } from './find-change.ts';
import { FolderList } from './folder-list.ts';
import { linkFiles } from './link-files.ts';

/** Enough files that a few changes are a small part of them. */
const many = Object.fromEntries(
  Array.from({ length: 100 }, (_, index) => [`organs/${index}/index.html`, `${index}`]),
);
const kept = Object.keys(many);
const finished = { 'data/a.json': 'a', 'data/organs/b.json': 'b' };
const made = { 'index.html': 'home', 'assets/a.css': 'a{}' };

function makeSite(): { folder: string; fresh: string; published: string } {
  const folder = makeTestFolder({ ...many, ...made });
  const published = makeTestFolder(finished);
  linkFiles(published, Object.keys(finished), folder);
  return { folder, published, fresh: makeTestFolder(made) };
}

function change({ folder, fresh, published }: ReturnType<typeof makeSite>, files = Object.keys(finished)) {
  return findChange(folder, { fresh, kept, published: { folder: published, files } });
}

const nothing = { files: [], put: [], remove: [], removeFolders: [] };

test('of a folder that is as it is to be, nothing changes', () => {
  expect(change(makeSite())).toEqual(nothing);
});

test('what is new, other or gone is put or removed, whole folders at once', () => {
  const site = makeSite();
  writeFileSync(path.join(site.fresh, 'index.html'), 'home, changed');
  rmSync(path.join(site.fresh, 'assets'), { recursive: true });
  mkdirSync(path.join(site.fresh, 'new/within'), { recursive: true });
  for (const file of ['a', 'within/b']) writeFileSync(path.join(site.fresh, 'new', file), 'new');
  mkdirSync(path.join(site.folder, 'empty/within'), { recursive: true });
  expect(change(site, ['data/organs/b.json'])).toEqual({
    files: ['index.html', 'new/a', 'new/within/b'],
    put: ['index.html', 'new'],
    remove: ['data/a.json'],
    removeFolders: expect.toSatisfy((folders: string[]) => folders.toSorted().join() === 'assets,empty'),
  });
});

test('a finished file that was taken away, written over, or copied is put again', () => {
  const site = makeSite();
  rmSync(path.join(site.folder, 'data/organs/b.json'));
  rmSync(path.join(site.folder, 'data/a.json'));
  writeFileSync(path.join(site.folder, 'data/a.json'), 'a');
  const put = ['data/a.json', 'data/organs/b.json'];
  expect(change(site)).toEqual({ ...nothing, files: put, put });
});

test('of finished files that nobody touched nothing is asked, and one that was made anew is put', () => {
  const site = makeSite();
  const files = Object.keys(finished);
  const file = path.join(makeTestFolder(), 'site.folders');
  const later = () => Date.now() + 60_000;
  const changeKnowing = (known: readonly string[]) => {
    const inodes = new Map(known.map((one) => [one, statSync(path.join(site.published, one)).ino]));
    const published = { folder: site.published, files, inodes };
    const list = new FolderList(site.folder, {
      file,
      hasOtherNames: (one) => files.includes(one),
      now: later,
    });
    return findChange(site.folder, { fresh: site.fresh, kept, published }, list);
  };
  for (let run = 0; run < 2; run++) expect(changeKnowing(files)).toEqual(nothing);
  const put = ['data/organs/b.json'];
  const [one, aside] = [path.join(site.published, 'data/organs/b.json'), path.join(site.published, 'aside')];
  renameSync(one, aside);
  writeFileSync(one, 'b');
  for (const known of [files, ['data/a.json']])
    expect(changeKnowing(known)).toEqual({ ...nothing, files: put, put });
  renameSync(aside, one);
  expect(changeKnowing(files)).toEqual(nothing);
  // In the site it is another file of the same name and size.
  rmSync(path.join(site.folder, 'data/organs/b.json'));
  writeFileSync(path.join(site.folder, 'data/organs/b.json'), 'x');
  expect(changeKnowing(files)).toEqual({ ...nothing, files: put, put });
});

test('a file may take the place of a folder, and a folder that of a file', () => {
  const site = makeSite();
  rmSync(path.join(site.fresh, 'assets'), { recursive: true });
  writeFileSync(path.join(site.fresh, 'assets'), 'a file');
  rmSync(path.join(site.fresh, 'index.html'));
  mkdirSync(path.join(site.fresh, 'index.html'));
  writeFileSync(path.join(site.fresh, 'index.html/index.html'), 'a folder');
  expect(change(site)).toEqual({
    files: ['assets', 'index.html/index.html'],
    put: ['assets', 'index.html'],
    remove: ['index.html'],
    removeFolders: ['assets'],
  });
});

test('a new folder of many files is one change', () => {
  const site = makeSite();
  mkdirSync(path.join(site.fresh, 'search'));
  for (let index = 0; index < 200; index++) writeFileSync(path.join(site.fresh, `search/${index}`), 'new');
  expect(change(site)).toMatchObject({ files: { length: 200 }, put: ['search'] });
});

test('many changes, what is no file, and a page that has gone meanwhile ask for a new folder', () => {
  const site = makeSite();
  for (let index = 0; index < 40; index++) writeFileSync(path.join(site.fresh, `${index}.html`), 'new');
  expect(change(site)).toBeUndefined();
  const linked = makeSite();
  symlinkSync('index.html', path.join(linked.folder, 'link'));
  expect(change(linked)).toBeUndefined();
  const short = makeSite();
  rmSync(path.join(short.folder, 'organs/7/index.html'));
  expect(change(short)).toBeUndefined();
});

test('a file that two make is an error', () => {
  const site = makeSite();
  mkdirSync(path.join(site.fresh, 'data'));
  linkSync(path.join(site.published, 'data/a.json'), path.join(site.fresh, 'data/a.json'));
  expect(() => change(site)).toThrow('data/a.json is made twice');
});
