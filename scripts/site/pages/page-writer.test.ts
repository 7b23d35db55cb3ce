import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AstroPrerenderer, RouteData } from 'astro';
import { expect, test } from 'vitest';
import { makeTestFolder } from '../testing/test-folder.ts';
import { writingPages } from './page-writer.ts';

const html = '<!doctype html><title>新湖镇</title>';

type Answer = { type?: RouteData['type']; status?: number; base?: string; isText?: boolean };

/** An answer as Astro gives it, or with its HTML left as text. */
function answer(status: number, isText: boolean): Response {
  if (!isText) return new Response(html, { status });
  return Object.assign(new Response(null, { status }), { [Symbol.for('gongkai.page-text')]: html });
}

/** Asks for addresses of a site in a folder; each gives what is left for Astro to write, null where nothing is. */
function askIn(folder: string) {
  return async (
    address: string,
    { type = 'page', status = 200, base = '/', isText = false }: Answer = {},
  ) => {
    const standard: AstroPrerenderer = {
      name: 'standard',
      getStaticPaths: async () => [],
      render: async () => answer(status, isText),
    };
    const routeData = { type } as RouteData;
    const request = new Request(`https://gongkai.example${address}`);
    const rendered = await writingPages(standard, folder, base).render(request, { routeData });
    const response = rendered instanceof Response ? rendered : rendered.response;
    return response.body && response.text();
  };
}

const written = (folder: string, file: string): string => readFileSync(path.join(folder, file), 'utf8');

test('a page is written at its address, and Astro has nothing to write', async () => {
  const folder = makeTestFolder();
  const ask = askIn(folder);
  expect(await ask('/organs/xinhu/')).toBeNull();
  expect(written(folder, 'organs/xinhu/index.html')).toBe(html);
  expect(await ask('/')).toBeNull();
  expect(written(folder, 'index.html')).toBe(html);
});

test('a page that was left as text is written as UTF-8', async () => {
  const folder = makeTestFolder();
  expect(await askIn(folder)('/organs/xinhu/', { isText: true })).toBeNull();
  expect(written(folder, 'organs/xinhu/index.html')).toBe(html);
});

test('a page below a base path is written without it, under its decoded name', async () => {
  const folder = makeTestFolder();
  const ask = askIn(folder);
  expect(await ask('/gongkai/regions/%E6%96%B0%E6%B9%96/', { base: '/gongkai/' })).toBeNull();
  expect(await ask('/gongkai/', { base: '/gongkai' })).toBeNull();
  expect(written(folder, 'regions/新湖/index.html')).toBe(html);
});

test.each([
  ['/feed.xml', { type: 'endpoint' }],
  ['/missing/', { status: 404 }],
  ['/no-folder', {}],
  ['/elsewhere/', { base: '/gongkai/' }],
  ['/elsewhere/', { base: '/gongkai/', isText: true }],
  ['/no-folder', { isText: true }],
] as const)('%s is left to Astro', async (address, options) => {
  const folder = makeTestFolder();
  expect(await askIn(folder)(address, options)).toBe(html);
  expect(existsSync(path.join(folder, address))).toBe(false);
});

test('a page that cannot be written is left to Astro, which says why', async () => {
  const folder = makeTestFolder();
  mkdirSync(path.join(folder, 'taken/index.html'), { recursive: true });
  expect(await askIn(folder)('/taken/')).toBe(html);
  expect(await askIn(folder)('/taken/', { isText: true })).toBe(html);
});
