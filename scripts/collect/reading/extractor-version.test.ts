import { appendFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeTestFolder } from '../../site/testing/test-folder.ts';
import { extractorVersion } from './extractor-version.ts';

/** A copy of all that the version is of, and its libraries as far as their package.json. */
function makeProject(): string {
  const folder = makeTestFolder({
    'node_modules/parse5/package.json': '{"version":"8.1.1","dependencies":{"entities":"8"}}',
    'node_modules/entities/package.json': '{"version":"8.0.0"}',
  });
  for (const part of ['src/model', 'src/parser', 'scripts/collect']) {
    cpSync(part, path.join(folder, part), {
      recursive: true,
      filter: (file) => !file.includes('fixtures'),
    });
  }
  return folder;
}

test('the version is that of the source and the libraries, wherever they lie', () => {
  const folder = makeProject();
  const version = extractorVersion(folder);
  expect(version).toMatch(/^[0-9a-f]{64}$/);
  expect(extractorVersion(makeProject())).toBe(version);
  expect(extractorVersion()).not.toBe(version);
});

test.each([
  'src/parser/extract/values/value.ts',
  'src/model/forms/form-2019.ts',
  'src/parser/read/txt/tab-table.ts',
  'scripts/collect/reading/stored-text.ts',
])('a change of %s is another version', (file) => {
  const folder = makeProject();
  const version = extractorVersion(folder);
  appendFileSync(path.join(folder, file), '// changed\n');
  expect(extractorVersion(folder)).not.toBe(version);
});

test('another release of a library that a library loads is another version', () => {
  const folder = makeProject();
  const version = extractorVersion(folder);
  writeFileSync(path.join(folder, 'node_modules/entities/package.json'), '{"version":"8.0.1"}');
  const changed = extractorVersion(folder);
  expect(changed).not.toBe(version);
  mkdirSync(path.join(folder, 'node_modules/parse5/node_modules/entities'), { recursive: true });
  writeFileSync(
    path.join(folder, 'node_modules/parse5/node_modules/entities/package.json'),
    '{"version":"8.0.0"}',
  );
  expect(extractorVersion(folder)).toBe(version);
});

test('tests, and the page, are no part of it', () => {
  const folder = makeProject();
  const version = extractorVersion(folder);
  appendFileSync(path.join(folder, 'src/model/figure.test.ts'), '// changed\n');
  appendFileSync(path.join(folder, 'scripts/collect/collect.ts'), '// changed\n');
  expect(extractorVersion(folder)).toBe(version);
});
