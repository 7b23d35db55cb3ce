import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HashSet } from './hash-set.ts';

test('has what was added and nothing else, as a Set has', () => {
  // Few low bits and many high ones: hashes that want the same slot.
  const hash = fc
    .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 0xffff }))
    .map(([low, high]) => high * 0x10000 + low)
    .filter((number) => number !== 0);
  fc.assert(
    fc.property(fc.array(hash, { maxLength: 2000 }), fc.array(hash), (added, others) => {
      const [set, naive] = [new HashSet(), new Set<number>()];
      for (const one of added) {
        expect(set.add(one)).toBe(!naive.has(one));
        naive.add(one);
      }
      expect(set.size).toBe(naive.size);
      const asked = [0, ...added, ...others, 0];
      for (const one of asked) expect(set.has(one)).toBe(naive.has(one));
      const hashes = Uint32Array.from(asked);
      expect([...set.marks(hashes)]).toEqual(asked.map((one) => (naive.has(one) ? 1 : 0)));
      expect([...set.among(hashes)]).toEqual(asked.filter((one) => naive.has(one)));
      expect(new HashSet(added).size).toBe(naive.size);
    }),
    { numRuns: 30 },
  );
});

test('the hash of no shingle is never in it', () => {
  const set = new HashSet();
  set.add(0xffffffff);
  expect([set.has(0xffffffff), set.has(0)]).toEqual([true, false]);
});
