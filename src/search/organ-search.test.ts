import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OrganRecord } from '../model/records.ts';
import type { Filters } from './filters.ts';
import { openOrganIndex } from './organ-search.ts';
import { buildTestList, organ } from './organs/test-list.ts';
import { parseQuery } from './query.ts';
import { MetFold } from './text/met-fold.ts';

const divisions = {
  吉林省: { code: '220000', name: '吉林省', level: 'province' },
  长春市: { code: '220100', name: '长春市', level: 'prefecture' },
  九台区: { code: '220113', name: '九台区', level: 'county' },
  其塔木镇: { code: '220113102', name: '其塔木镇', level: 'town' },
} as const;

const organs = [
  organ('changchun-xinhu', '新湖镇', { places: [divisions.吉林省, divisions.长春市] }),
  organ('jiutai-qitamu', '其塔木街道办事处', {
    kind: 'subdistrict',
    otherNames: ['长春市九台区其塔木街道办事处'],
    places: Object.values(divisions),
    years: [2020, 2021],
  }),
  organ('muye-xinhuilu', '新辉路街道办事处', { kind: 'subdistrict' }),
  organ('wuxi-xuyi', '盱眙县（G20）筹备办', {
    kind: 'other',
    formerNames: [{ name: '红岭公社', until: 2018 }],
  }),
];

function searcher(records: readonly OrganRecord[] = organs) {
  const { manifest, files } = buildTestList(records);
  const search = openOrganIndex(manifest, files);
  return (raw: string, filters: Filters = {}) => search.search(parseQuery(raw, new MetFold()), filters, 100);
}

const search = searcher();
const slugsOf = async (raw: string): Promise<string[]> => (await search(raw)).hits.map(({ slug }) => slug);

test.each([
  ['新湖镇', ['changchun-xinhu']],
  ['镇', ['changchun-xinhu', 'jiutai-qitamu']],
  ['长春市', ['changchun-xinhu', 'jiutai-qitamu']],
  ['吉林省长春', ['changchun-xinhu', 'jiutai-qitamu']],
  ['九台区其塔木镇', ['jiutai-qitamu']],
  ['吉林 新湖', ['changchun-xinhu']],
  ['塔木街', ['jiutai-qitamu']],
  ['xinhu', ['changchun-xinhu', 'muye-xinhuilu']],
  ['xinhuilu', ['muye-xinhuilu']],
  ['XHZ', ['changchun-xinhu']],
  ['qtm', ['jiutai-qitamu']],
  ['qitm', ['jiutai-qitamu']],
  ['huilu jie', ['muye-xinhuilu']],
  ['jiutai', ['jiutai-qitamu']],
  ['zhangchun', ['changchun-xinhu', 'jiutai-qitamu']],
  ['hongling', ['wuxi-xuyi']],
  ['xīn hú zhèn', ['changchun-xinhu']],
  ['20', ['wuxi-xuyi']],
  ['（', ['wuxi-xuyi']],
  ['新湖镇政府', ['changchun-xinhu']],
  ['新湖镇人民政府', ['changchun-xinhu']],
  ['长春市新湖镇人民政府', ['changchun-xinhu']],
  ['长春新湖', ['changchun-xinhu']],
  ['吉林长春新湖镇', ['changchun-xinhu']],
  ['吉林省长春新湖镇', ['changchun-xinhu']],
  ['九台其塔木', ['jiutai-qitamu']],
  ['九台市其塔木镇', ['jiutai-qitamu']],
  ['九台市', ['jiutai-qitamu']],
  ['九台县 其塔木', ['jiutai-qitamu']],
  ['新辉路办事处', ['muye-xinhuilu']],
  ['新辉路街道办', ['muye-xinhuilu']],
  ['九台新湖', []],
  ['长春县', []],
  ['政府', []],
  ['其塔木水库', []],
  ['新湖县', []],
  ['', []],
  ['__proto__', []],
])('%s finds %j', async (raw, slugs) => {
  expect((await slugsOf(raw)).toSorted()).toEqual(slugs.toSorted());
});

