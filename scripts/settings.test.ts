import path from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';
import { PlainError } from './site/failure.ts';

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

test.each([
  [{ SITE_URL: 'gongkai.example' }, 'SITE_URL：“gongkai.example”不是网址，应如 https://gongkai.example。'],
  [{ SITE_URL: 'ftp://a.example' }, 'SITE_URL：“ftp://a.example”不是网址，应如 https://gongkai.example。'],
  [{ PORT: 'abc' }, 'PORT：“abc”不是端口，应为 0 到 65535 的整数。'],
  [{ PORT: '99999' }, 'PORT：“99999”不是端口，应为 0 到 65535 的整数。'],
  [
    { CONTACT_URL: 'editor@a.example' },
    'CONTACT_URL：“editor@a.example”不是联系地址，应如 mailto:editor@example.org 或 https://example.org/contact。',
  ],
])('%j is refused in a sentence', (environment, sentence) => {
  expect(() => readSettings(environment)).toThrow(new PlainError(sentence));
});

test('a mail address, a page and port 0 are taken', () => {
  expect(readSettings({ CONTACT_URL: 'mailto:editor@a.example', PORT: '0' }).port).toBe(0);
  expect(readSettings({ CONTACT_URL: 'https://a.example/contact' }).port).toBe(4321);
});
