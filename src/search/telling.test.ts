import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTelling } from './telling.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function heard() {
  const states: number[] = [];
  return { states, telling: createTelling((state: number) => states.push(state), 80) };
}

test('of several in quick succession the first is told at once, and the last after the pause', () => {
  const { states, telling } = heard();
  for (const state of [1, 2, 3]) telling.tell(state);
  expect(states).toEqual([1]);
  vi.advanceTimersByTime(79);
  expect(states).toEqual([1]);
  vi.advanceTimersByTime(1);
  expect(states).toEqual([1, 3]);
  telling.tell(4);
  expect(states).toEqual([1, 3]);
  vi.advanceTimersByTime(200);
  expect(states).toEqual([1, 3, 4]);
  telling.tell(5);
  expect(states).toEqual([1, 3, 4, 5]);
});

test('after the end nothing is told, not even what waited', () => {
  const { states, telling } = heard();
  for (const state of [1, 2]) telling.tell(state);
  telling.end();
  telling.tell(3);
  vi.advanceTimersByTime(500);
  expect(states).toEqual([1]);
});
