import { expect, test } from 'vitest';
import { defineInput, derivedInput, keyOfInputs, noteInput, traceInputs } from './page-inputs.ts';

test('what a page reads is noted for it and for no other, sorted, each once', async () => {
  const read = (id: string) =>
    traceInputs(async () => {
      noteInput('b', id);
      await Promise.resolve();
      noteInput('a', id);
      noteInput('b', id);
      return id;
    });
  const pages = await Promise.all([read('1'), read('2')]);
  expect(pages).toEqual([
    { made: '1', inputs: ['a 1', 'b 1'] },
    { made: '2', inputs: ['a 2', 'b 2'] },
  ]);
  noteInput('a', 'by no page');
});

test('the key changes with what an input gives, and there is none for an input nobody vouches for', () => {
  let hash = 'x';
  defineInput('changing', (id) => `${id} ${hash}`);
  const key = keyOfInputs(['changing one', 'changing two words']);
  expect(key).toMatch(/^[0-9a-f]{32}$/);
  expect(keyOfInputs(['changing one', 'changing two words'])).toBe(key);
  expect(keyOfInputs(['changing one'])).not.toBe(key);
  hash = 'y';
  expect(keyOfInputs(['changing one', 'changing two words'])).not.toBe(key);
  expect(keyOfInputs(['nothing one'])).toBeUndefined();
});

test('a page depends on what was worked out, not on what was read for it', async () => {
  defineInput('numbers', () => 'never the same');
  const numbers = [1, 2, 3];
  const readRank = derivedInput('rank', (id) => {
    noteInput('numbers', '');
    return numbers.filter((number) => number < Number(id)).length;
  });
  const { made, inputs } = await traceInputs(async () => readRank('3'));
  expect([made, inputs]).toEqual([2, ['rank 3']]);
  const key = keyOfInputs(inputs);
  numbers.push(9);
  derivedInput('rank', (id) => numbers.filter((number) => number < Number(id)).length);
  expect(keyOfInputs(inputs)).toBe(key);
  numbers.push(0);
  derivedInput('rank', (id) => numbers.filter((number) => number < Number(id)).length);
  expect(keyOfInputs(inputs)).not.toBe(key);
});
