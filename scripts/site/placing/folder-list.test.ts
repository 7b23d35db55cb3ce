import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeTestFolder } from '../testing/test-folder.ts';
import { FolderList } from './folder-list.ts';

/** So late that whatever a test has just made is old. */
const later = () => Date.now() + 60_000;

/** Those of which it is told what they are. */
const hasOtherNames = (file: string) => path.basename(file) !== 'two.txt';

/** Goes through all folders, and notes what they hold; undefined for one with something else in it. */
function listAll(root: string, file: string | undefined, now = later): Record<string, unknown> {
  const list = new FolderList(root, { file, hasOtherNames, now });
  const found: Record<string, unknown> = {};
  const enter = (below: string) => {
    const content = list.list(below);
    const files = content?.files.map((name, index) => [name, content.inodes[index] ?? '']);
    found[below] = files && [Object.fromEntries(files), content?.folders.toSorted()];
    for (const name of content?.folders ?? []) enter(below === '' ? name : `${below}/${name}`);
  };
  enter('');
  list.keep();
  return found;
}

function makeSite() {
  const root = makeTestFolder({ 'index.html': '', 'a/b/one.txt': '', 'a/two.txt': '', 'c/three.txt': '' });
  return { root, file: path.join(makeTestFolder(), 'site.folders') };
}

const sleep = (milliseconds: number) =>
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

/** Has notes say something else than what is in the folders, to tell whether they are believed. */
function falsify(file: string, change: (text: string) => string): void {
  const text = change(readFileSync(file, 'utf8').slice(9));
  writeFileSync(file, `${crc32(text).toString(16).padStart(8, '0')}\n${text}`);
}

test('a folder that has not changed since it was noted is not listed again', () => {
  const { root, file } = makeSite();
  const first = listAll(root, file);
  const inode = (place: string) => String(statSync(path.join(root, place)).ino);
  expect(first).toEqual({
    '': [{ 'index.html': inode('index.html') }, ['a', 'c']],
    a: [{ 'two.txt': '' }, ['b']],
    'a/b': [{ 'one.txt': inode('a/b/one.txt') }, []],
    c: [{ 'three.txt': inode('c/three.txt') }, []],
  });
  expect(listAll(root, file)).toEqual(first);
  falsify(file, (text) => text.replace(`three.txt\t\t${inode('c/three.txt')}`, 'noted.txt\t\t7'));
  expect(listAll(root, file)).toEqual({ ...first, c: [{ 'noted.txt': '7' }, []] });
});

test('whatever is put into folders, taken from them or moved is found as without notes', () => {
  const { root, file } = makeSite();
  // Folders are noted some thousandths of a second after they changed, which is as fine as most disks count time.
  const soon = () => Date.now() + 1985;
  const within = (place: string) => path.join(root, place);
  const name = fc.constantFrom('a', 'b', 'c', 'x', 'y.txt', '年报.txt', 'tab\there', 'line\nbreak');
  const place = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join('/'));
  const step = fc.oneof(
    place.map((one) => () => writeFileSync(within(one), '')),
    place.map((one) => () => mkdirSync(within(one), { recursive: true })),
    place.map((one) => () => rmSync(within(one), { recursive: true, force: true })),
    fc.tuple(place, place).map(
      ([one, other]) =>
        () =>
          renameSync(within(one), within(other)),
    ),
    // A copy that keeps the times of what it copies does not hide what it put there.
    place.map((one) => () => utimesSync(path.dirname(within(one)), 1, 1)),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
      sleep(20);
      listAll(root, file, soon);
      for (const take of steps) {
        try {
          take();
        } catch {
          // Not everything can be done to every place.
        }
      }
      expect(listAll(root, file, soon)).toEqual(listAll(root, undefined));
    }),
    { numRuns: 50 },
  );
});

test('a folder that has only just changed is not noted', () => {
  const { root, file } = makeSite();
  const { ctimeMs } = statSync(path.join(root, 'c'));
  listAll(root, file, () => ctimeMs + 1000);
  expect(existsSync(file)).toBe(false);
  listAll(root, file, () => ctimeMs + 10_000);
  expect(readFileSync(file, 'utf8')).toContain('three.txt');
});

test('notes that are cut short, damaged, or of another folder, are none', () => {
  const expectUnused = (befall: (file: string, root: string) => string | undefined) => {
    const { root, file } = makeSite();
    listAll(root, file);
    falsify(file, (text) => text.replace('three.txt', 'noted.txt'));
    const place = befall(file, root) ?? root;
    const all = listAll(place, file);
    expect(all).toEqual(listAll(place, undefined));
    expect(listAll(place, file)).toEqual(all);
  };
  expectUnused((file) => void truncateSync(file, 60));
  expectUnused((file) => void truncateSync(file, 0));
  expectUnused((file) => void appendFileSync(file, 'd\t1 1\tx\t\n'));
  expectUnused((file) => void rmSync(file));
  expectUnused((file) => {
    writeFileSync(file, readFileSync(file, 'utf8').replace('noted', 'noten'));
    return undefined;
  });
  expectUnused(() => makeSite().root);
});

test('what is neither file nor folder is told each time', () => {
  const { root, file } = makeSite();
  symlinkSync('three.txt', path.join(root, 'c/link'));
  for (let run = 0; run < 2; run++) expect(listAll(root, file)).toMatchObject({ c: undefined });
  rmSync(path.join(root, 'c/link'));
  expect(listAll(root, file)).toMatchObject({ c: [{ 'three.txt': expect.any(String) }, []] });
});

test('a place that takes no notes costs nothing else', () => {
  const { root } = makeSite();
  const file = path.join(makeTestFolder({ taken: '' }), 'taken/site.folders');
  expect(listAll(root, file)).toEqual(listAll(root, undefined));
  expect(readdirSync(path.dirname(path.dirname(file)))).toEqual(['taken']);
});
