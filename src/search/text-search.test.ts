import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Filters } from './filters.ts';
import { parseQuery } from './query.ts';
import type { SearchDocument } from './search-document.ts';
import { normalise } from './terms.ts';
import { MetFold } from './text/met-fold.ts';
import { openTextIndex } from './text/open-text-index.ts';
import { buildTestIndex, prose, report } from './text/test-index.ts';
import type { TextAnswer } from './text-search.ts';

const jilin = { code: '220000', name: '吉林省', level: 'province' } as const;
const changchun = { code: '220100', name: '长春市', level: 'prefecture' } as const;

/** The five reports' lines without a tab: their prose, titles, headings and some pieces of cells. */
const published = [
  'changchun-xinhu',
  'fengcheng-hutang',
  'jiutai-qitamu',
  'miyun-jugezhuang',
  'muye-xinhuilu',
].map((organ) => {
  const lines = readFileSync(`content/organs/${organ}/2020.txt`, 'utf8').split('\n');
  const paragraphs = lines.map((text, index) => ({ line: index + 1, text }));
  return report({ organ, paragraphs: paragraphs.filter(({ text }) => !text.includes('\t')) });
});

/** Answers through the files as the browser gets them. */
function searcher(documents: readonly SearchDocument[]) {
  const { manifest, options } = buildTestIndex(documents);
  const search = openTextIndex(manifest, options);
  return (raw: string, filters: Filters = {}, limit = 100): Promise<TextAnswer> =>
    search.search(parseQuery(raw, new MetFold()), filters, limit);
}

/** Whether a text has a piece that cuts no number of it, by an expression that looks around. */
function holds(text: string, piece: string): boolean {
  const plain = piece.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const before = /^[0-9]/.test(piece) ? '(?<![0-9])' : '';
  const after = /[0-9]$/.test(piece) ? '(?![0-9])' : '';
  return new RegExp(before + plain + after).test(text);
}

/** Asks which organs have every part of a query in one paragraph or other, by plain comparison of strings. */
function oracle(documents: readonly SearchDocument[]) {
  const plain = documents.map(({ organ, paragraphs }) => ({
    organ,
    texts: paragraphs.map(({ text }) => normalise(text)),
  }));
  return (raw: string): string[] => {
    const parts = raw.split(/[\s\p{Cc}]+/u).map((part) => normalise(part));
    const found = plain.filter(({ texts }) => parts.every((part) => texts.some((text) => holds(text, part))));
    return found.map(({ organ }) => organ);
  };
}

const organsOf = (answer: TextAnswer): string[] =>
  answer.match === 'exact' ? answer.hits.map(({ organ }) => organ).sort() : [];

