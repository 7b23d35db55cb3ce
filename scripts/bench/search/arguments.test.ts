import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';

test('without arguments everything is measured and kept', () => {
  expect(readArguments([])).toEqual({
    sizes: [1000, 5000, 20_000],
    largest: 40_000,
    searches: 24,
    pieces: 2000,
    peerMinutes: 60,
    seed: 1,
    isKept: true,
  });
});

test('with sizes it is a trial, smallest first', () => {
  expect(readArguments(['5000', '300', '--seed', '7'])).toMatchObject({
    sizes: [300, 5000],
    largest: 0,
    seed: 7,
    isKept: false,
  });
  expect(readArguments(['300', '--keep', '--largest', '600'])).toMatchObject({ largest: 600, isKept: true });
});

test.each([['many'], ['0'], ['-5'], ['300', '--pieces', '0'], ['--searches', 'x'], ['--nothing']])(
  'not understood: %s %s %s',
  (...given) => {
    expect(readArguments(given)).toBeUndefined();
  },
);
