import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OrganRecord } from '../model/records.ts';
import { buildOrganIndex } from './build.ts';
import type { Filters } from './filters.ts';
import type { OrganIndexFile } from './index-files.ts';
import { openOrganIndex } from './organ-search.ts';
import { parseQuery } from './query.ts';

const divisions = {
  吉林省: { code: '220000', name: '吉林省', level: 'province' },
  长春市: { code: '220100', name: '长春市', level: 'prefecture' },
  九台区: { code: '220113', name: '九台区', level: 'county' },
  其塔木镇: { code: '220113102', name: '其塔木镇', level: 'town' },
} as const;

function organ(slug: string, name: string, over: Partial<OrganRecord> = {}): OrganRecord {
  return { slug, name, kind: 'township', division: null, otherNames: [], places: [], years: [2020], ...over };
}

const organs = [
  organ('changchun-xinhu', '新湖镇', { places: [divisions.吉林省, divisions.长春市] }),
  organ('jiutai-qitamu', '其塔木街道办事处', {
    kind: 'subdistrict',
    otherNames: ['长春市九台区其塔木街道办事处'],
    places: Object.values(divisions),
    years: [2020, 2021],
  }),
  organ('muye-xinhuilu', '新辉路街道办事处', { kind: 'subdistrict' }),
  organ('wuxi-xuyi', '盱眙县（G20）筹备办', { kind: 'other' }),
];

function searcher(records: readonly OrganRecord[] = organs) {
  const search = openOrganIndex(JSON.parse(JSON.stringify(buildOrganIndex(records))) as OrganIndexFile);
  return (raw: string, filters: Filters = {}) => search.search(parseQuery(raw, search.fold), filters, 100);
}

const search = searcher();
const slugsOf = (raw: string): string[] => search(raw).hits.map(({ slug }) => slug);

test.each([
  ['新湖镇', ['changchun-xinhu']],
  ['镇', ['changchun-xinhu', 'jiutai-qitamu']],
  ['长春市', ['jiutai-qitamu', 'changchun-xinhu']],
  ['吉林省长春', ['jiutai-qitamu', 'changchun-xinhu']],
  ['其塔木镇', ['jiutai-qitamu']],
  ['塔木街', ['jiutai-qitamu']],
  ['xinhu', ['changchun-xinhu', 'muye-xinhuilu']],
  ['xinhuilu', ['muye-xinhuilu']],
  ['XHZ', ['changchun-xinhu']],
  ['qtm', ['jiutai-qitamu']],
  ['huilu jie', ['muye-xinhuilu']],
  ['xinhuzhan', ['changchun-xinhu']],
  ['xīn hú zhèn', ['changchun-xinhu']],
  ['20', ['wuxi-xuyi']],
  ['（', ['wuxi-xuyi']],
  ['新湖县', []],
  ['', []],
  ['__proto__', []],
])('%s finds %j', (raw, slugs) => {
  expect(slugsOf(raw)).toEqual(expect.arrayContaining(slugs));
  expect(slugsOf(raw)).toHaveLength(slugs.length);
});

test('names that begin with what is typed come first', () => {
  const names = searcher([organ('a-a', '大新新镇'), organ('b-b', '新镇')]);
  for (const typed of ['新', 'x', 'xin', 'xz']) expect(names(typed).hits[0]?.slug, typed).toBe('b-b');
});

describe('around the hits', () => {
  test('a name is marked, another name only shown where it has the phrase', () => {
    const [hit] = search('九台').hits;
    expect(hit?.name.every(({ isMarked }) => !isMarked)).toBe(true);
    expect(hit?.otherNames.flat()).toContainEqual({ text: '九台', isMarked: true });
    expect(search('其塔').hits[0]?.place).toBe('吉林省长春市九台区');
  });

  test('filters narrow them', () => {
    expect(search('新', { kind: 'subdistrict' }).hits.map(({ slug }) => slug)).toEqual(['muye-xinhuilu']);
    expect(search('其', { year: 2021, place: '220100' }).total).toBe(1);
    expect(search('其', { year: 2019 }).total).toBe(0);
  });

  test('where no name has the query, the nearest names are offered', () => {
    expect(search('新湖镇采购').nearest.map(({ slug }) => slug)).toEqual(['changchun-xinhu']);
    expect(search('新湖镇').nearest).toEqual([]);
  });
});

test('any piece of a name, another name or a place finds its organ', () => {
  const name = fc.string({
    unit: fc.constantFrom(...'新湖镇街道办事处长重乐六市区（）·G20ab ', '𠮷', '資'),
    minLength: 2,
    maxLength: 12,
  });
  fc.assert(
    fc.property(
      fc.array(name, { minLength: 3, maxLength: 6 }),
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 1, max: 6 }),
      (names, a, b, length) => {
        const [first = '', second = '', third = ''] = names;
        const places = [{ code: '220000', name: third, level: 'province' as const }];
        const records = [
          organ('z-z', first, { otherNames: [second], places }),
          ...names.slice(3).map((other, i) => organ(`a-${i}`, other)),
        ];
        const characters = [...(names[a % 3] ?? '')];
        const start = b % characters.length;
        const piece = characters.slice(start, start + length).join('');
        if (piece.trim() === '') return;
        expect(searcher(records)(piece).hits.map(({ slug }) => slug)).toContain('z-z');
      },
    ),
    { numRuns: 500 },
  );
}, 30_000);

test('the same organs in any order give the same bytes', () => {
  expect(JSON.stringify(buildOrganIndex(organs.toReversed()))).toBe(JSON.stringify(buildOrganIndex(organs)));
});

test('any string is a query', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (raw) => {
      search(raw);
    }),
  );
});
