import { expect, test } from 'vitest';
import { toModule } from './modules.ts';
import { findViolations } from './rules.ts';

/** What the rules say of made-up files: path to text. */
function violations(files: Record<string, string>): string[] {
  return findViolations(Object.entries(files).map(([file, text]) => toModule(file, text)));
}

test('pages read collections and show them with components, charts and metrics', () => {
  const page = `---
import Page from '../layouts/Page.astro';
import Figure from '../components/Figure.astro';
import { drawDots } from '../charts/dots.ts';
import { rankOf } from '../metrics/rank.ts';
import { readOrgans } from '../collections/organs.ts';
import { addresses } from '../model/addresses.ts';
---
<Page><Figure /></Page>`;
  expect(violations({ 'src/pages/index.astro': page })).toEqual([]);
});

test.each([
  ['src/pages/index.astro', "---\nimport { parse } from '../parser/parse.ts';\n---"],
  ['src/pages/index.astro', "<script>import { parse } from '../parser/parse.ts'</script>"],
  ['src/pages/index.astro', '<script src="../parser/parse.ts"></script>'],
  ['src/pages/index.ts', "const { parse } = await import('../parser/parse.ts');"],
  ['src/pages/index.ts', "new Worker(new URL('../parser/parse.ts', import.meta.url), { type: 'module' });"],
  ['src/pages/index.ts', "import type { Parsed } from '../parser/parse.ts';"],
])('no page imports the parser: %s %s', (file, text) => {
  expect(violations({ [file]: text })).toEqual([
    `${file} imports src/parser/parse.ts: src/pages may not import src/parser.`,
  ]);
});

test('the model imports nothing but the schema library', () => {
  const text =
    "import { z } from 'zod';\nimport { sum } from 'd3-array';\nimport { rankOf } from '../metrics/rank.ts';";
  expect(violations({ 'src/model/figure.ts': text })).toEqual([
    'src/model/figure.ts imports d3-array: src/model may not use d3-array.',
    'src/model/figure.ts imports src/metrics/rank.ts: src/model may not import src/metrics.',
  ]);
});

test('stages of the parser share types, not code; only an entry calls them', () => {
  expect(
    violations({
      'src/parser/parse.ts':
        "import { read } from './read/read.ts';\nimport { check } from './check/check.ts';",
      'src/parser/read/read.ts': "import type { Document } from '../document.ts';",
      'src/parser/extract/extract.ts': "import { emptyDocument, type Document } from '../document.ts';",
      'src/parser/check/check.ts': "import { label } from '../extract/label.ts';",
    }),
  ).toEqual([
    'src/parser/extract/extract.ts imports src/parser/document.ts: src/parser/extract may import only types of src/parser.',
    'src/parser/check/check.ts imports src/parser/extract/label.ts: src/parser/check may not import src/parser/extract.',
  ]);
});

test('Plot and its document stay in the charts', () => {
  const text = "import * as Plot from '@observablehq/plot';\nimport { parseHTML } from 'linkedom';";
  expect(violations({ 'src/charts/dots.ts': text })).toEqual([]);
  expect(violations({ 'src/components/dots.ts': text })).toEqual([
    'src/components/dots.ts imports @observablehq/plot: src/components may not use @observablehq/plot.',
    'src/components/dots.ts imports linkedom: src/components may not use linkedom.',
  ]);
});

test('files are read in scripts and collections alone, tests apart', () => {
  const text = "import { readFileSync } from 'node:fs';";
  const free = ['scripts/parse.ts', 'src/collections/store.ts', 'src/search/terms.test.ts'];
  expect(violations(Object.fromEntries(free.map((file) => [file, text])))).toEqual([]);
  expect(violations({ 'src/search/terms.ts': text })).toEqual([
    'src/search/terms.ts imports node:fs: src/search may not use Node.',
  ]);
});

test('what serves tests is free as they are, and is imported by them alone', () => {
  expect(
    violations({
      'src/metrics/test-figures.ts': "import fc from 'fast-check';",
      'src/metrics/rank.test.ts': "import { figures } from './test-figures.ts';",
      'src/metrics/rank.ts': "import { figures } from './test-figures.ts';",
    }),
  ).toEqual(['src/metrics/rank.ts imports src/metrics/test-figures.ts: that is for tests alone.']);
});

test('src never imports scripts, not even in a test', () => {
  expect(
    violations({ 'src/parser/parse.test.ts': "import { collect } from '../../scripts/collect/collect.ts';" }),
  ).toEqual(['src/parser/parse.test.ts imports scripts/collect/collect.ts: src never imports scripts.']);
});

test('imports do not go round, types included', () => {
  expect(
    violations({
      'src/model/a.ts': "import { b } from './b.ts';",
      'src/model/b.ts': "import type { C } from './c.ts';",
      'src/model/c.ts': "import { b } from './b.ts';",
    }),
  ).toEqual(['src/model/b.ts → src/model/c.ts → src/model/b.ts: imports go round in a cycle.']);
});

test('there are no barrels', () => {
  expect(
    violations({ 'src/model/index.ts': "export * from './figure.ts';\nexport { a } from './a.ts';" }),
  ).toEqual([
    'src/model/index.ts re-exports ./figure.ts: import it where it is declared.',
    'src/model/index.ts re-exports ./a.ts: import it where it is declared.',
  ]);
});

test.each([
  ['src/metrics/utils/rank.ts', 'utils'],
  ['src/metrics/helpers.ts', 'helpers.ts'],
  ['scripts/common/read.ts', 'common'],
  ['src/model/shared.test.ts', 'shared.test.ts'],
])('%s is a drawer', (file, name) => {
  expect(violations({ [file]: '' })).toEqual([`${file}: "${name}" does not say what is inside.`]);
});

test('a test below src/pages would be published', () => {
  expect(violations({ 'src/pages/organs/list.test.ts': '' })).toEqual([
    'src/pages/organs/list.test.ts: a test below src/pages becomes a public page.',
  ]);
});

test('an import names its file with the extension', () => {
  expect(violations({ 'src/model/a.ts': "import { b } from './b';" })).toEqual([
    "src/model/a.ts imports ./b: write the file's extension.",
  ]);
});

test('frontmatter stays short', () => {
  const lines = (count: number) => `---\n${'const a = 1;\n'.repeat(count)}---\n<p />`;
  expect(violations({ 'src/components/Short.astro': lines(25) })).toEqual([]);
  expect(violations({ 'src/components/Long.astro': lines(26) })).toEqual([
    'src/components/Long.astro: 26 lines of frontmatter, 25 at most: move logic to a .ts file.',
  ]);
});

test('a room of its own is one of the table', () => {
  expect(violations({ 'src/widgets/button.ts': '', 'src/entry.ts': '', 'scripts/anything.ts': '' })).toEqual([
    'src/widgets/button.ts: the house has no such room.',
    'src/entry.ts: the house has no such room.',
  ]);
});

test('names follow one habit', () => {
  const files = [
    'src/model/figureKinds.ts',
    'src/components/figure-value.astro',
    'src/pages/organs/[organ].astro',
  ];
  expect(violations(Object.fromEntries(files.map((file) => [file, ''])))).toEqual([
    'src/model/figureKinds.ts: files are named in kebab-case, components in PascalCase.',
    'src/components/figure-value.astro: files are named in kebab-case, components in PascalCase.',
  ]);
});
