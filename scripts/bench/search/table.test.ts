import { expect, test } from 'vitest';
import type { Figures, SizeFigures } from './figures.ts';
import { resultPage } from './markdown.ts';
import { resultText } from './print-result.ts';
import type { BenchResult } from './result.ts';

const own: Figures = {
  firstBytes: 70_000,
  firstBytesP95: 90_000,
  firstFiles: 19,
  listBytes: 40_000,
  nextIndexBytes: 15_000,
  nextIndexBytesP95: 30_000,
  nextBytes: 40_000,
  nextBytesP95: 60_000,
  listMs: 1300.4,
  firstMs: 1700,
  nextListMs: 400,
  nextMs: 600,
  repeatMs: 8.04,
  indexBytes: 14_350_000,
  totalBytes: 78_000_000,
  files: 22_000,
  buildCpu: 61.25,
  buildSeconds: 70,
  buildMemory: 500,
  recall: 1,
  indexPrecision: 0.99,
  precision: 1,
};
const pagefind: Figures = {
  ...own,
  firstBytes: 411_000,
  listBytes: 300_000,
  nextIndexBytes: 100_000,
  indexBytes: 46_600_000,
  repeatMs: 4.02,
  buildMemory: 8_400,
  recall: 0.99999,
  precision: 0.5,
};
const size = (reports: number, engines: SizeFigures['engines']): SizeFigures => ({
  reports,
  characters: 1,
  pieces: 2000,
  peerPieces: 400,
  engines,
});
const result: BenchResult = {
  machine: {
    cpu: 'A processor',
    cores: 2,
    memoryGb: 23,
    system: 'Linux 6.1',
    node: '24.21.0',
    chromium: '150.0',
    pagefind: '1.5.2',
    date: '2026-11-21',
    load: 1.5,
  },
  seed: 1,
  searches: 24,
  sizes: [size(1000, { own: { ...own, firstBytes: 60_000 }, pagefind }), size(19_996, { own, pagefind })],
  largest: { reports: 39_990, memory: 1600, cpu: 200, seconds: 300, indexBytes: 1, totalBytes: 2 },
};

const lineOf = (text: string, start: string): string | undefined =>
  text.split('\n').find((line) => line.startsWith(start));

test('the page says of each target whether it is met', () => {
  const page = resultPage(result, '## Notes\n\nNone.\n');
  const lines = page.split('\n');
  expect(lines).toContain(
    '| first search with ten passages, p50 | 70.0 kB | 411.0 kB | 1/5.9 | ≤ 1/5 | met |',
  );
  expect(lines).toContain('| first list, p50 | 40.0 kB | 300.0 kB | 1/7.5 | ≤ 1/8 | **missed** |');
  expect(lines).toContain('| index without texts | 14.35 MB | 46.60 MB | 1/3.2 | ≤ 1/6 | **missed** |');
  expect(lines).toContain('| recall | 1 | 0.9999 |  | 1 | met |');
  expect(lines).toContain('| the same query again, with passages, p50 | 8.0 ms | 4.0 ms | 2.00 × |  |  |');
  expect(lines).toContain(
    '| growth of a first search from 1,000 reports | 1.17 × | 1.00 × |  | ≤ 1.2 × | met |',
  );
  expect(lines).toContain(
    '| peak memory of the build at 39,990 reports | 1600 MB | — |  | ≤ 1500 MB | **missed** |',
  );
  expect(lineOf(page, 'Machine:')).toBe(
    'Machine: A processor, 2 cores, 23 GB, Linux 6.1; Node 24.21.0, Chromium 150.0, Pagefind 1.5.2; load 1.5 at the start.',
  );
  expect(lineOf(page, 'Recall and')).toBe(
    'Recall and precision are over random pieces of the texts, of 2 to 4 Chinese characters: Gongkai and Pagefind were asked for 2,000 and 400 at 1,000 reports, 2,000 and 400 at 19,996 reports.',
  );
  expect(page.endsWith('## Notes\n\nNone.\n')).toBe(true);
});

test('the terminal shows the same, a table a size, with targets where they apply', () => {
  const [small = '', large = '', ...rest] = resultText(result).split('\n\n');
  expect(lineOf(small, '首个列表，中位')).not.toContain('未达到');
  expect(lineOf(large, '首个列表，中位')).toMatch(/ 40\.0 kB +300\.0 kB +1\/7\.5 +≤ 1\/8 未达到$/);
  expect(lineOf(large, '召回率')).toMatch(/ 1 +0\.9999 +1 达到$/);
  expect(rest).toEqual([
    '首次搜索的字节数从最小到最大增长：本站 1.17 倍，Pagefind 1.00 倍；目标 ≤ 1.2，达到。',
    '39990 份报告：建索引内存峰值 1600 MB，CPU 200 秒；目标 ≤ 1500 MB，未达到。',
  ]);
});

test('an engine that had to be stopped has dashes, no ratio and no target', () => {
  const stopped = { ...result, sizes: [size(19_996, { own, pagefind: null })], largest: null };
  const page = resultPage(stopped, '');
  expect(page.split('\n')).toContain('| peak memory of the build | 500 MB | — |  |  |  |');
  expect(page).not.toContain('growth');
  expect(page).not.toMatch(/null|undefined|NaN/);
});
