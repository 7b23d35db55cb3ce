import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeTestFolder } from '../../site/testing/test-folder.ts';
import { settleFiles } from './settle-files.ts';

const contentsOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(folder, file), entry.isFile() ? readFileSync(file, 'utf8') : ''];
    }),
  );

/** Files of two runs, in which no file is a folder of another: each run has its own names for both. */
const filesArbitrary = fc.uniqueArray(
  fc
    .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 3 })
    .map((names) => [...names.slice(0, -1), `${names.at(-1)}.txt`].join('/')),
  { maxLength: 8 },
);

test('of the files that were put there, those that stay are left alone, the others go, and new ones come', () => {
  fc.assert(
    fc.property(filesArbitrary, filesArbitrary, fc.func(fc.boolean()), (before, after, isMade) => {
      const standing = before.filter((file) => after.includes(file));
      const made = after.filter((file) => !standing.includes(file) || isMade(file));
      const folder = makeTestFolder(Object.fromEntries(before.map((file) => [file, 'before'])));
      const from = makeTestFolder(Object.fromEntries(made.map((file) => [file, 'made'])));
      const gone = before.filter((file) => !after.includes(file));
      settleFiles(folder, { files: new Map(after.map((file) => [file, ''])), gone, from });
      const textOf = (file: string) => (made.includes(file) ? 'made' : 'before');
      const expected = makeTestFolder(Object.fromEntries(after.map((file) => [file, textOf(file)])));
      expect(contentsOf(folder)).toEqual(contentsOf(expected));
    }),
    { numRuns: 100 },
  );
});

test('what others put there stays, but not in the way, and all goes where nobody knows what was put there', () => {
  const settle = (gone: string[] | undefined, stranger: string) => {
    const folder = makeTestFolder({ 'a/one.txt': 'before', 'a/gone.txt': 'before', [stranger]: 'stranger' });
    const from = makeTestFolder({ 'b/two.txt': 'made', 'b/d/three.txt': 'made', 'c.txt': 'made' });
    const files = new Map(['a/one.txt', 'b/two.txt', 'b/d/three.txt', 'c.txt'].map((file) => [file, '']));
    settleFiles(folder, { files, gone, from });
    return contentsOf(folder);
  };
  const expected = {
    ...{ a: '', 'a/one.txt': 'before', b: '', 'b/two.txt': 'made', 'c.txt': 'made' },
    ...{ 'b/d': '', 'b/d/three.txt': 'made' },
  };
  expect(settle(['a/gone.txt'], 'a/.DS_Store')).toEqual({ ...expected, 'a/.DS_Store': 'stranger' });
  for (const stranger of ['b', 'b/d', 'c.txt/within'])
    expect(settle(['a/gone.txt'], stranger)).toEqual(expected);
  for (const stranger of ['a/.DS_Store', 'b', 'd/stranger'])
    expect(settle(undefined, stranger)).toEqual(expected);
});

test('what is gone already, or a folder now, stops nothing', () => {
  const folder = makeTestFolder({ 'a/one.txt': 'before' });
  mkdirSync(path.join(folder, 'b'));
  writeFileSync(path.join(folder, 'c'), '');
  const gone = ['a/two.txt', 'b', 'c/below'];
  settleFiles(folder, { files: new Map([['a/one.txt', '']]), gone, from: makeTestFolder() });
  expect(existsSync(path.join(folder, 'a/one.txt'))).toBe(true);
  rmSync(folder, { recursive: true });
});
