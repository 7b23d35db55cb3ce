import { chmodSync, existsSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeTestFolder } from '../../site/testing/test-folder.ts';
import { ReportCache } from './report-cache.ts';

const sha = (letter: string): string => letter.repeat(64);

function open(folder: string, options: { version?: string; name?: string } = {}) {
  const said: string[] = [];
  const { version = '1', name = 'content' } = options;
  const cache = new ReportCache({ folder, name, version, say: (sentence) => said.push(sentence) });
  return { cache, said };
}

/** The name of the one file of reports. */
const reportsIn = (folder: string): string =>
  readdirSync(folder).find((name) => name.endsWith('.reports')) ?? '';

test('a text comes back for the same bytes, context, extractor and content alone', () => {
  const folder = path.join(makeTestFolder(), 'cache');
  const { cache } = open(folder);
  expect(cache.find(sha('a'), { year: 2020 })).toBeUndefined();
  cache.add(sha('a'), { year: 2020 }, '{"refusal":"空"}');
  cache.close(true);
  const again = open(folder);
  expect(again.cache.find(sha('a'), { year: 2020 })).toBe('{"refusal":"空"}');
  expect(again.cache.find(sha('a'), { year: 2021 })).toBeUndefined();
  expect(again.cache.find(sha('b'), { year: 2020 })).toBeUndefined();
  again.cache.close(true);
  expect(open(folder, { name: 'elsewhere' }).cache.find(sha('a'), { year: 2020 })).toBeUndefined();
  expect(open(folder, { version: '2' }).cache.find(sha('a'), { year: 2020 })).toBeUndefined();
  expect([...again.said]).toEqual([]);
});

test('what no report asks for any more goes once it is most of the file, but not in a run that stopped', () => {
  const folder = makeTestFolder();
  const first = open(folder).cache;
  const text = 'x'.repeat(300_000);
  for (const letter of ['a', 'b', 'c', 'd', 'e']) first.add(sha(letter), { year: 2020 }, text);
  first.close(true);
  const sizeOf = () => statSync(path.join(folder, reportsIn(folder))).size;
  const whole = sizeOf();

  const stopped = open(folder).cache;
  stopped.find(sha('a'), { year: 2020 });
  stopped.close(false);
  expect(sizeOf()).toBe(whole);

  const second = open(folder).cache;
  second.find(sha('b'), { year: 2020 });
  second.add(sha('f'), { year: 2020 }, 'new');
  second.close(true);
  expect(readdirSync(folder)).toEqual([reportsIn(folder)]);
  expect(sizeOf()).toBeLessThan(400_000);
  const third = open(folder).cache;
  expect(third.find(sha('b'), { year: 2020 })).toBe(text);
  expect(third.find(sha('f'), { year: 2020 })).toBe('new');
  expect(third.find(sha('c'), { year: 2020 })).toBeUndefined();
  third.close(true);
});

test('what is of use though it is not read stays', () => {
  const folder = makeTestFolder();
  const first = open(folder).cache;
  const text = 'x'.repeat(300_000);
  for (const letter of ['a', 'b', 'c', 'd', 'e']) first.add(sha(letter), { year: 2020 }, text);
  first.close(true);
  const second = open(folder).cache;
  for (const letter of ['c', 'z']) second.keep(sha(letter), { year: 2020 });
  second.keep(sha('d'), { year: 2021 });
  second.close(true);
  const third = open(folder).cache;
  expect(third.find(sha('c'), { year: 2020 })).toBe(text);
  expect(third.find(sha('d'), { year: 2020 })).toBeUndefined();
  third.close(true);
});

test('a folder that cannot be made is said in one sentence, and there is no cache', () => {
  const folder = makeTestFolder({ taken: '' });
  const { cache, said } = open(path.join(folder, 'taken', 'cache'));
  cache.add(sha('a'), { year: 2020 }, 'text');
  expect(cache.find(sha('a'), { year: 2020 })).toBeUndefined();
  cache.close(true);
  expect(said).toEqual([
    `缓存没有更新，下次要重新读取这些报告：不能写入 ${path.join(folder, 'taken', 'cache')}：路径中有一段是文件。`,
  ]);
});

test('a folder that vanishes while it is used stops nothing', () => {
  const folder = path.join(makeTestFolder(), 'cache');
  const { cache, said } = open(folder);
  cache.add(sha('a'), { year: 2020 }, 'text');
  rmSync(folder, { recursive: true });
  cache.add(sha('b'), { year: 2020 }, 'text');
  cache.close(true);
  expect(said).toEqual([]);
});

test.skipIf(process.getuid?.() === 0)('a cache that can only be read is read', () => {
  const folder = path.join(makeTestFolder(), 'cache');
  const { cache } = open(folder);
  cache.add(sha('a'), { year: 2020 }, 'text');
  cache.close(true);
  const file = path.join(folder, reportsIn(folder));
  chmodSync(file, 0o444);
  const { cache: again, said } = open(folder);
  expect(again.find(sha('a'), { year: 2020 })).toBe('text');
  expect(said).toEqual([]);
  again.add(sha('b'), { year: 2020 }, 'text');
  expect(said).toEqual([`缓存没有更新，下次要重新读取这些报告：${file} 只能读取，不能写入。`]);
});

test.skipIf(!existsSync('/dev/full'))('a full disk is said in one sentence, and stops nothing', () => {
  const folder = path.join(makeTestFolder(), 'cache');
  open(folder).cache.close(true);
  const file = path.join(folder, reportsIn(folder));
  rmSync(file);
  symlinkSync('/dev/full', file);
  const { cache, said } = open(folder);
  for (const letter of ['a', 'b', 'c']) cache.add(sha(letter), { year: 2020 }, 'x'.repeat(300_000));
  cache.close(true);
  expect(said).toEqual([`缓存没有更新，下次要重新读取这些报告：不能写入 ${file}：磁盘已满。`]);
});
