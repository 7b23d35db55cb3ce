import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Progress, progressText } from './progress.ts';

beforeEach(() => {
  vi.stubEnv('TERM', 'xterm');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

test('the bar has the rate and the time left', () => {
  expect(progressText(0, 48, 0)).toBe('[░░░░░░░░░░░░░░░░░░░░░░░░] 0/48');
  expect(progressText(12, 48, 400)).toBe('[██████░░░░░░░░░░░░░░░░░░] 12/48  30 份/秒  还需 2 秒');
  expect(progressText(5, 1000, 2000)).toBe('[░░░░░░░░░░░░░░░░░░░░░░░░] 5/1000  2.5 份/秒  还需 6 分 38 秒');
});

test('a narrow terminal has what a line of it holds', () => {
  expect(progressText(12, 48, 400, 54)).toBe('[██████░░░░░░░░░░░░░░░░░░] 12/48  30 份/秒  还需 2 秒');
  expect(progressText(12, 48, 400, 53)).toBe('12/48  还需 2 秒');
  expect(progressText(12, 48, 400, 16)).toBe('12/48');
  expect(progressText(0, 48, 0, 20)).toBe('0/48');
});

/** What is written while so many files are done one by one, a second each. */
function watch(isTTY: boolean, total: number, fewest?: number): string[] {
  const written: string[] = [];
  let seconds = 0;
  const progress = new Progress({ isTTY, write: (text) => written.push(text) }, total, {
    ...(fewest === undefined ? {} : { fewest }),
    now: () => seconds * 1000,
  });
  while (seconds < total) {
    seconds += 1;
    progress.show(seconds);
  }
  progress.end();
  return written;
}

test('a terminal shows one line, that is cleared at the end', () => {
  const written = watch(true, 2);
  expect(written).toHaveLength(3);
  expect(written[0]).toBe('\r\u001b[2K[████████████░░░░░░░░░░░░] 1/2  1 份/秒  还需 1 秒');
  expect(written[2]).toBe('\r\u001b[2K');
});

test('elsewhere there is a line every tenth, and nothing for a few', () => {
  expect(watch(false, 99)).toEqual([]);
  const written = watch(false, 255);
  expect(written).toHaveLength(9);
  expect(written.slice(0, 2)).toEqual([
    '已处理 26/255，1 份/秒，还需 3 分 49 秒\n',
    '已处理 51/255，1 份/秒，还需 3 分 24 秒\n',
  ]);
  expect(written.at(-1)).toBe('已处理 230/255，1 份/秒，还需 25 秒\n');
});

test('a terminal on which nothing can be drawn over has lines', () => {
  vi.stubEnv('TERM', 'dumb');
  expect(watch(true, 255)).toEqual(watch(false, 255));
  expect(watch(true, 2)).toEqual([]);
});

test('one file on a terminal needs no bar', () => {
  expect(watch(true, 1)).toEqual([]);
});

test('a run may be quiet for more than one', () => {
  expect(watch(true, 5, 50)).toEqual([]);
  expect(watch(true, 50, 50)).not.toEqual([]);
});
