import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headersOf, parseHeaderRules } from './header-rules.ts';

const rules = parseHeaderRules(readFileSync('public/_headers', 'utf8'));
const forEver = 'public, max-age=31536000, immutable';

test.each([
  ['/assets/worker-0isgFQBa.js', forEver],
  ['/search/2020-434b0540/router.bin', forEver],
  ['/search/2020-434b0540/postings/00/1f.bin', forEver],
  ['/search/texts/2020/110000-1-0-434b0540/00.bin', forEver],
  ['/search/organs-585a3152/alphabet.bin', forEver],
  ['/search/text.json', 'no-cache'],
  ['/search/organs.json', 'no-cache'],
  ['/search/', undefined],
  ['/organs/miyun-jugezhuang/', undefined],
])('%s is kept by browsers: %s', (address, kept) => {
  expect(headersOf(rules, address)['cache-control']).toBe(kept);
});
