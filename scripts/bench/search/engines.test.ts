import { expect, test } from 'vitest';
import { kindOf } from './engines.ts';

test.each([
  ['/own/own-page.js', 'code'],
  ['/search/text.json', 'index'],
  ['/search/2020-0123abcd/router.bin', 'index'],
  ['/search/2020-0123abcd/postings/00/0a.bin', 'index'],
  ['/search/2020-0123abcd/rows/00/00.bin', 'rows'],
  ['/search/texts/2020/0-0123abcd/00.bin', 'text'],
  ['/pagefind/pagefind.js', 'code'],
  ['/pagefind/pagefind-worker.js', 'code'],
  ['/pagefind/wasm.unknown.pagefind', 'code'],
  ['/pagefind/pagefind-entry.json', 'index'],
  ['/pagefind/pagefind.zh_618873268d.pf_meta', 'index'],
  ['/pagefind/index/zh_0a1b2c3.pf_index', 'index'],
  ['/pagefind/fragment/zh_0a1b2c3.pf_fragment', 'text'],
  ['/pagefind/pagefind-ui.js', undefined],
])('%s is %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind);
});
