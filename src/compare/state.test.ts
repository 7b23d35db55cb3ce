import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostOrgans, readState, toQuery } from './state.ts';

test('an address says which organs, which indicator, which year', () => {
  const { state, problems } = readState(
    '?organs=miyun-jugezhuang,fengcheng-hutang&indicator=penalty-decisions&year=2020',
    'procurement-amount',
  );
  expect(state).toEqual({
    organs: ['miyun-jugezhuang', 'fengcheng-hutang'],
    indicator: 'penalty-decisions',
    year: 2020,
  });
  expect(problems).toEqual([]);
});

test('an empty address shows the first indicator, no organ, and the newest year', () => {
  expect(readState('', 'procurement-amount').state).toEqual({
    organs: [],
    indicator: 'procurement-amount',
    year: undefined,
  });
});

test('organs above the limit are named, and an organ twice counts once', () => {
  const slugs = Array.from({ length: mostOrgans + 1 }, (_, index) => `a-${index}`);
  const { state, problems } = readState(`?organs=${['a-0', ...slugs].join(',')}`, 'x');
  expect(state.organs).toEqual(slugs.slice(0, mostOrgans));
  expect(problems).toEqual(['最多对照 12 个机关，没有列出：a-12。']);
});

test('a year that is none is named', () => {
  expect(readState('?year=<b>', 'x')).toMatchObject({
    state: { year: undefined },
    problems: ['“<b>”不是年度，显示最新的年度。'],
  });
});

test('a state read back from its address is the same', () => {
  const slug = fc.stringMatching(/^[a-z0-9]+-[a-z0-9]+$/);
  const states = fc.record({
    organs: fc.uniqueArray(slug, { maxLength: mostOrgans }),
    indicator: fc.string({ minLength: 1 }),
    year: fc.constantFrom(undefined, 'all' as const, 2019, 2024),
  });
  fc.assert(
    fc.property(states, (state) => {
      expect(readState(toQuery(state), 'x')).toEqual({ state, problems: [] });
    }),
  );
});
