import { expect, test } from 'vitest';
import { startComputing } from '../../../test-computing-time.ts';
import { findChain } from './label-chains.ts';
import type { Run } from './loose-runs.ts';

const page = { number: 1, column: 0 } as Run['page'];

/** Runs at places of a page, each as wide as its letters and ten high. */
function runs(...placed: readonly (readonly [words: string, x: number, y: number])[]): Run[] {
  return placed.map(([words, x, y]) => ({
    words,
    box: { left: x, top: y, right: x + words.length * 10, bottom: y + 10 },
    top: y,
    bottom: y + 10,
    size: 10,
    pieces: [],
    page,
    item: 0,
  }));
}

test.each([
  ['in one line', runs(['重复申请', 0, 0])],
  ['in two lines, another cell between them', runs(['重复', 0, 0], ['12', 60, 0], ['申请', 5, 14])],
  ['spaced out', runs(['重', 0, 0], ['复', 30, 0], ['申', 0, 14], ['请', 30, 14])],
])('a label is found %s', (_, printed) => {
  const chain = findChain(printed, 0, ['重复申请']);
  expect(chain?.map((run) => run.words).join('')).toBe('重复申请');
});

test.each([
  ['more than the label', runs(['重复', 0, 0], ['申请人', 0, 14])],
  ['only part of it', runs(['重复', 0, 0], ['12', 60, 0])],
  ['the rest far below', runs(['重复', 0, 0], ['申请', 0, 60])],
  ['the rest in another cell', runs(['重复', 0, 0], ['申请', 60, 14])],
])('no label is found where there is %s', (_, printed) => {
  expect(findChain(printed, 0, ['重复申请'])).toBeUndefined();
});

test('letters that can be joined in ever so many ways are read in no time', () => {
  const text = '甲'.repeat(60);
  const grid = Array.from(
    { length: 400 },
    (_, at) => ['甲', (at % 20) * 12, Math.floor(at / 20) * 12] as const,
  );
  const computed = startComputing();
  expect(findChain(runs(...grid), 0, [`${text}乙`])).toBeUndefined();
  expect(computed()).toBeLessThan(1000);
});
