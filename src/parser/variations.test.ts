import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCompact } from './test-variation.ts';

const root = new URL('fixtures/variations/', import.meta.url);
const folders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

function readFileOf(folder: string, pattern: RegExp): Buffer {
  const name = readdirSync(new URL(`${folder}/`, root)).find((file) => pattern.test(file));
  if (!name) throw new Error(`${folder} holds no file like ${pattern}.`);
  return readFileSync(new URL(`${folder}/${name}`, root));
}

test.each(folders)('%s', async (folder) => {
  const expected: unknown = JSON.parse(readFileOf(folder, /^expected\.json$/).toString('utf8'));
  expect(await readCompact(readFileOf(folder, /^source\./))).toEqual(expected);
});

test('every variation that the research names has a fixture', () => {
  const named = folders.flatMap((folder) => [
    ...readFileOf(folder, /^about\.md$/)
      .toString('utf8')
      .matchAll(/\bC(\d+)\b/g),
  ]);
  const numbers = new Set(named.map((match) => Number(match[1])));
  expect(
    Array.from({ length: 39 }, (_, index) => index + 1).filter((number) => !numbers.has(number)),
  ).toEqual([]);
});
