import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shingleHashes } from './shingles.ts';

const text = fc.string({ unit: fc.constantFrom('政', '府', '信', '\uE000', '\uE001'), maxLength: 60 });

test('runs have the same hash exactly when they are the same, and none over a break', () => {
  fc.assert(
    fc.property(text, text, fc.integer({ min: 1, max: 9 }), (one, other, length) => {
      const runs = [one, other].flatMap((whole) =>
        [...shingleHashes(whole, length)].map(
          (hash, start) => [hash, whole.slice(start, start + length)] as const,
        ),
      );
      const byHash = new Map<number, string>();
      for (const [hash, run] of runs) {
        const isRun = run.length === length && !run.includes('\uE001');
        expect(hash !== 0).toBe(isRun);
        if (!isRun) continue;
        expect(byHash.get(hash) ?? run).toBe(run);
        byHash.set(hash, run);
      }
      const distinct = new Set(byHash.values());
      expect(distinct.size).toBe(byHash.size);
    }),
  );
});

test('hashes are the same on every machine', () => {
  expect([...shingleHashes('政府信息公开', 4)]).toEqual([4099371482, 541340529, 3328769980, 0, 0, 0]);
});
