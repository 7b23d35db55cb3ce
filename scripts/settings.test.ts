import path from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

test('what is empty or not set has its usual value', () => {
  expect(readSettings({ OUT_DIR: '' })).toEqual({
    contentDir: path.resolve('content'),
    outDir: path.resolve('dist'),
    partsDir: path.resolve('.parts'),
    base: '/',
    address: 'https://gongkai.example/',
    port: 4321,
  });
});

test('the root of the site is its address with the base path', () => {
  expect(readSettings({ SITE_URL: 'https://a.example', BASE_PATH: 'sub' }).address).toBe(
    'https://a.example/sub/',
  );
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
