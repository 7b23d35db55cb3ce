import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PostingsFileWriter, readPostingsFile } from './postings-file.ts';

type List = { documents: number[]; weights: number[] };

/** Numbers below a size: scattered, few, nearly all, or neighbours. */
const list = (size: number): fc.Arbitrary<List> => {
  const ids = fc.oneof(
    fc.uniqueArray(fc.nat({ max: size - 1 }), { maxLength: 12 }),
    fc.uniqueArray(fc.nat({ max: size - 1 }), { maxLength: size }),
    fc.uniqueArray(fc.nat({ max: size - 1 }), { maxLength: 5 }).map((left) => others(size, left)),
    fc
      .tuple(fc.nat({ max: size - 1 }), fc.nat({ max: size }))
      .map(([first, count]) => Array.from({ length: Math.min(count, size - first) }, (_, at) => first + at)),
  );
  return fc.tuple(ids, fc.infiniteStream(fc.nat({ max: 3 }))).map(([documents, weights]) => {
    const sorted = documents.toSorted((a, b) => a - b);
    return { documents: sorted, weights: sorted.map(() => weights.next().value ?? 0) };
  });
};

const file = fc.constantFrom(1, 2, 7, 300, 2000).chain((size) =>
  fc.record({
    size: fc.constant(size),
    lists: fc.array(list(size), { minLength: 1, maxLength: 6 }),
    terms: fc.uniqueArray(fc.string({ unit: fc.constantFrom(...'政府信a12\ud842\udfb7'), minLength: 1 }), {
      minLength: 6,
      maxLength: 6,
    }),
  }),
);

function others(size: number, left: readonly number[]): number[] {
  return Array.from({ length: size }, (_, id) => id).filter((id) => !left.includes(id));
}

test('lists come back by term as they were put in, and other terms have none', () => {
  fc.assert(
    fc.property(file, ({ size, lists, terms }) => {
      const writer = new PostingsFileWriter(size);
      const sorted = terms.toSorted((a, b) => (a < b ? -1 : 1));
      for (const [place, { documents, weights }] of lists.entries())
        writer.add(sorted[place] ?? '', Uint32Array.from(documents), Uint8Array.from(weights));
      const read = readPostingsFile(writer.toBody(), size);
      for (const [place, { documents, weights }] of lists.entries()) {
        const found = read.find(sorted[place] ?? '');
        expect([...(found?.documents ?? [])]).toEqual(documents);
        if (found?.weights) expect([...found.weights]).toEqual(weights);
        else expect(documents.length).toBeGreaterThan(Math.max(256, size / 4));
      }
      for (const term of ['', '没有', ...sorted.slice(lists.length)]) expect(read.find(term)).toBeUndefined();
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['a term in every report', 4000, Array.from({ length: 4000 }, (_, id) => id), 16],
  ['a term in every other report', 4000, Array.from({ length: 2000 }, (_, at) => at * 2), 516],
  ['the towns of a county', 40_000, Array.from({ length: 100 }, (_, at) => 777 + at), 96],
  ['a rare term', 40_000, [39_999], 16],
])('%s takes few bytes', (_, size, documents, most) => {
  const writer = new PostingsFileWriter(size);
  writer.add('公开', Uint32Array.from(documents), new Uint8Array(documents.length));
  expect(writer.toBody().length).toBeLessThanOrEqual(most);
});

test('any bytes are read, or refused with a RangeError', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat({ max: 5000 }), (bytes, size) => {
      try {
        const read = readPostingsFile(bytes, size);
        read.find('公开');
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    }),
    { numRuns: 2000 },
  );
});
