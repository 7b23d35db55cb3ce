import { expect, test } from 'vitest';
import { ancestorsOf, levelOf } from './division.ts';

test.each([
  ['220000', 'province', ['220000']],
  ['220100', 'prefecture', ['220000', '220100']],
  ['220172', 'county', ['220000', '220100', '220172']],
  ['220172101', 'town', ['220000', '220100', '220172', '220172101']],
  ['441900', 'prefecture', ['440000', '441900']],
  ['441900101', 'town', ['440000', '441900', '441900101']],
  ['429004', 'county', ['420000', '429000', '429004']],
  ['110118', 'county', ['110000', '110100', '110118']],
])('%s is a %s, enclosed from the province down by %j', (code, level, enclosing) => {
  expect(levelOf(code)).toBe(level);
  expect(ancestorsOf(code)).toEqual(enclosing);
});
