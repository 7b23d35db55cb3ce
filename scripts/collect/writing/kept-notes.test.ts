import { appendFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeTestFolder } from '../../site/testing/test-folder.ts';
import { readNotedFiles } from './kept-notes.ts';
import { CollectionsWriter } from './write-collections.ts';

/** Collections with three files, two of them of one name. */
function written(): { collections: string; place: (file: string) => string } {
  const collections = path.join(makeTestFolder(), 'collections');
  const writer = new CollectionsWriter(collections);
  writer.published.write('/data/a.csv', '甲');
  writer.published.put('two', 'key', ({ write }) => {
    write('/data/b/1.json', '{}');
    write('/data/b/2.json', '[]');
  });
  writer.commit();
  return { collections, place: (file) => path.join(collections, file) };
}

const files = ['data/a.csv', 'data/b/1.json', 'data/b/2.json'];

test('where every file stands as it is noted, none is missing, and no other is one of them', () => {
  const { collections, place } = written();
  writeFileSync(place('published/data/b/.DS_Store'), 'Finder');
  expect(readNotedFiles(collections, 'published')).toEqual({ files, missing: undefined });
  expect(readNotedFiles(collections, 'parts')).toEqual({ files: [], missing: undefined });
});

test('a file that is gone, cut short or longer is missing, and so is its folder', () => {
  const change = (file: string, damage: (file: string) => void) => {
    const { collections, place } = written();
    damage(place(file));
    return readNotedFiles(collections, 'published').missing;
  };
  expect(change('published/data/b/2.json', (file) => rmSync(file))).toBe('published/data/b/2.json');
  expect(change('published/data/a.csv', (file) => truncateSync(file, 1))).toBe('published/data/a.csv');
  expect(change('published/data/b/1.json', (file) => appendFileSync(file, '\n'))).toBe(
    'published/data/b/1.json',
  );
  expect(change('published', (file) => rmSync(file, { recursive: true }))).toBe('published/data/a.csv');
});

test('a list that is gone or cut short is missing itself', () => {
  const { collections, place } = written();
  truncateSync(place('published.ndjson'), 20);
  expect(readNotedFiles(collections, 'published').missing).toBe('published.ndjson');
  rmSync(place('published.ndjson'));
  expect(readNotedFiles(collections, 'published').missing).toBe('published.ndjson');
});
