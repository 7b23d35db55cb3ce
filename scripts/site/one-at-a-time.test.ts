import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';
import { makeTestFolder } from './testing/test-folder.ts';

test('a second build is told to wait, and comes when the first has ended', async () => {
  const file = path.join(makeTestFolder(), 'generated/building');
  // A process that is there as long as the test: the one that started it.
  const other = process.ppid;
  await oneAtATime(async () => {
    writeFileSync(file, String(other));
    await expect(oneAtATime(async () => 'built', file)).rejects.toThrow(
      `另一个生成（进程 ${other}）正在这个文件夹里进行，请等它结束。`,
    );
  }, file);
  expect(existsSync(file)).toBe(false);
  expect(await oneAtATime(async () => 'built', file)).toBe('built');
});

test("a build that failed or was killed is in nobody's way", async () => {
  const file = path.join(makeTestFolder(), 'building');
  await expect(oneAtATime(() => Promise.reject(new Error('failed')), file)).rejects.toThrow('failed');
  // No process has so high a number.
  writeFileSync(file, '99999999');
  expect(await oneAtATime(async () => 'built', file)).toBe('built');
});
