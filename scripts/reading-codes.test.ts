import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isCheckCode } from '../src/model/checks.ts';
import { readingCodes } from '../src/model/reading-codes.ts';

const parser = path.join(import.meta.dirname, '..', 'src', 'parser');

/** The codes of findings that stand in the parser's own words: what refuses a file has no severity. */
function foundCodes(): string[] {
  const files = globSync('**/*.ts', { cwd: parser }).filter((file) => !/test/.test(file));
  return files.flatMap((file) => {
    const text = readFileSync(path.join(parser, file), 'utf8');
    const found = text.matchAll(/code: '([a-z]+\.[a-z-]+)',?\s+severity:/g);
    return [...found].map(([, code = '']) => code);
  });
}

test('every code that the parser may give is explained, and none that it does not', () => {
  const explained = Object.values(readingCodes).flatMap((codes) => Object.keys(codes));
  const found = new Set(foundCodes().filter((code) => !isCheckCode(code)));
  expect(explained.toSorted()).toEqual([...found].sort());
});
