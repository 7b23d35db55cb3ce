import { expect, test } from 'vitest';
import { tickText } from './tick-text.ts';

test.each([
  [0.1, '0.1'],
  [1, '1'],
  [1000, '1000'],
  [10_000, '1万'],
  [10_000_000, '1000万'],
  [100_000_000, '1亿'],
  [1e12, '10000亿'],
])('%d is written %s', (value, text) => {
  expect(tickText(value)).toBe(text);
});
