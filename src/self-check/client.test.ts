import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createChecker } from './client.ts';

/** Workers that were started, each driven by hand. */
let workers: StandIn[] = [];

class StandIn extends EventTarget {
  readonly asked: string[] = [];
  isEnded = false;

  constructor() {
    super();
    workers.push(this);
  }

  postMessage(file: File): void {
    this.asked.push(file.name);
  }

  terminate(): void {
    this.isEnded = true;
  }

  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  answer(): void {
    const file = this.asked.at(-1) ?? '';
    this.say({ kind: 'begun' });
    this.say({ kind: 'checked', checked: { file, isRead: true, summary: 'read', markup: '', line: '' } });
  }
}

const files = (...names: string[]): File[] => names.map((name) => new File([], name));

function open() {
  const heard: string[] = [];
  const checker = createChecker((index, { file, summary }) => heard.push(`${index} ${file}: ${summary}`));
  return { checker, heard };
}

beforeEach(() => {
  workers = [];
  vi.stubGlobal('Worker', StandIn);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('files are read one after another by one worker, which is ended with the last', () => {
  const { checker, heard } = open();
  checker.check(files('a', 'b'));
  workers[0]?.answer();
  workers[0]?.answer();
  expect(heard).toEqual(['0 a: read', '1 b: read']);
  expect(workers.map(({ asked, isEnded }) => [asked, isEnded])).toEqual([[['a', 'b'], true]]);
});

test('a file that takes too long is refused, and the next has a worker of its own', () => {
  const { checker, heard } = open();
  checker.check(files('a', 'b'));
  workers[0]?.say({ kind: 'begun' });
  vi.advanceTimersByTime(20_000);
  workers[0]?.answer();
  workers[1]?.answer();
  expect(heard).toEqual(['0 a: 读取超过 20 秒，已停止。', '1 b: read']);
  expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, true]);
});

test('time counts from the beginning of a file, not while its reader is fetched', () => {
  const { checker, heard } = open();
  checker.check(files('a', 'b'));
  vi.advanceTimersByTime(60_000);
  workers[0]?.answer();
  vi.advanceTimersByTime(60_000);
  workers[0]?.answer();
  vi.advanceTimersByTime(60_000);
  expect(heard).toEqual(['0 a: read', '1 b: read']);
});

test('a worker that breaks down or does not arrive is said so', () => {
  const { checker, heard } = open();
  checker.check(files('a', 'b'));
  workers[0]?.say({ kind: 'failed' });
  workers[1]?.dispatchEvent(new Event('error'));
  expect(heard).toEqual([
    '0 a: 读取时出错，没有读取。请重新载入本页再试。',
    '1 b: 读取程序没有取到，请检查网络后再试。',
  ]);
});

test('what is asked anew, or stopped, is heard of no more', () => {
  const { checker, heard } = open();
  checker.check(files('a'));
  checker.check(files('b'));
  workers[0]?.answer();
  expect(heard).toEqual([]);
  checker.stop();
  workers[1]?.answer();
  vi.advanceTimersByTime(60_000);
  expect(heard).toEqual([]);
});