test('the name itself comes first, then names that begin so, then other names, then places', async () => {
  const changchun = { places: [divisions.吉林省, divisions.长春市] };
  const names = searcher([
    organ('a-a', '大新新镇'),
    organ('b-b', '新镇'),
    organ('c-c', '新镇政府'),
    organ('d-d', '老镇', { otherNames: ['新镇'] }),
    organ('e-e', '财政局', {
      kind: 'department',
      places: [{ code: '990000', name: '新镇省', level: 'province' }],
    }),
    organ('f-f', '长春市人民政府', { kind: 'prefectureGovernment', ...changchun }),
    organ('a-f', '长春市财政局', { kind: 'department', ...changchun }),
  ]);
  const order = async (raw: string) => (await names(raw)).hits.map(({ slug }) => slug);
  expect(await order('新镇')).toEqual(['b-b', 'c-c', 'a-a', 'd-d', 'e-e']);
  for (const typed of ['x', 'xin', 'xz']) expect((await order(typed))[0], typed).toBe('b-b');
  expect(await order('长春')).toEqual(['f-f', 'a-f']);
});

describe('around the hits', () => {
  test('a name is marked, another name only shown where it has the phrase', async () => {
    const [hit] = (await search('九台')).hits;
    expect(hit?.name.every(({ isMarked }) => !isMarked)).toBe(true);
    expect(hit?.otherNames.flat()).toContainEqual({ text: '九台', isMarked: true });
    expect((await search('其塔')).hits[0]).toMatchObject({ place: '吉林省长春市九台区', kind: '街道办事处' });
    const [former] = (await search('红岭')).hits;
    expect(former).toMatchObject({
      otherNames: [],
      formerNames: [
        [
          { text: '红岭', isMarked: true },
          { text: '公社', isMarked: false },
        ],
      ],
    });
  });

  test('filters narrow them', async () => {
    expect((await search('新', { kind: 'subdistrict' })).hits.map(({ slug }) => slug)).toEqual([
      'muye-xinhuilu',
    ]);
    expect((await search('其', { year: 2021, place: '220100' })).total).toBe(1);
    expect((await search('其', { place: '220113102' })).total).toBe(1);
    expect((await search('其', { year: 2019 })).total).toBe(0);
  });

  test.each([
    ['新湖镇采购', 'changchun-xinhu'],
    ['新胡镇', 'changchun-xinhu'],
    ['其塔木街到', 'jiutai-qitamu'],
    ['xinhuzhan', 'changchun-xinhu'],
    ['xinuilu', 'muye-xinhuilu'],
    ['qitaqu', 'jiutai-qitamu'],
  ])('where no name has %s, the nearest is offered', async (raw, slug) => {
    const answer = await search(raw);
    expect(answer.total).toBe(0);
    expect(answer.nearest[0]?.slug).toBe(slug);
  });

  test.each(['母婴室建设', '政府信息公开工作年度报告', 'abc', '龙'])('nothing is near %s', async (raw) => {
    expect((await search(raw)).nearest).toEqual([]);
  });
});

/** Names of any characters, and some that occur in them. */
const anyName = fc.string({
  unit: fc.constantFrom(...'新湖镇街道办事处长重乐六市区（）·G20ab \n\u0001\u0002', '𠮷', '資', '\ud800'),
  minLength: 2,
  maxLength: 12,
});

test('any piece of a name, another or former name, or a place finds its organ', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyName, { minLength: 4, maxLength: 7 }),
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 1, max: 6 }),
      async (names, a, b, length) => {
        const [first = '', second = '', third = '', fourth = ''] = names;
        const places = [{ code: '220000', name: third, level: 'province' as const }];
        const formerNames = [{ name: fourth, until: 2019 }];
        const records = [
          organ('z-z', first, { otherNames: [second], formerNames, places }),
          ...names.slice(4).map((other, i) => organ(`a-${i}`, other)),
        ];
        const characters = [...(names[a % 4] ?? '').toWellFormed()];
        const start = b % characters.length;
        const piece = characters.slice(start, start + length).join('');
        if (parseQuery(piece).phrases.length === 0) return;
        expect((await searcher(records)(piece)).hits.map(({ slug }) => slug)).toContain('z-z');
      },
    ),
    { numRuns: 300 },
  );
});

