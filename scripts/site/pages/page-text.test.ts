import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { takePageText, withPagesAsText } from './page-text.ts';

const file = 'node_modules/astro/dist/runtime/server/render/page.js';

type Answered = { status?: number; route?: string; streaming?: boolean };

/** Runs the part of Astro's code, as the build changes it, that answers with the HTML of a page. */
function answerWith(body: string, { status = 200, route = '/organs/[organ]', streaming = false }: Answered) {
  const changed = withPagesAsText(readFileSync(path.resolve(file), 'utf8'));
  const start = changed.indexOf('  if (body instanceof Response) return body;');
  const end = changed.indexOf('export {');
  expect(start).toBeGreaterThan(0);
  const names = ['body', 'result', 'streaming', 'route', 'encoder', 'isRoute404', 'isRoute500'];
  const run = new Function(...names, changed.slice(start, changed.lastIndexOf('}', end))) as (
    ...values: unknown[]
  ) => Response;
  return run(
    body,
    { response: { status, statusText: 'OK', headers: { 'content-type': 'text/html' } } },
    streaming,
    { route },
    new TextEncoder(),
    (name: string) => name === '/404',
    (name: string) => name === '/500',
  );
}

const html = '<!doctype html><title>新湖镇</title>';

test('Astro still answers with a page as the build changes it: its HTML is left as text', async () => {
  const response = answerWith(html, {});
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/html');
  expect(response.body).toBeNull();
  expect(takePageText(response)).toBe(html);
  expect(takePageText(response)).toBeUndefined();
});

test.each<Answered>([{ route: '/404' }, { route: '/500' }, { status: 503 }, { streaming: true }])(
  'any other answer has it as bytes: %j',
  async (answered) => {
    const response = answerWith(html, answered);
    expect(takePageText(response)).toBeUndefined();
    expect(await response.text()).toBe(html);
  },
);
