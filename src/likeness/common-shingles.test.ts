import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Counties, commonFrom, commonShingles, updateCommon } from './common-shingles.ts';

/** Reports of counties, each as its shingles. */
type Given = readonly (readonly (readonly number[])[])[];

function countiesOf(given: Given): Counties {
  const texts = given.flat();
  let number = 0;
  return {
    reports: given.map((reports) => reports.map(() => number++)),
    hashesOf: (report) => Uint32Array.from(texts[report] ?? []),
    lengthOf: (report) => (texts[report] ?? []).length,
  };
}

/** Shingles that stand in so many counties, and in how many, counted one by one. */
function naive(given: Given, threshold: number): [hashes: number[], counts: number[]] {
  const counted = shingles
    .filter((hash) => hash !== 0)
    .map(
      (hash) => [hash, given.filter((reports) => reports.some((one) => one.includes(hash))).length] as const,
    )
    .filter(([, counties]) => counties >= threshold);
  return [counted.map(([hash]) => hash), counted.map(([, counties]) => counties)];
}

const listed = ({ hashes, counts }: { hashes: Uint32Array; counts: Uint32Array }) => [
  [...hashes],
  [...counts],
];

/** Some in one bucket of any number of buckets, some far apart. */
const shingles = [0, 1, 2, 3, 4, 5, 6, 2 ** 30, 2 ** 31, 2 ** 31 + 1, 2 ** 32 - 2, 2 ** 32 - 1];
const report = fc.array(fc.constantFrom(...shingles), { maxLength: 8 });
const county = fc.array(report, { minLength: 1, maxLength: 3 });
const threshold = fc.integer({ min: 1, max: 5 });

test('common is what stands in ten counties, or one in twenty of many', () => {
  expect([1, 10, 200, 201, 2900].map(commonFrom)).toEqual([10, 10, 10, 11, 145]);
});

test('shingles are counted once a county, as counting one by one does, in however few buckets', () => {
  fc.assert(
    fc.property(
      fc.array(county, { maxLength: 12 }),
      threshold,
      fc.integer({ min: 1, max: 8 }),
      (given, times, bits) => {
        expect(listed(commonShingles(countiesOf(given), { threshold: times, bits }))).toEqual(
          naive(given, times),
        );
      },
    ),
  );
});

test('what many thousand counties say is counted beyond what a bucket can count to', () => {
  const given = Array.from({ length: 5000 }, (_, index) => [[7, index < 4998 ? 9 : 8]]);
  expect(listed(commonShingles(countiesOf(given), { threshold: 4999 }))).toEqual([[7], [5000]]);
});

test('what has changed alone is counted, to what counting all comes to', () => {
  const places = 9;
  const change = fc.tuple(fc.nat(places - 1), fc.option(county, { nil: undefined }));
  const step = fc.record({ changes: fc.array(change, { maxLength: 3 }), threshold });
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 8 }), (steps) => {
      let known = { ...commonShingles(countiesOf([])), threshold: 1 };
      let before: readonly (Given[number] | undefined)[] = Array.from({ length: places });
      for (const { changes, threshold: times } of steps) {
        const now = before.map((reports, place) => {
          const changed = changes.findLast(([at]) => at === place);
          return changed ? changed[1] : reports;
        });
        const hashesOf = (given: Given[number] = []) => given.map((one) => Uint32Array.from(one));
        const made = [...now.keys()]
          .filter((place) => now[place] !== before[place])
          .map((place) => ({ before: hashesOf(before[place]), now: hashesOf(now[place]) }));
        const given = now.filter((reports) => reports !== undefined);
        const updated = updateCommon(known, made, countiesOf(given), { threshold: times });
        if (times < known.threshold) expect(updated).toBeUndefined();
        else expect(updated && listed(updated)).toEqual(naive(given, times));
        const { hashes, counts } = updated ?? commonShingles(countiesOf(given), { threshold: times });
        known = { hashes, counts, threshold: times };
        before = now;
      }
    }),
    { numRuns: 300 },
  );
});
