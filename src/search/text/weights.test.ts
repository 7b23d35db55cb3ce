import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BitReader, BitWriter } from './bits.ts';
import { putWeights, takeWeights } from './weights.ts';

const weight = fc.nat({ max: 3 });
/** Any weights, and such as lists have: nearly all 0, the others together. */
const list = fc.oneof(
  fc.array(weight, { maxLength: 40 }),
  fc
    .array(fc.tuple(fc.nat({ max: 2000 }), fc.array(weight, { maxLength: 5 })), { maxLength: 5 })
    .map((parts) => parts.flatMap(([zeros, others]) => [...Array<number>(zeros).fill(0), ...others])),
);

test('weights come back as they were put in, and what follows them too', () => {
  fc.assert(
    fc.property(fc.array(list, { maxLength: 4 }), (lists) => {
      const writer = new BitWriter();
      for (const weights of lists) putWeights(writer, Uint8Array.from(weights), weights.length);
      const reader = new BitReader(writer.toBytes());
      for (const weights of lists) expect([...takeWeights(reader, weights.length)]).toEqual(weights);
    }),
  );
});

test.each([
  ['one report', [0], 1],
  ['a few, all 0', [0, 0, 0, 0, 0, 0, 0, 0], 1],
  ['many, all 0', Array<number>(5000).fill(0), 4],
  ['a county of names in a thousand', [...Array<number>(1000).fill(0), 3, 3, 3, 3, 3, 3, 3, 3], 96],
])('%s take few bits', (_, weights, most) => {
  const writer = new BitWriter();
  putWeights(writer, Uint8Array.from(weights), weights.length);
  expect(writer.bitLength).toBeLessThanOrEqual(most);
});

test('any bytes are read as weights from 0 to 3, or refused with a RangeError', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat({ max: 500 }), (bytes, length) => {
      try {
        const weights = takeWeights(new BitReader(bytes), length);
        expect(weights).toHaveLength(length);
        expect(Math.max(0, ...weights)).toBeLessThanOrEqual(3);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    }),
    { numRuns: 500 },
  );
});
