import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Batch, readBatch } from './batch.ts';
import { BatchWriter } from './batch-writer.ts';
import { MergedLists } from './merged-lists.ts';

const text = fc.string({
  unit: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...'政府信息公开12ab，\u3000') },
    { weight: 1, arbitrary: fc.constantFrom(...'½é𠮷１〇\u0301\ud800', '資', '訊') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
  ),
  maxLength: 30,
});
const document = fc
  .record({ title: text, name: text, texts: fc.array(text, { maxLength: 3 }) })
  .map(({ texts, ...rest }) => ({ ...rest, paragraphs: texts.map((each) => ({ text: each })) }));
type Document = typeof document extends fc.Arbitrary<infer T> ? T : never;

/** Documents in batches that end at these places. */
function batchesOf(documents: readonly Document[], ends: readonly number[]): Batch[] {
  const sorted = [0, ...ends, documents.length]
    .map((end) => end % (documents.length + 1))
    .sort((a, b) => a - b);
  return sorted.map((end, place) => {
    const writer = new BatchWriter();
    for (const each of documents.slice(place === 0 ? 0 : sorted[place - 1], end)) writer.add(each);
    return readBatch(writer.toBytes());
  });
}

const toPlain = (lists: MergedLists, first = '') =>
  [...lists.from(first)].map(({ term, documents, weights }) => [term, [...documents], [...weights]]);

test('the lists of batches are those of all reports at once, wherever batches end, from any term on', () => {
  const ends = fc.array(fc.nat({ max: 8 }), { maxLength: 4 });
  fc.assert(
    fc.property(fc.array(document, { maxLength: 8 }), ends, text, (documents, cut, first) => {
      const whole = batchesOf(documents, []);
      const parts = batchesOf(documents, cut);
      const lists = new MergedLists(parts);
      const expected = toPlain(new MergedLists(whole));
      expect(lists.size).toBe(documents.length);
      expect(toPlain(lists)).toEqual(expected);
      expect(toPlain(lists, first)).toEqual(expected.filter(([term = '']) => String(term) >= first));
      const variants = (batches: readonly Batch[]) => new Map(batches.flatMap((batch) => batch.variants));
      expect(variants(parts)).toEqual(variants(whole));
    }),
    { numRuns: 60 },
  );
});

test('lists of many reports that are far apart come back with their weights', () => {
  const documents = Array.from({ length: 700 }, (_, place) => ({
    title: place % 300 === 7 ? '采购' : '',
    name: '',
    paragraphs: [{ text: place % 50 === 1 ? '采购，采购，采购，采购，采购' : '公开' }],
  }));
  const list = [...new MergedLists(batchesOf(documents, [400])).from('采')][0];
  expect(list?.term).toBe('采购');
  const expected = documents.flatMap(({ title, paragraphs: [only] }, place) =>
    title === '' && only?.text === '公开' ? [] : [[place, title === '' ? 2 : 3]],
  );
  expect([...(list?.documents ?? [])].map((id, place) => [id, list?.weights[place]])).toEqual(expected);
});

test('where the bytes of a character are the same, so are the lists of all terms that begin with it', () => {
  const bytesOf = (lists: MergedLists, unit: number) =>
    JSON.stringify([...lists.bytesOf(unit)].map((bytes) => [...bytes]));
  const listsOf = (lists: MergedLists, unit: number) =>
    JSON.stringify(toPlain(lists).filter(([term]) => String(term).charCodeAt(0) === unit));
  fc.assert(
    fc.property(fc.array(document, { minLength: 1, maxLength: 5 }), document, (documents, other) => {
      const before = new MergedLists(batchesOf(documents, [2]));
      const after = new MergedLists(batchesOf([other, ...documents.slice(1)], [2]));
      for (const unit of new Set([...before.unitsOf('', undefined), ...after.unitsOf('', undefined)])) {
        const isSame = listsOf(before, unit) === listsOf(after, unit);
        expect(bytesOf(before, unit) === bytesOf(after, unit)).toBe(isSame);
      }
    }),
    { numRuns: 60 },
  );
});

test('a batch that is cut cannot be read', () => {
  const writer = new BatchWriter();
  writer.add({ title: '其塔木镇2020年年报', name: '其塔木镇', paragraphs: [{ text: '主動公開資訊' }] });
  const bytes = writer.toBytes();
  expect(readBatch(bytes)).toMatchObject({
    size: 1,
    variants: [
      ['動', '动'],
      ['訊', '讯'],
      ['資', '资'],
      ['開', '开'],
    ],
  });
  expect(() => readBatch(bytes.subarray(0, -1))).toThrow('bytes end too early');
});
