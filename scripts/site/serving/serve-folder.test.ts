import { request } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { PlainError } from '../failure.ts';
import { makeTestFolder } from '../testing/test-folder.ts';
import { serveFolder } from './serve-folder.ts';

const files = {
  'index.html': '<h1>年报</h1>',
  '404.html': '<h1>没有这一页</h1>',
  'organs/index.html': '<h1>机关</h1>',
  'data/a.csv': '机关,数\n',
  'data/originals/镇/2020.txt': '原文',
  'chart.svg': '<svg/>',
  'empty/leaf.txt': '',
  _headers: "/*\n  Content-Security-Policy: default-src 'none'\n/data/*\n  Access-Control-Allow-Origin: *\n",
};

async function serve(base = '/') {
  const server = await serveFolder({ folder: makeTestFolder(files), base, port: 0 });
  onTestFinished(server.close);
  return server;
}

/** Asks as no browser would: the path is sent as written. */
async function ask(path: string, { base = '/', method = 'GET' } = {}) {
  const { address } = await serve(base);
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>(
    (resolve, reject) => {
      const asked = request({ port: new URL(address).port, host: 'localhost', path, method }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const body = Buffer.concat(parts).toString('utf8');
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
        });
      });
      asked.on('error', reject).end();
    },
  );
}

test.each([
  ['/', 'text/html; charset=utf-8', '<h1>年报</h1>'],
  ['/organs/?q=%E6%AF%8D', 'text/html; charset=utf-8', '<h1>机关</h1>'],
  ['/data/a.csv', 'text/csv; charset=utf-8', '机关,数\n'],
  ['/data/originals/%E9%95%87/2020.txt', 'text/plain; charset=utf-8', '原文'],
  ['/chart.svg', 'image/svg+xml; charset=utf-8', '<svg/>'],
])('%s is served as %s', async (path, type, body) => {
  const answer = await ask(path);
  expect([answer.status, answer.headers['content-type'], answer.body]).toEqual([200, type, body]);
});

test('headers are those of the file for hosts', async () => {
  expect((await ask('/')).headers).toMatchObject({ 'content-security-policy': "default-src 'none'" });
  expect((await ask('/')).headers).not.toHaveProperty('access-control-allow-origin');
  expect((await ask('/data/a.csv')).headers).toMatchObject({ 'access-control-allow-origin': '*' });
  expect((await ask('/data/a.csv', { base: '/sub/' })).headers).not.toHaveProperty(
    'access-control-allow-origin',
  );
  expect((await ask('/sub/data/a.csv', { base: '/sub/' })).headers).toHaveProperty(
    'access-control-allow-origin',
  );
});

test.each([
  '/gone/',
  '/gone.txt',
  '/_headers',
  '/index.html/',
  '/empty/',
  '/../../../../etc/passwd',
  '/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
  '/..%2f..%2f..%2f..%2fetc%2fpasswd',
  '//etc/passwd',
])('%s is answered by the page for what is not there', async (path) => {
  const answer = await ask(path);
  expect([answer.status, answer.body]).toEqual([404, '<h1>没有这一页</h1>']);
});

test.each(['/%', '/%00', '/%ff'])('%s is no address', async (path) => {
  expect(await ask(path)).toMatchObject({ status: 400, body: '' });
});

test('a folder wants its slash, the root leads to the base', async () => {
  expect(await ask('/organs')).toMatchObject({ status: 301, headers: { location: '/organs/' } });
  expect(await ask('/', { base: '/sub/' })).toMatchObject({ status: 302, headers: { location: '/sub/' } });
  expect(await ask('/sub', { base: '/sub/' })).toMatchObject({ status: 302, headers: { location: '/sub/' } });
  expect(await ask('/sub/organs/', { base: '/sub/' })).toMatchObject({ status: 200 });
  expect(await ask('/organs/', { base: '/sub/' })).toMatchObject({ status: 404 });
});

test('reading is all one can do', async () => {
  expect(await ask('/', { method: 'POST' })).toMatchObject({ status: 405 });
  expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
});

test('a port in use is said in one sentence', async () => {
  const { address } = await serve();
  const port = Number(new URL(address).port);
  await expect(serveFolder({ folder: '.', base: '/', port })).rejects.toThrow(
    new PlainError(`端口 ${port} 正在使用：请关掉占用它的程序，或用环境变量 PORT 另选一个。`),
  );
});
