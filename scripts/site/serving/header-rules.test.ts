import { expect, test } from 'vitest';
import { headersOf, parseHeaderRules } from './header-rules.ts';

const rules = parseHeaderRules(`# for every page
/*
  X-Content-Type-Options: nosniff
  Cache-Control: no-cache

/assets/*
  Cache-Control: max-age=31536000, immutable
/feed.xml
  Content-Type: application/atom+xml; charset=utf-8
`);

test('a later rule goes over an earlier', () => {
  expect(headersOf(rules, '/organs/')).toEqual({
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  });
  expect(headersOf(rules, '/assets/a.js')).toEqual({
    'x-content-type-options': 'nosniff',
    'cache-control': 'max-age=31536000, immutable',
  });
});

test('a path without a star is that address alone', () => {
  expect(headersOf(rules, '/feed.xml')).toHaveProperty('content-type', 'application/atom+xml; charset=utf-8');
  expect(headersOf(rules, '/feedXxml')).not.toHaveProperty('content-type');
  expect(headersOf(rules, '/sub/feed.xml')).not.toHaveProperty('content-type');
});