test('Chinese that no name has finds no organ: the list agrees with plain comparison', async () => {
  const texts = organs.map(({ slug, name, otherNames, formerNames = [], places }) => {
    const place = places
      .filter(({ level }) => level !== 'town')
      .map((one) => one.name)
      .join('');
    const town = places.find(({ level }) => level === 'town')?.name ?? '';
    return {
      slug,
      texts: [name, ...otherNames, ...formerNames.map((one) => one.name), place + town, place + name],
    };
  });
  const piece = fc.string({
    unit: fc.constantFrom(...'新湖镇其塔木街道办事处长春九台吉林省市区辉路'),
    minLength: 1,
    maxLength: 3,
  });
  await fc.assert(
    fc.asyncProperty(piece, async (raw) => {
      const expected = texts
        .filter((one) => one.texts.some((text) => text.includes(raw)))
        .map(({ slug }) => slug);
      expect((await slugsOf(raw)).toSorted()).toEqual(expected.toSorted());
    }),
  );
});

describe('where a file of the list cannot be had', () => {
  const many = Array.from({ length: 501 }, (_, id) =>
    organ(`a-${id}`, `第${id}镇`, { places: [divisions.吉林省] }),
  );
  const henan = { code: '410000', name: '河南省', level: 'province' } as const;
  const records = [...many, organ('b-b', '新辉路街道', { places: [henan] })];

  test('the others answer, what is missing is named, and asking again fetches only that', async () => {
    const { manifest, files } = buildTestList(records);
    expect(manifest.chunks.map(({ organs, provinces }) => [organs, provinces])).toEqual([
      [501, ['吉林省']],
      [1, ['河南省']],
    ]);
    const asked: string[] = [];
    let isDown = true;
    const readFile = async (path: string): Promise<Uint8Array> => {
      asked.push(path.slice(path.indexOf('/') + 1));
      if (isDown && path.endsWith('/01.bin')) throw new TypeError('network');
      return files.readFile(path);
    };
    const list = openOrganIndex(manifest, { ...files, readFile });
    const ask = () => list.search(parseQuery('第7镇 吉林'), {}, 10);
    expect(await ask()).toMatchObject({ total: 1, hasFailed: true, missing: ['河南省'] });
    isDown = false;
    asked.length = 0;
    expect(await ask()).toMatchObject({ total: 1, hasFailed: false, missing: [] });
    expect(asked).toEqual(['01.bin']);
  });

  test('a damaged one is a failure of its own', async () => {
    const { manifest, bytes, files } = buildTestList(records);
    const path = [...bytes.keys()].find((one) => one.endsWith('/01.bin')) ?? '';
    bytes.set(
      path,
      (bytes.get(path) ?? new Uint8Array()).map((byte, at) => (at === 3 ? byte ^ 0xff : byte)),
    );
    const answer = await openOrganIndex(manifest, files).search(parseQuery('新辉路'), {}, 10);
    expect(answer).toMatchObject({ total: 0, hasFailed: true, missing: ['河南省'] });
  });

  test('what is there answers before the rest', async () => {
    const { manifest, files } = buildTestList(records);
    const held = Promise.withResolvers<void>();
    const readFile = async (path: string): Promise<Uint8Array> => {
      if (path.endsWith('/01.bin')) await held.promise;
      return files.readFile(path);
    };
    const early: number[] = [];
    const found = openOrganIndex(manifest, { ...files, readFile }).search(parseQuery('第 镇'), {}, 5, {
      onProgress: ({ total }) => {
        early.push(total);
        held.resolve();
      },
    });
    expect((await found).total).toBe(501);
    expect(early).toEqual([501]);
  });
});

test('the same organs in any order give the same bytes', () => {
  const bytesOf = (records: readonly OrganRecord[]) => [...buildTestList(records).bytes];
  expect(bytesOf(organs.toReversed())).toEqual(bytesOf(organs));
});

test('any string is a query', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 20 }), async (raw) => {
      await search(raw);
    }),
  );
});
