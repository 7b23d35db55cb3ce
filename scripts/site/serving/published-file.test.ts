import path from 'node:path';
import { expect, test } from 'vitest';
import { makeTestFolder } from '../testing/test-folder.ts';
import { findPublishedFile } from './published-file.ts';

test('an address leads to the finished file that stands at it, any other to none', () => {
  const folder = makeTestFolder({
    'published/search/2020-0123abcd/rows/00/00.bin': 'text',
    'published/data/originals/a-b/报告.txt': '甲',
    'reports.ndjson': '{}',
  });
  const find = (address: string) => findPublishedFile(folder, address);
  expect(find('/search/2020-0123abcd/rows/00/00.bin?v=1')).toBe(
    path.join(folder, 'published/search/2020-0123abcd/rows/00/00.bin'),
  );
  expect(find(`/data/originals/a-b/${encodeURIComponent('报告.txt')}`)).toBe(
    path.join(folder, 'published/data/originals/a-b/报告.txt'),
  );
  for (const address of [
    '/search/2020-0123abcd/',
    '/search/2020-0123abcd/rows/00/01.bin',
    '/../reports.ndjson',
    '/%2e%2e/reports.ndjson',
    '/search/%',
    '/search/%00',
    '/organs/',
    '',
  ])
    expect(find(address), address).toBeUndefined();
});
