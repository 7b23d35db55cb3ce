import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Runs } from './runs.ts';

test('numbers of the same key are found in order, whatever the keys before were', () => {
  const key = fc.oneof(fc.nat(6), fc.constantFrom(2 ** 31, 2 ** 32 - 1, 2 ** 20 + 1));
  const keys = fc.array(key, { minLength: 30, maxLength: 30 });
  fc.assert(
    fc.property(fc.nat(30), fc.array(keys, { maxLength: 4 }), (count, times) => {
      const runs = new Runs(count);
      for (const all of times) {
        const own = all.slice(0, count);
        const naive = [...Map.groupBy(own.keys(), (number) => own[number]).values()];
        const found = runs.of((number) => own[number] ?? 0).sort(([one = 0], [other = 0]) => one - other);
        expect(found).toEqual(naive.filter(({ length }) => length > 1));
      }
    }),
  );
});
