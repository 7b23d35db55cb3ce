import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonFrom, commonShingles } from './common-shingles.ts';

test('common is what stands in ten counties, or one in twenty of many', () => {
  expect([1, 10, 200, 201, 2900].map(commonFrom)).toEqual([10, 10, 10, 11, 145]);
});

test('shingles are counted once a county, as counting one by one does, in however many passes', () => {
  const report = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 12 });
  const counties = fc.array(fc.array(report, { minLength: 1, maxLength: 3 }), { maxLength: 12 });
  const options = fc.record({
    atOnce: fc.integer({ min: 1, max: 40 }),
    threshold: fc.integer({ min: 1, max: 5 }),
  });
  fc.assert(
    fc.property(counties, options, (list, settings) => {
      const texts = list.flat();
      let number = 0;
      const numbered = list.map((reports) => reports.map(() => number++));
      const shingles = {
        hashesOf: (index: number) => Uint32Array.from(texts[index] ?? []),
        lengthOf: (index: number) => (texts[index] ?? []).length,
      };
      const found = commonShingles(numbered, shingles, settings);
      const naive: number[] = [];
      for (let hash = 1; hash <= 12; hash += 1) {
        const standing = list.filter((reports) => reports.some((report) => report.includes(hash)));
        if (standing.length >= settings.threshold) naive.push(hash);
      }
      expect(naive.filter((hash) => found.has(hash))).toEqual(naive);
      expect(found.size).toBe(naive.length);
    }),
  );
});
