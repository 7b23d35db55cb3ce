import path from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

test('what is empty or not set has its usual value', () => {
  expect(readSettings({ OUT_DIR: '' })).toEqual({
    contentDir: path.resolve('content'),
    outDir: path.resolve('dist'),
    base: '/',
    port: 4321,
  });
});

test.each([
  ['', '/'],
  ['/', '/'],
  ['sub', '/sub/'],
  ['/sub', '/sub/'],
  ['/a/b/', '/a/b/'],
])('a base path written %j is %j', (BASE_PATH, base) => {
  expect(readSettings({ BASE_PATH }).base).toBe(base);
});
