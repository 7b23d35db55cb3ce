import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentTerms, normalise } from '../terms.ts';
import { MetFold } from './met-fold.ts';
import { PostingLog } from './posting-log.ts';
import { PostingsGatherer } from './postings-gatherer.ts';
import { textOf } from './term-table.ts';

test('postings come in the order of terms, whatever the size of blocks and passes', () => {
  const documents = fc.array(fc.uniqueArray(fc.nat({ max: 9 }), { maxLength: 10 }), { maxLength: 20 });
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { minLength: 10 });
  const sizes = fc.record({ block: fc.integer({ min: 1, max: 9 }), pass: fc.integer({ min: 1, max: 30 }) });
  fc.assert(
    fc.property(documents, order, sizes, (termsOf, ranked, size) => {
      const log = new PostingLog(size);
      for (const [document, terms] of termsOf.entries()) {
        log.begin();
        for (const term of terms) log.add(term, (document + term) % 4);
      }
      const lists: { documents: number[]; weights: number[] }[] = [];
      log.eachInOrder(Uint32Array.from(ranked), (rank, postings, from, to) => {
        const list = [...postings.subarray(from, to)];
        lists[rank] = { documents: list.map((one) => one >>> 2), weights: list.map((one) => one & 3) };
      });
      const expected = ranked.map((term) => {
        const having = [...termsOf.keys()].filter((document) => termsOf[document]?.includes(term));
        return { documents: having, weights: having.map((document) => (document + term) % 4) };
      });
      expect(lists).toEqual(expected);
    }),
  );
});

const text = fc.string({
  unit: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...'政府信息公開12ab，。 \u3000') },
    { weight: 1, arbitrary: fc.constantFrom(...'½…é𠮷㎡１Ａ〇\u200b\u0301\ud800', 'e\u0301', '資', '⾏') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
  ),
  maxLength: 40,
});
const document = fc.record({ title: text, name: text, texts: fc.array(text, { maxLength: 3 }) });

/** Terms, and of each the reports that have it with its weight. */
function listsOf(gatherer: PostingsGatherer): [term: string, list: [report: number, weight: number][]][] {
  const lists: ReturnType<typeof listsOf> = [];
  gatherer.eachInOrder((term, postings, from, to) => {
    const list = [...postings.subarray(from, to)];
    lists.push([textOf(term), list.map((one) => [one >>> 2, one & 3])]);
  });
  return lists;
}

const firstOf = (term: string): string => [...term][0] ?? '';
const isLong = (term: string): boolean => [...term].length > 1;

test('gathered lists are those of the terms that text normalises to, by either way', () => {
  fc.assert(
    fc.property(fc.array(document, { maxLength: 5 }), (documents) => {
      const fold = new MetFold();
      const gatherer = new PostingsGatherer(fold);
      const expected = new Map<string, [number, number][]>();
      for (const [id, { title, name, texts }] of documents.entries()) {
        gatherer.add({ title, name, paragraphs: texts.map((each) => ({ text: each })) });
        const termsOf = (each: string): string[] => documentTerms(normalise(each, fold));
        const all = [title, name, ...texts].map((each) => normalise(each, fold));
        const begun = new Set(all.flatMap((each) => documentTerms(each).filter(isLong).map(firstOf)));
        const isListed = (term: string): boolean => isLong(term) || !begun.has(term);
        const inNames = new Set([title, name].flatMap(termsOf).filter(isListed));
        const inText = texts.flatMap(termsOf).filter(isListed);
        for (const term of new Set([...inNames, ...inText])) {
          const count = inText.filter((other) => other === term).length;
          const weight = inNames.has(term) ? 3 : count > 3 ? 2 : Number(count > 1);
          expected.set(term, [...(expected.get(term) ?? []), [id, weight]]);
        }
      }
      expect(listsOf(gatherer)).toEqual([...expected].sort(([a], [b]) => (a < b ? -1 : 1)));
    }),
    { numRuns: 150 },
  );
});

test('more terms than a table begins with', () => {
  const gatherer = new PostingsGatherer(new MetFold());
  const characters = Array.from({ length: 10_000 }, (_, at) => String.fromCharCode(0x4e00 + at));
  for (let first = 0; first < 8; first++) {
    const text = characters.map((character) => `${characters[first]}${character}`).join('');
    gatherer.add({ title: '', name: '', paragraphs: [{ text }] });
  }
  const terms = listsOf(gatherer).map(([term]) => term);
  expect(terms.length).toBeGreaterThan(80_000);
  expect(terms).toEqual([...new Set(terms)].sort());
});
