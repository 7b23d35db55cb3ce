import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isCheckCode } from '../src/model/checks.ts';
import { readingCodes } from '../src/model/reading-codes.ts';

const project = path.join(import.meta.dirname, '..');

/** The codes of findings as the parser and the collector give them: what refuses a file has no severity. */
function foundCodes(): string[] {
  const files = globSync('{src/parser,scripts/collect}/**/*.ts', { cwd: project });
  const own = files.filter((file) => !/test/.test(path.basename(file)));
  return own.flatMap((file) => {
    const text = readFileSync(path.join(project, file), 'utf8');
    const found = text.matchAll(/code: '([a-z]+\.[a-z-]+)',?\s+severity:/g);
    return [...found].map(([, code = '']) => code);
  });
}

test('every code that reading may give is explained, and none that it does not', () => {
  const explained = Object.values(readingCodes).flatMap((codes) => Object.keys(codes));
  const found = new Set(foundCodes().filter((code) => !isCheckCode(code)));
  expect(explained.toSorted()).toEqual([...found].sort());
});
