import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type CompareState,
  comparisonOf,
  mostCompared,
  orders,
  readState,
  toQuery,
  unlistedWords,
} from './state.ts';

const catalogue = {
  all: ['procurement-amount', 'penalty-decisions', 'reviews'],
  first: 'procurement-amount',
  firstName: '政府集中采购总金额',
};
const slugs = Array.from({ length: mostCompared + 1 }, (_, index) => `a-${index}`);

test('an address says which organs, which indicators, which years', () => {
  expect(
    readState(
      '?organs=a-b,c-d&indicator=reviews,penalty-decisions&year=2022,2020&order=descending',
      catalogue,
    ),
  ).toEqual({
    state: {
      kind: 'organs',
      chosen: ['a-b', 'c-d'],
      indicators: ['reviews', 'penalty-decisions'],
      years: [2020, 2022],
      order: 'descending',
    },
    problems: [],
    unlisted: [],
  });
});

test('an address from before places and several indicators says the same as then', () => {
  const { state, problems } = readState('?organs=a-b&indicator=penalty-decisions&year=2020', catalogue);
  expect(state).toMatchObject({ kind: 'organs', indicators: ['penalty-decisions'], years: [2020] });
  expect(readState('?organs=a-b&indicator=all&year=all', catalogue).state).toMatchObject({
    indicators: 'all',
    years: 'all',
  });
  expect(problems).toEqual([]);
});

test('an empty address shows the first indicator, nothing chosen, and the newest year', () => {
  expect(readState('', catalogue).state).toEqual({
    kind: 'organs',
    chosen: [],
    indicators: ['procurement-amount'],
    years: 'newest',
    order: 'chosen',
  });
});

test('places stand side by side, but not with organs', () => {
  expect(readState('?places=110000,220100', catalogue).state).toMatchObject({
    kind: 'places',
    chosen: ['110000', '220100'],
  });
  expect(readState('?organs=a-b&places=110000', catalogue)).toMatchObject({
    state: { kind: 'organs', chosen: ['a-b'] },
    unlisted: [{ kind: 'places', ids: ['110000'], why: '机关和地方不能放在一起对照' }],
  });
});

test('what is above the limit is named, and what is there twice counts once', () => {
  const { state, unlisted } = readState(`?organs=${['a-0', ...slugs].join(',')}`, catalogue);
  expect(state.chosen).toEqual(slugs.slice(0, mostCompared));
  expect(unlisted).toEqual([{ kind: 'organs', ids: ['a-12'], why: '最多对照 12 个机关' }]);
  const [first] = unlisted;
  expect(first && unlistedWords(first, new Map([['a-12', '湖塘乡']]))).toBe(
    '最多对照 12 个机关，没有列出：湖塘乡。',
  );
  expect(first && unlistedWords(first, new Map())).toBe('最多对照 12 个机关，没有列出：a-12。');
});

test.each([
  ['?organs=../../x,a-b', ['没有代号为“../../x”的机关。'], { chosen: ['a-b'] }],
  ['?places=11,110000', ['没有代号为“11”的地方。'], { chosen: ['110000'] }],
  [
    '?indicator=joy',
    ['没有代号为“joy”的指标。', '改为显示政府集中采购总金额。'],
    { indicators: ['procurement-amount'] },
  ],
  ['?indicator=joy,reviews', ['没有代号为“joy”的指标。'], { indicators: ['reviews'] }],
  ['?year=<b>', ['“<b>”不是年度。', '显示最新的年度。'], { years: 'newest' }],
  ['?year=x,2020', ['“x”不是年度。'], { years: [2020] }],
  ['?order=best', [], { order: 'chosen' }],
])('%s is shown as far as it is known', (search, problems, state) => {
  expect(readState(search, catalogue)).toMatchObject({ problems, state });
});

test('an address of thousands of unknown things is answered in a few sentences', () => {
  const unknown = Array.from({ length: 5000 }, (_, index) => `x${index}`).join(',');
  const { problems } = readState(`?organs=${unknown}&indicator=${unknown}&year=${unknown}`, catalogue);
  expect(problems.length).toBeLessThan(70);
  expect(problems).toContain('另有 4980 个代号也没有指标。');
});

const slug = fc.stringMatching(/^[a-z0-9]{1,9}-[a-z0-9]{1,9}$/);
const code = fc.stringMatching(/^\d{6}$/);
const states: fc.Arbitrary<CompareState> = fc
  .constantFrom('organs' as const, 'places' as const)
  .chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      chosen: fc.uniqueArray(kind === 'organs' ? slug : code, { maxLength: mostCompared }),
      indicators: fc.oneof(fc.constant('all' as const), fc.shuffledSubarray(catalogue.all, { minLength: 1 })),
      years: fc.oneof(
        fc.constantFrom('all' as const, 'newest' as const),
        fc
          .uniqueArray(fc.integer({ min: 1000, max: 9999 }), { minLength: 1, maxLength: 8 })
          .map((years) => years.sort((a, b) => a - b)),
      ),
      order: fc.constantFrom(...orders),
    }),
  );

test('a state read back from its address is the same', () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(readState(toQuery(state), catalogue)).toEqual({ state, problems: [], unlisted: [] });
    }),
  );
});

const pairs = fc.array(
  fc.tuple(
    fc.constantFrom('organs', 'places', 'indicator', 'year', 'order', 'x'),
    fc.string({ maxLength: 12 }),
  ),
  { maxLength: 6 },
);

test('whatever stands in an address, a state comes of it that an address can hold', () => {
  fc.assert(
    fc.property(pairs, (given) => {
      const { state } = readState(`?${new URLSearchParams(given)}`, catalogue);
      expect(readState(toQuery(state), catalogue)).toEqual({ state, problems: [], unlisted: [] });
    }),
  );
});

test('a prebuilt comparison shows all while they fit, and says by which rule it picks else', () => {
  expect(comparisonOf('places', ['110000', '120000'], ['reviews'])).toEqual({
    address: '/compare/?places=110000,120000&indicator=reviews',
    shown: 2,
    total: 2,
    rule: '',
  });
  expect(comparisonOf('organs', ['a-b'], ['reviews'])).toBeUndefined();
  expect(comparisonOf('organs', slugs, ['reviews'])?.rule).toBe('共 13 个，按区划代码取前 12 个');
});

test('an organ stands among its nearest neighbours', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 60 }), fc.nat(59), (count, at) => {
      const ids = Array.from({ length: count }, (_, index) => `o-${index}`);
      const own = `o-${at % count}`;
      const found = comparisonOf('organs', ids, ['reviews'], own);
      const { chosen } = readState(
        new URL(found?.address ?? '', 'https://x.example').search,
        catalogue,
      ).state;
      expect(chosen).toContain(own);
      expect(chosen).toHaveLength(Math.min(count, mostCompared));
      const farthest = Math.max(...chosen.map((id) => Math.abs(Number(id.slice(2)) - (at % count))));
      const left = ids.filter((id) => !chosen.includes(id));
      const isAtEdge = chosen.includes('o-0') || chosen.includes(`o-${count - 1}`);
      for (const id of left) {
        expect(isAtEdge || Math.abs(Number(id.slice(2)) - (at % count)) >= farthest - 1).toBe(true);
      }
    }),
  );
});
