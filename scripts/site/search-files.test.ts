import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findSearchFile, publishSearchFiles } from './search-files.ts';
import { makeTestFolder } from './test-folder.ts';

const collections = {
  'search-text.json': '{"version":2,"segments":[{"year":2020,"reports":1,"folder":"2020-0123abcd"}]}',
  'search-text/2020/router.bin': 'router',
  'search-text/2020/text/00/00.bin': 'text',
};

test('the files of a year are published in the folder that the list names', async () => {
  const site = makeTestFolder();
  await publishSearchFiles(makeTestFolder(collections), site);
  expect(existsSync(path.join(site, 'search/2020-0123abcd/router.bin'))).toBe(true);
  expect(existsSync(path.join(site, 'search/2020-0123abcd/text/00/00.bin'))).toBe(true);
});

test('an address of the index leads to its file in the collections, any other to none', () => {
  const folder = makeTestFolder(collections);
  const text = path.join(folder, 'search-text/2020/text/00/00.bin');
  expect(findSearchFile(folder, '/search/2020-0123abcd/text/00/00.bin')).toBe(text);
  for (const address of [
    '/search/2020-ffffffff/router.bin',
    '/search/2020-0123abcd/text/00/01.bin',
    '/search/2020-0123abcd/../../search-text.json',
    '/search/text.json',
    '/organs/',
  ])
    expect(findSearchFile(folder, address), address).toBeUndefined();
});
