import { appendFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { LineFile } from '../../../src/collections/line-file.ts';
import type { PageNote, PageNotes } from '../../../src/collections/page-reuse.ts';
import { makeTestFolder } from '../testing/test-folder.ts';
import { findStandingBuild, listAssets, noteBuild, type StandingBuild } from './standing-build.ts';

const files = {
  'organs/a-b/index.html': '甲',
  'organs/c-d/index.html': '乙',
  'assets/page.css': 'p{}',
  'assets/box.js': '1',
};
const first = { address: '/organs/a-b/', inputs: ['organs a-b', 'reports a-b/2020'], key: 'key-1' };
const second = { address: '/organs/c-d/', inputs: ['organs c-d'], key: 'key-2' };

/** Notes of pages as they are made, in this order. */
function made(pages: readonly PageNote[]): PageNotes {
  const lines = pages.map((page) => `${JSON.stringify(page)}\n`);
  const file = path.join(makeTestFolder({ made: lines.join('') }), 'made');
  let start = 0;
  const places = pages.map(({ address }, index) => {
    const length = Buffer.byteLength(lines[index] ?? '') - 1;
    start += length + 1;
    return [address, [start - length - 1, length]] as const;
  });
  return { file, places: new Map(places) };
}

function note(folder: string, notesDir: string, pages: Partial<Parameters<typeof noteBuild>[1]['pages']>) {
  const said: string[] = [];
  noteBuild(folder, {
    version: 'v1',
    pages: { made: made([]), kept: [], standing: undefined, ...pages },
    target: folder,
    notesDir,
    say: (sentence) => said.push(sentence),
  });
  return said;
}

function noted(): { folder: string; notesDir: string } {
  const folder = makeTestFolder(files);
  const notesDir = path.join(makeTestFolder(), 'builds');
  expect(note(folder, notesDir, { made: made([second, first]) })).toEqual([]);
  return { folder, notesDir };
}

function pagesOf(standing: StandingBuild | undefined): object[] {
  if (!standing) throw new Error('nothing stands');
  const lines = new LineFile(standing.notes.file);
  const pages = [...standing.notes.places].map(([address, place]) => {
    const page = JSON.parse(lines.read(place)) as PageNote;
    expect(page.address).toBe(address);
    return page;
  });
  lines.close();
  return pages;
}

const nameOf = (folder: string) => readFileSync(path.join(folder, 'build.txt'), 'utf8');

test('a build is found again by its name, with its pages and assets', () => {
  const { folder, notesDir } = noted();
  expect(listAssets(folder)).toEqual(['box.js', 'page.css']);
  const standing = findStandingBuild(folder, 'v1', notesDir);
  expect(standing).toMatchObject({ folder, assets: ['box.js', 'page.css'] });
  expect(pagesOf(standing)).toEqual([
    { ...first, bytes: 3 },
    { ...second, bytes: 3 },
  ]);
});

test('of another version, without notes, or with notes of another build, there is nothing to take over', () => {
  const { folder, notesDir } = noted();
  expect(findStandingBuild(folder, 'v2', notesDir)).toBeUndefined();
  expect(findStandingBuild(folder, 'v1', makeTestFolder())).toBeUndefined();
  writeFileSync(path.join(folder, 'build.txt'), 'another\n');
  expect(findStandingBuild(folder, 'v1', notesDir)).toBeUndefined();
  expect(findStandingBuild(makeTestFolder(), 'v1', notesDir)).toBeUndefined();
});

test.each([
  ['cut short within a line', (file: string) => truncateSync(file, readFileSync(file).length - 5)],
  ['without the last page', (file: string) => truncateSync(file, readFileSync(file).lastIndexOf('\n{') + 1)],
  ['with a line that is not JSON', (file: string) => appendFileSync(file, 'x\n')],
  ['with a page more', (file: string) => appendFileSync(file, '{"address":"/","bytes":0}\n')],
  [
    'with a byte that is another',
    (file: string) => writeFileSync(file, readFileSync(file, 'utf8').replace('key-1', 'key-2')),
  ],
  ['empty', (file: string) => truncateSync(file)],
])('notes that are %s are none', (_, damage) => {
  const { folder, notesDir } = noted();
  const [name = ''] = readdirSync(notesDir);
  damage(path.join(notesDir, name));
  expect(findStandingBuild(folder, 'v1', notesDir)).toBeUndefined();
});

test('a page that is not as it was made is made anew', () => {
  const { folder, notesDir } = noted();
  writeFileSync(path.join(folder, 'organs/a-b/index.html'), '改过');
  expect(pagesOf(findStandingBuild(folder, 'v1', notesDir))).toEqual([{ ...second, bytes: 3 }]);
});

test('a build that takes pages over has the name of one that made them all, and is found with all of them', () => {
  const { folder, notesDir } = noted();
  const name = nameOf(folder);
  const standing = findStandingBuild(folder, 'v1', notesDir);
  // What is taken over need not stand where the others are made.
  const { 'organs/c-d/index.html': _, ...fresh } = files;
  const staged = makeTestFolder(fresh);
  const pages = { made: made([first]), kept: [second.address], standing };
  noteBuild(staged, { version: 'v1', pages, target: folder, notesDir, say: console.error });
  expect(nameOf(staged)).toBe(name);
  expect(pagesOf(findStandingBuild(folder, 'v1', notesDir))).toHaveLength(2);
  expect(readdirSync(notesDir)).toHaveLength(1);
  // Both builds have their notes until one of them stands there no longer.
  const changed = { made: made([{ ...first, key: 'key-3' }]), kept: [second.address], standing };
  noteBuild(staged, { version: 'v1', pages: changed, target: folder, notesDir, say: console.error });
  expect(nameOf(staged)).not.toBe(name);
  expect(pagesOf(findStandingBuild(folder, 'v1', notesDir))).toHaveLength(2);
  writeFileSync(path.join(folder, 'build.txt'), nameOf(staged));
  const next = findStandingBuild(folder, 'v1', notesDir);
  expect(pagesOf(next)).toHaveLength(2);
  note(folder, notesDir, { kept: [first.address, second.address], standing: next });
  expect(readdirSync(notesDir)).toHaveLength(1);
});

test('the name of a build says what it was made from, and nothing of when', () => {
  expect(nameOf(noted().folder)).toBe(nameOf(noted().folder));
  expect(nameOf(noted().folder)).toMatch(/^[0-9a-f]{32}\n$/);
  const other = makeTestFolder(files);
  note(other, makeTestFolder(), { made: made([first, { ...second, key: 'key-3' }]) });
  expect(nameOf(other)).not.toBe(nameOf(noted().folder));
});

test('a page that is neither made nor taken over is an error', () => {
  const folder = makeTestFolder(files);
  expect(() => note(folder, makeTestFolder(), { kept: ['/organs/a-b/'] })).toThrow(
    '/organs/a-b/ is neither made nor taken over',
  );
});

test('a folder that takes no notes costs the next build time, and this one a sentence', () => {
  const folder = makeTestFolder(files);
  const notesDir = path.join(makeTestFolder({ cache: 'a file' }), 'cache/builds');
  expect(note(folder, notesDir, { made: made([first, second]) })).toEqual([
    expect.stringMatching(/^没有记下这次生成的页面，下次要全部重新生成：不能写入 .*：路径中有一段是文件。$/),
  ]);
  expect(nameOf(folder)).toBe(nameOf(noted().folder));
  expect(findStandingBuild(folder, 'v1', notesDir)).toBeUndefined();
});
