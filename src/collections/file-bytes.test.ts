import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { encodeText, readInto, readText, writeWhole } from './file-bytes.ts';

/** A disk of one file, which gives and takes only so many bytes at a time. */
const disk = vi.hoisted(() => ({ bytes: [] as number[], end: 0, most: 1, calls: 0 }));

vi.mock('node:fs', () => ({
  readSync: (_: number, into: Uint8Array, at: number, length: number, start: number) => {
    disk.calls += 1;
    const given = disk.bytes.slice(start, start + Math.min(length, disk.most));
    into.set(given, at);
    return given.length;
  },
  writeSync: (_: number, bytes: Uint8Array, at: number, length: number, start: number | null) => {
    disk.calls += 1;
    const taken = bytes.subarray(at, at + Math.min(length, disk.most));
    const place = start ?? disk.end;
    for (const [index, byte] of taken.entries()) disk.bytes[place + index] = byte;
    if (start === null) disk.end += taken.length;
    return taken.length;
  },
}));

beforeEach(() => {
  Object.assign(disk, { bytes: [], end: 0, most: 1, calls: 0 });
});

const bytesArbitrary = fc.uint8Array({ maxLength: 40 });
const mostArbitrary = fc.integer({ min: 1, max: 50 });

test('however little is read at a time, all bytes are put at their place, and no others', () => {
  const property = fc.property(
    bytesArbitrary,
    mostArbitrary,
    fc.nat(45),
    fc.nat(45),
    fc.nat(5),
    (all, most, start, length, at) => {
      Object.assign(disk, { bytes: [...all], most });
      const into = new Uint8Array(at + length + 3).fill(7);
      const wanted = all.slice(start, start + length);
      expect(readInto(into, at, 3, { start, length })).toBe(wanted.length);
      expect([...into.subarray(0, at)]).toEqual(Array(at).fill(7));
      expect([...into.subarray(at, at + wanted.length)]).toEqual([...wanted]);
      expect([...into.subarray(at + wanted.length)]).toEqual(Array(length - wanted.length + 3).fill(7));
    },
  );
  fc.assert(property);
});

test('a text is read whole, or it is said where the file ends', () => {
  const bytes = Buffer.from('湖塘乡𠮷');
  Object.assign(disk, { bytes: [...bytes], most: 2 });
  expect(readText(3, 0, bytes.length, '/texts')).toBe('湖塘乡𠮷');
  expect(readText(3, 3, 6, '/texts')).toBe('塘乡');
  expect(readText(3, bytes.length, 0, '/texts')).toBe('');
  expect(() => readText(3, 9, 5, '/texts')).toThrow('/texts ends before byte 14');
});

test('however little is written at a time, all bytes are, at a place or behind those before', () => {
  const property = fc.property(
    fc.array(bytesArbitrary, { maxLength: 5 }),
    mostArbitrary,
    fc.boolean(),
    (texts, most, isPlaced) => {
      Object.assign(disk, { bytes: [], end: 0, most });
      let end = 0;
      for (const text of texts) {
        writeWhole(3, text, isPlaced ? end : undefined);
        end += text.length;
      }
      expect(disk.bytes).toEqual(texts.flatMap((text) => [...text]));
    },
  );
  fc.assert(property);
});

test('what the disk gives or takes at once costs one call, and nothing costs none', () => {
  disk.most = 100;
  writeWhole(3, Buffer.from('湖塘乡'));
  expect(disk.calls).toBe(1);
  expect(readText(3, 0, 9, '/texts')).toBe('湖塘乡');
  expect(disk.calls).toBe(2);
  writeWhole(3, Buffer.from(''));
  expect(readText(3, 0, 0, '/texts')).toBe('');
  expect(disk.calls).toBe(2);
});

test('a text of any length is UTF-8, and half of a surrogate pair U+FFFD', () => {
  const unit = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('新湖镇', '\ud83d', '\udc00', '😀', ''),
  );
  const property = fc.property(unit, fc.integer({ min: 1, max: 3000 }), (text, times) => {
    const long = text.repeat(times).slice(0, 9000);
    expect(encodeText(long).equals(new TextEncoder().encode(long))).toBe(true);
  });
  fc.assert(property, {
    examples: [
      ['新', 1999],
      ['新', 2000],
      ['新', 2001],
      ['a\udc00', 2000],
    ],
  });
});

test('what was encoded stays when another text is', () => {
  const first = encodeText('新'.repeat(4000));
  encodeText('湖'.repeat(4000));
  expect(first.toString()).toBe('新'.repeat(4000));
});
