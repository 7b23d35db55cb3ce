import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BitReader, BitWriter } from './bits.ts';

const rice = fc.tuple(fc.oneof(fc.nat(40), fc.nat(2000)), fc.nat(24));

test('a Rice code is so many ones, a zero and the lowest bits, whatever its width', () => {
  fc.assert(
    fc.property(fc.array(rice, { maxLength: 30 }), (codes) => {
      const [writer, plain] = [new BitWriter(), new BitWriter()];
      for (const [value, parameter] of codes) {
        writer.putRice(value, parameter);
        plain.putUnary(value >>> parameter);
        for (let bit = 0; bit < parameter; bit++) plain.put((value >>> bit) & 1, 1);
      }
      expect(writer.bitLength).toBe(plain.bitLength);
      expect(writer.toBytes()).toEqual(plain.toBytes());
      const reader = new BitReader(writer.toBytes());
      const read = codes.map(([, parameter]) => reader.takeUnary() * 2 ** parameter + reader.take(parameter));
      expect(read).toEqual(codes.map(([value]) => value));
    }),
  );
});
