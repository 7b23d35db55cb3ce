import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { makeTestFolder } from '../../site/testing/test-folder.ts';
import { CollectionsWriter } from './write-collections.ts';

const address = '/data/originals/a-b/2020.txt';
const fileOf = (target: string, of = address) => path.join(target, 'published', of);

/** Writes one file under a key and tells whether it had to be made. */
function put(target: string, key: string, { version = 'v1', about = 7 } = {}) {
  const writer = new CollectionsWriter(target, version);
  let isMade = false;
  const known = writer.published.put(address, key, ({ write }) => {
    isMade = true;
    write(address, key);
    return about;
  });
  const inodes = Object.fromEntries(writer.published.inodes);
  writer.commit();
  return { isMade, known, inodes };
}

const newTarget = () => path.join(makeTestFolder(), 'collections');

test('a file that stands with the same key is taken over unread, with what is to be known of it', () => {
  const target = newTarget();
  expect(put(target, 'one')).toEqual({ isMade: true, known: 7, inodes: {} });
  const { ino } = statSync(fileOf(target));
  const taken = { isMade: false, known: 7, inodes: { [address.slice(1)]: ino } };
  expect(put(target, 'one', { about: 8 })).toEqual(taken);
  expect(put(target, 'one')).toEqual(taken);
  expect(statSync(fileOf(target)).ino).toBe(ino);
  expect(readFileSync(fileOf(target), 'utf8')).toBe('one');
});

test('another key, another version, or a file that is gone: it is made', () => {
  const target = newTarget();
  put(target, 'one');
  expect(put(target, 'two').isMade).toBe(true);
  expect(readFileSync(fileOf(target), 'utf8')).toBe('two');
  expect(put(target, 'two', { version: 'v2' }).isMade).toBe(true);
  rmSync(fileOf(target));
  expect(put(target, 'two', { version: 'v2' }).isMade).toBe(true);
});

test('a file that is made each time is taken over where its bytes are the same', () => {
  const target = newTarget();
  const write = (text: string) => {
    const writer = new CollectionsWriter(target, 'v1');
    writer.published.write(address, text);
    writer.commit();
    expect(readFileSync(fileOf(target), 'utf8')).toBe(text);
    return statSync(fileOf(target)).ino;
  };
  const first = write('甲');
  expect(write('甲')).toBe(first);
  expect(write('乙')).not.toBe(first);
});

test('without a version nothing is taken over, now or later', () => {
  const target = newTarget();
  const write = (version?: string) => {
    const writer = new CollectionsWriter(target, version);
    let isMade = false;
    writer.published.put(address, 'one', ({ write: put }) => {
      isMade = true;
      put(address, 'one');
    });
    writer.commit();
    return isMade;
  };
  expect([write(), write(), write('v1'), write('v1'), write()]).toEqual([true, true, true, false, true]);
});

test('a run that is given up leaves the files that stand as they were', () => {
  const target = newTarget();
  put(target, 'one');
  const writer = new CollectionsWriter(target, 'v1');
  writer.published.put(address, 'two', ({ write }) => write(address, 'two'));
  writer.abandon();
  expect(readFileSync(fileOf(target), 'utf8')).toBe('one');
});

test('an address is decoded, a second one leads to the same bytes, and none leads out of the folder', () => {
  const target = newTarget();
  const writer = new CollectionsWriter(target, 'v1');
  const { published } = writer;
  published.write([`/data/${encodeURIComponent('报告.txt')}`, '/data/former/a.txt'], '甲');
  for (const outside of ['/../out.txt', '/%2e%2e/out.txt', '/data/../../out.txt', '/..'])
    expect(() => published.write(outside, '')).toThrow(`not an address of a file: ${outside}`);
  expect(() => published.write('/data/former/a.txt', '乙')).toThrow('two files are put at data/former/a.txt');
  expect(published.read('/data/former/a.txt').toString()).toBe('甲');
  writer.parts.write('/data/part.csv', '丙');
  published.adopt('/data/part.csv', writer.parts);
  writer.commit();
  expect(readFileSync(fileOf(target, '/data/part.csv'), 'utf8')).toBe('丙');
  expect(readFileSync(fileOf(target, '/data/报告.txt'), 'utf8')).toBe('甲');
  expect(readFileSync(fileOf(target, '/data/former/a.txt'), 'utf8')).toBe('甲');
});

test('a folder that is named when it is complete is taken over under that name', () => {
  const target = newTarget();
  const run = (key: string) => {
    const writer = new CollectionsWriter(target, 'v1');
    writer.published.put('index', key, ({ write, rename }) => {
      write('/search/under-way/a/00.bin', key);
      write('/search/other.bin', key);
      rename('/search/under-way', '/search/2020-1234');
    });
    writer.commit();
    return ['search/2020-1234/a/00.bin', 'search/other.bin'].map(
      (file) => statSync(fileOf(target, file)).ino,
    );
  };
  const first = run('one');
  expect(run('one')).toEqual(first);
  expect(run('two')).not.toEqual(first);
  expect(existsSync(fileOf(target, 'search/under-way'))).toBe(false);
});

test('what is no longer put is gone, with the folders that held nothing else', () => {
  const target = newTarget();
  const run = (files: readonly string[]) => {
    const writer = new CollectionsWriter(target, 'v1');
    for (const file of files) writer.published.write(file, file);
    writer.commit();
    return readdirSync(path.join(target, 'published'), { recursive: true }).sort();
  };
  run(['/data/a/b/one.txt', '/data/a/two.txt', '/three.txt']);
  expect(run(['/data/a/two.txt'])).toEqual(['data', 'data/a', 'data/a/two.txt']);
  expect(run(['/data/a/two.txt', '/data/a/c/four.txt'])).toEqual([
    'data',
    'data/a',
    'data/a/c',
    'data/a/c/four.txt',
    'data/a/two.txt',
  ]);
  expect(run([])).toEqual([]);
});

test('a file takes the place of a folder, and a folder that of a file', () => {
  const target = newTarget();
  const run = (file: string) => {
    const writer = new CollectionsWriter(target, 'v1');
    writer.published.write(file, file);
    writer.commit();
    return readFileSync(fileOf(target, file), 'utf8');
  };
  for (const file of ['/data/a', '/data/a/b', '/data/a']) expect(run(file)).toBe(file);
});

test('nothing is taken over from collections that a killed run was about to replace', () => {
  const target = newTarget();
  put(target, 'one');
  const writer = new CollectionsWriter(target, 'v1');
  writer.published.put(address, 'two', ({ write }) => write(address, 'two'));
  vi.spyOn(writer.parts, 'settle').mockImplementation(() => {
    throw new Error('killed');
  });
  expect(() => writer.commit()).toThrow('killed');
  // The folder may hold files of both: it is gone, and made again.
  expect(existsSync(target)).toBe(false);
  expect(put(target, 'one').isMade).toBe(true);
  expect(readFileSync(fileOf(target), 'utf8')).toBe('one');
});