describe('recall', () => {
  test('every 2 to 4 characters of the published prose find every report that has them, and no other', async () => {
    const search = searcher(published);
    const expected = oracle(published);
    const pieces = new Set<string>();
    for (const { text } of published.flatMap(({ paragraphs }) => paragraphs)) {
      const characters = [...text];
      for (const [start] of characters.entries())
        for (const length of [2, 3, 4]) pieces.add(characters.slice(start, start + length).join(''));
    }
    expect(pieces.size).toBeGreaterThan(8000);
    // Some are as good as all: it is the five reports' thousands of terms that are tried, not their order.
    for (const piece of [...pieces].filter((_, place) => place % 11 === 0)) {
      if (normalise(piece) === '') continue;
      const found = organsOf(await search(piece));
      // Marks of quotation may be taken for what they are elsewhere: then more is found, never less.
      if (/["“”]/.test(piece)) expect(found, piece).toEqual(expect.arrayContaining(expected(piece)));
      else expect(found, piece).toEqual(expected(piece));
    }
  });

  test('quotation marks in a piece lose no report', async () => {
    const search = searcher(published);
    const expected = oracle(published);
    for (const piece of ['“三到', '位”', '“三到位”', '外"', '例外"', '"，', '"']) {
      const answer = organsOf(await search(piece));
      expect(answer).toEqual(expect.arrayContaining(expected(piece)));
    }
  });

  test('any 1 to 5 characters of made-up reports find them', async () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...'政府信息公开年2013a%.（）。，“” \u3000\u00a0'),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
      minLength: 1,
      maxLength: 30,
    });
    const reports = fc.array(fc.array(text, { maxLength: 4 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(
        reports,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 5 }),
        async (texts, a, b, length) => {
          const documents = texts.map((paragraphs, index) =>
            report({ organ: `o-${index}`, paragraphs: prose(...paragraphs) }),
          );
          const paragraphs = documents.flatMap((document) => document.paragraphs);
          const characters = [...(paragraphs[a % (paragraphs.length || 1)]?.text ?? '')];
          const start = b % (characters.length || 1);
          const piece = characters.slice(start, start + length).join('');
          if (normalise(piece) === '') return;
          expect(organsOf(await searcher(documents)(piece))).toEqual(
            expect.arrayContaining(oracle(documents)(piece)),
          );
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('numbers', () => {
  const documents = [
    report({ organ: 'a-a', paragraphs: prose('全镇共72022人', '电话0431-12345678', '金额１３５６１元') }),
    report({ organ: 'b-b', paragraphs: prose('与2022年相比', '共20223件，2022件') }),
    report({ organ: 'c-c', paragraphs: prose('金额３５６元', '文件G2022号'), year: 2021 }),
  ];
  const search = searcher(documents);

  test.each([
    ['2022', ['b-b', 'c-c']],
    ['２０２２', ['b-b', 'c-c']],
    ['"2022"', ['b-b', 'c-c']],
    ['2022件', ['b-b']],
    ['72022', ['a-a']],
    ['共72022', ['a-a']],
    ['共7202', []],
    ['共2022', []],
    ['356', ['c-c']],
    ['56', []],
    ['2', []],
    ['12345678', ['a-a']],
    ['2345', []],
    ['G2022', ['c-c']],
    ['年 2022', ['b-b']],
  ])('%s finds %j: a number is a whole one', async (raw, organs) => {
    const answer = await search(raw);
    expect(organsOf(answer)).toEqual(organs);
    expect(answer).toMatchObject({ total: organs.length, isExact: true });
  });

  test('only whole numbers are marked, and counted among the places', async () => {
    const [hit] = (await search('2022件')).hits;
    expect(
      hit?.snippets.flatMap(({ pieces }) =>
        pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)),
      ),
    ).toEqual(['共20223件，', '[2022件]']);
    expect(hit?.morePlaces).toBe(0);
  });

  test('what was not read is not counted for certain: it may have the number within another', async () => {
    const many = Array.from({ length: 12 }, (_, id) =>
      report({ organ: `a-${id}`, paragraphs: prose(id < 2 ? '356' : '13561') }),
    );
    const answer = await searcher(many)('356', {}, 1);
    expect(answer).toMatchObject({ isExact: false, hits: [expect.objectContaining({ organ: 'a-0' })] });
    expect(await searcher(many)('356')).toMatchObject({ isExact: true, total: 2 });
  });

  test('a report that has a number within another is not offered as having its characters', async () => {
    expect(await search('共2022')).toMatchObject({ match: 'exact', total: 0 });
  });
});

describe('phrases', () => {
  const documents = [
    report({
      organ: 'a-a',
      name: '新湖镇',
      places: [jilin, changchun],
      title: '新湖镇年报',
      paragraphs: prose('集中采购 1800 条', '母婴室'),
    }),
    report({ organ: 'b-b', name: '东湖镇', paragraphs: prose('集中办公，政府采购'), year: 2021 }),
  ];
  const search = searcher(documents);

  test('all parts must be there, in any paragraph', async () => {
    expect(organsOf(await search('采购 母婴室'))).toEqual(['a-a']);
    expect(organsOf(await search('采购'))).toEqual(['a-a', 'b-b']);
  });

  test('padding does not hide a number from its unit', async () => {
    expect(organsOf(await search('1800条'))).toEqual(['a-a']);
    expect(organsOf(await search('"1800 条"'))).toEqual(['a-a']);
  });

  test('names and places narrow a search, and alone find no report', async () => {
    expect(organsOf(await search('长春市 采购'))).toEqual(['a-a']);
    expect((await search('长春市')).total).toBe(0);
  });

  test('without the phrase anywhere, its pairs are found and called loose', async () => {
    const answer = await search('集中采购母婴');
    expect(answer).toMatchObject({ match: 'exact', total: 0 });
    expect(await search('办公采购')).toMatchObject({ match: 'exact', total: 0 });
    expect(await search('中采购1800')).toMatchObject({ match: 'exact', total: 1 });
    const loose = searcher([report({ paragraphs: prose('政府采购目录', '集中采购') })]);
    expect(await loose('府采购集')).toMatchObject({ total: 0 });
    expect(await loose('采购、目录')).toMatchObject({ match: 'loose', total: 1 });
  });

  test('filters apply, and what each of them takes away is counted', async () => {
    expect(organsOf(await search('采购', { year: 2021 }))).toEqual(['b-b']);
    expect(organsOf(await search('', { place: '220100' }))).toEqual(['a-a']);
    expect(await search('采购', { year: 2021, place: '220100' })).toMatchObject({
      total: 0,
      withoutFilter: { year: 1, place: 1 },
    });
  });

  test('traditional characters in a report are found by simplified ones, and the other way round', async () => {
    const search = searcher([report({ title: '乾部名冊', paragraphs: prose('政府資訊公開') })]);
    for (const raw of ['资讯公开', '干部', '乾部名册']) expect((await search(raw)).total, raw).toBe(1);
  });

  test('marks lie on the printed text, and a snippet names its line', async () => {
    const [hit] = (await search('采购1800 母婴')).hits;
    expect(
      hit?.snippets.map(({ line, pieces }) => [
        line,
        ...pieces.map((p) => (p.isMarked ? `[${p.text}]` : p.text)),
      ]),
    ).toEqual([
      [1, '集中', '[采购 1800]', ' 条'],
      [2, '[母婴]', '室'],
    ]);
  });
});

test.each(
  Object.entries({
    nothing: '',
    'white space': ' \u3000\n',
    'control characters': '\u0000\u0007\u001b[31m',
    'a lone surrogate': '\ud800',
    'lone surrogates among others': '\udc00政府\ud83d',
    'names of an object': '__proto__ constructor toString',
    HTML: '<img src=x onerror=alert(1)>',
    'a regular expression': '.*+?^$()|[]\\',
    'quotation marks': '"" " “ ” “” """" "',
    'text turned round': '\u202e政府\u202c',
    '10,000 of one character': '政'.repeat(10_000),
    '10,000 letters': 'a'.repeat(10_000),
    '10,000 stops': '。'.repeat(10_000),
    '5,000 phrases': '政 '.repeat(5_000),
    '10,000 characters': Array.from({ length: 10_000 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join(''),
  }),
)('a hostile query is harmless: %s', async (_, raw) => {
  const answer = await searcher(published)(raw);
  expect(answer.total).toBeGreaterThanOrEqual(answer.hits.length);
});

test('any string is a query', async () => {
  const search = searcher(published);
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 20 }), async (raw) => {
      await search(raw);
    }),
  );
});
