import fc from 'fast-check';
import { expect, test } from 'vitest';
import { signatureLength } from '../../../src/likeness/signature.ts';
import { type LikenessRow, LikenessRows, rowBytes, writeRow } from './likeness-rows.ts';

const count = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const digits = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 32, maxLength: 32 });
const row: fc.Arbitrary<LikenessRow> = fc.record({
  hash: digits,
  length: count,
  weight: fc.record({
    content: digits,
    counted: count,
    leftOut: count,
    signature: fc.uint32Array({ minLength: signatureLength, maxLength: signatureLength }),
  }),
  key: digits,
  verdict: fc.constantFrom('pass', 'fail', 'notAssessable'),
});

test('rows come back as they were written, wherever their bytes begin', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), fc.nat(3), (written, offset) => {
      const bytes = Buffer.alloc(offset + written.length * rowBytes).subarray(offset);
      for (const [index, one] of written.entries()) writeRow(one, bytes, index * rowBytes);
      const rows = new LikenessRows(bytes);
      const read = written.map((_, index) => ({
        hash: rows.hashOf(index),
        length: rows.lengthOf(index),
        weight: rows.weightOf(index),
        key: rows.keyOf(index),
        verdict: rows.verdictOf(index),
      }));
      expect(read).toEqual(written);
    }),
  );
});
