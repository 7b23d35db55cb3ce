import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Batch, readBatch } from './batch.ts';
import { BatchWriter } from './batch-writer.ts';
import { findChangedTerms } from './changed-terms.ts';
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

function batchOf(documents: readonly Document[]): Batch {
  const writer = new BatchWriter();
  for (const each of documents) writer.add(each);
  return readBatch(writer.toBytes());
}

/** Documents in batches that end at these places. */
function batchesOf(documents: readonly Document[], ends: readonly number[]): Batch[] {
  const sorted = ends.map((end) => end % (documents.length + 1)).sort((a, b) => a - b);
  const all = [...sorted, documents.length];
  return all.map((end, place) => batchOf(documents.slice(all[place - 1] ?? 0, end)));
}

const toPlain = (lists: MergedLists, first = '') =>
  // Each is read before the next one, which takes its place.
  Array.from(lists.from(first), ({ term, documents, weights }) => [term, [...documents], [...weights]]);

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
  const list = new MergedLists(batchesOf(documents, [400])).from('采').next().value;
  expect(list?.term).toBe('采购');
  const expected = documents.flatMap(({ title, paragraphs: [only] }, place) =>
    title === '' && only?.text === '公开' ? [] : [[place, title === '' ? 2 : 3]],
  );
  expect([...(list?.documents ?? [])].map((id, place) => [id, list?.weights[place]])).toEqual(expected);
});

test('the terms that changed between two batches are those whose lists have, and no others', () => {
  const listsOf = (batch: Batch) =>
    new Map(toPlain(new MergedLists([batch])).map(([term, ...list]) => [String(term), JSON.stringify(list)]));
  const several = fc.array(document, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(several, document, fc.boolean(), (documents, other, isMore) => {
      const changed = isMore ? [...documents, other] : documents.with(0, other);
      const [before, after] = [batchOf(documents), batchOf(changed)];
      const [lists, others] = [listsOf(before), listsOf(after)];
      const terms = [...new Set([...lists.keys(), ...others.keys()])];
      const expected = terms.filter((term) => lists.get(term) !== others.get(term));
      expect(findChangedTerms(before, after).sort()).toEqual(expected.sort());
      expect(findChangedTerms(after, batchOf(changed))).toEqual([]);
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
