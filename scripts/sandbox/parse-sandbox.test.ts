import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { ParseSandbox } from './parse-sandbox.ts';

const hostile = new URL('./hostile-worker.fixture.ts', import.meta.url);
const sandboxes: ParseSandbox[] = [];

function open(program?: URL): ParseSandbox {
  const sandbox = new ParseSandbox({ seconds: 2, megabytes: 64, workers: 2 }, program);
  sandboxes.push(sandbox);
  return sandbox;
}

afterEach(async () => {
  await Promise.all(sandboxes.splice(0).map((sandbox) => sandbox.close()));
});

test('a report comes back as it is parsed outside', async () => {
  const bytes = readFileSync('content/organs/miyun-jugezhuang/2020.txt');
  const sandbox = open();
  // More often than there are threads: a thread serves again.
  const results = await Promise.all(Array.from({ length: 6 }, () => sandbox.parse(bytes)));
  for (const result of results) {
    expect(result).toMatchObject({ report: { title: '巨各庄镇2020年政府信息公开年报', form: '2019' } });
  }
});

test('a document that never ends, takes all memory, throws or exits is refused, and the others go on', async () => {
  const sandbox = open(hostile);
  const results = await Promise.all(
    [1, 7, 2, 8, 3, 9, 4, 5].map((kind) => sandbox.parse(Uint8Array.of(kind))),
  );
  expect(
    results.map((result) => ('refusal' in result ? [result.refusal.code, result.refusal.message] : result)),
  ).toEqual([
    ['read.too-slow', '读取超过 2 秒，已停止。'],
    ['read.fine', '7'],
    ['read.out-of-memory', '读取所需的内存超过 64 MB，已停止。'],
    ['read.fine', '8'],
    ['read.failed', '读取时出错（boom），没有读取。'],
    ['read.fine', '9'],
    ['read.failed', '读取中断，没有读取。'],
    ['read.fine', '5'],
  ]);
});

test('closing ends what is under way and what waits, and starts nothing new', async () => {
  const sandbox = open(hostile);
  const results = Promise.all([1, 1, 1, 1, 5].map((kind) => sandbox.parse(Uint8Array.of(kind))));
  await sandbox.close();
  for (const result of await results) {
    expect(result).toEqual({ refusal: { code: 'read.failed', message: '读取中断，没有读取。' } });
  }
});
