import { expect, test } from 'vitest';
import { findUnreadFilters, passesFilters, readSearchState, searchParametersOf } from './filters.ts';
import { longestQuery } from './longest-query.ts';

test('an address says a search and is read back', () => {
  const state = {
    query: '采购 "a b"&=+',
    filters: { year: 2020, place: '220100', kind: 'township' },
  };
  const address = searchParametersOf(state);
  expect(readSearchState(new URLSearchParams(address))).toEqual(state);
  expect(searchParametersOf({ query: '', filters: {} })).toBe('');
});

test.each(['year=20x0', 'year=99999', 'place=<b>', 'place=12', 'kind=<b>', 'kind=', 'year=-1'])(
  'a filter that cannot be is left out: %s',
  (parameters) => {
    const read = new URLSearchParams(parameters);
    expect(readSearchState(read).filters).toEqual({});
    const [[name = '', value = ''] = []] = [...read];
    expect(findUnreadFilters(read)).toEqual(value === '' ? [] : [name]);
  },
);

test('an address has no more of a query than the page can use, and one character by which it says so', () => {
  const address = searchParametersOf({ query: '𠮷'.repeat(2000), filters: {} });
  const { query } = readSearchState(new URLSearchParams(address));
  expect([...query]).toHaveLength(longestQuery + 1);
  expect(address.length).toBeLessThan(2500);
});

test('a place takes in the places below it, and an organ passes by any of its years', () => {
  const organ = { kind: 'township', places: ['220000', '220100'], years: [2019, 2020] };
  expect(passesFilters(organ, {})).toBe(true);
  expect(passesFilters(organ, { place: '220000', year: 2019, kind: 'township' })).toBe(true);
  expect(passesFilters(organ, { place: '220172' })).toBe(false);
  expect(passesFilters(organ, { year: 2021 })).toBe(false);
  expect(passesFilters(organ, { kind: 'subdistrict' })).toBe(false);
});
