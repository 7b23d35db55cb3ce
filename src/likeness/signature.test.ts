import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mixed } from './shingles.ts';
import { agreement, signatureLength, writeSignature } from './signature.ts';

function signaturesOf(...sets: readonly (readonly number[])[]): Uint32Array {
  const signatures = new Uint32Array(sets.length * signatureLength);
  for (const [index, set] of sets.entries()) {
    const own = signatures.subarray(index * signatureLength, (index + 1) * signatureLength);
    writeSignature(Uint32Array.from(set), own);
  }
  return signatures;
}

test('the share of numbers in which two agree is near their Jaccard likeness', () => {
  const sizes = fc.record({ one: fc.integer({ min: 0, max: 300 }), other: fc.integer({ min: 0, max: 300 }) });
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 300 }), fc.nat(), ({ one, other }, both, from) => {
      const draw = (count: number, start: number) =>
        Array.from({ length: count }, (_, index) => mixed(from + start + index) || 1);
      const shared = draw(both, 0);
      const signatures = signaturesOf([...shared, ...draw(one, 1000)], [...shared, ...draw(other, 2000)]);
      const jaccard = both / (both + one + other);
      const deviation = Math.sqrt((jaccard * (1 - jaccard)) / signatureLength);
      const estimate = agreement(signatures, 0, 1) / signatureLength;
      expect(Math.abs(estimate - jaccard)).toBeLessThanOrEqual(5 * deviation + 1 / signatureLength);
    }),
    { numRuns: 200 },
  );
});

test('each number is the least that its order makes of any shingle', () => {
  const shingle = fc.oneof(fc.integer({ min: 0, max: 0xffffffff }), fc.constantFrom(0, 1, 0x80000000));
  fc.assert(
    fc.property(fc.array(shingle, { maxLength: 60 }), (shingles) => {
      const known = shingles.filter((one) => one !== 0);
      const expected = Array.from({ length: signatureLength }, (_, index) => {
        const seed = mixed(index * 0x9e3779b9 + 1);
        return known.reduce((least, one) => Math.min(least, mixed(one ^ seed)), 0xffffffff);
      });
      expect([...signaturesOf(shingles)]).toEqual(expected);
    }),
  );
});

test('order and repetition of shingles change nothing, and 0 is none', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 0xffffffff }), { maxLength: 40 }), (shingles) => {
      const signatures = signaturesOf(shingles, [0, ...shingles.toReversed(), ...shingles]);
      expect(agreement(signatures, 0, 1)).toBe(signatureLength);
    }),
  );
});

test('a text without shingles has a signature of ones', () => {
  expect(new Set(signaturesOf([]))).toEqual(new Set([0xffffffff]));
});
