import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DamagedFile } from './damaged-file.ts';
import { isSet, operations, readModifiers } from './modifiers.ts';
import { readPieceTable } from './piece-table.ts';

/** A piece table as Word writes it: groups of modifiers, then positions and descriptors. */
function pieceTable(
  groups: readonly number[][],
  pieces: readonly { at: number; change: number }[],
): Uint8Array {
  const size = (pieces.length + 1) * 4 + pieces.length * 8;
  const bytes = groups.flatMap((group) => [1, group.length & 255, group.length >> 8, ...group]);
  bytes.push(2, ...little(size, 4), ...little(0, 4));
  for (const [index] of pieces.entries()) bytes.push(...little((index + 1) * 10, 4));
  for (const { at, change } of pieces) bytes.push(0, 0, ...little(at, 4), ...little(change, 2));
  return Uint8Array.from(bytes);
}

function little(value: number, length: number): number[] {
  return Array.from({ length }, (_, index) => Math.floor(value / 256 ** index) % 256);
}

test('pieces say where they lie, how wide their characters are, and what a fast save changed', () => {
  const deleted = [...little(operations.isDeleted, 2), 1];
  const bytes = pieceTable(
    [deleted],
    [
      { at: 2048, change: 0 },
      { at: 0x40000000 + 1000, change: 1 },
      { at: 3000, change: (1 << 8) | (92 << 1) },
    ],
  );
  const pieces = readPieceTable(bytes, { offset: 0, length: bytes.length });
  expect(
    pieces.map(({ start, end, offset, bytesPerCharacter }) => [start, end, offset, bytesPerCharacter]),
  ).toEqual([
    [0, 10, 2048, 2],
    [10, 20, 500, 1],
    [20, 30, 3000, 2],
  ]);
  expect(pieces.map(({ modifiers }) => isSet(modifiers, operations.isDeleted))).toEqual([false, true, false]);
  expect(pieces.map(({ modifiers }) => isSet(modifiers, operations.isHidden))).toEqual([false, false, true]);
});

test('pieces that name the same bytes again and again are no document', () => {
  const bytes = pieceTable(
    [],
    Array.from({ length: 1000 }, () => ({ at: 2048, change: 0 })),
  );
  const extent = { offset: 0, length: bytes.length };
  expect(readPieceTable(bytes, extent)).toHaveLength(1000);
  // The positions stand behind five bytes: of 1,000 pieces each has 30,000 characters now.
  const positions = new DataView(bytes.buffer, 5);
  for (let index = 0; index <= 1000; index += 1) positions.setUint32(index * 4, index * 30_000, true);
  expect(() => readPieceTable(bytes, extent)).toThrow(DamagedFile);
});

test('a flag may refer to the style: as it, or not as it', () => {
  const flag = (value: number) => readModifiers(Uint8Array.from([...little(operations.isHidden, 2), value]));
  const values = [0, 1, 128, 129].map((value) =>
    [false, true].map((byStyle) => isSet(flag(value), operations.isHidden, byStyle)),
  );
  expect(values).toEqual([
    [false, false],
    [true, true],
    [false, true],
    [true, false],
  ]);
});

test('operands are as long as their operation says, and no group of bytes makes the reader stray', () => {
  const group = [
    ...little(operations.tableDepth, 2),
    ...little(2, 4),
    ...little(0xc615, 2),
    255,
    1,
    ...little(0, 4),
    1,
    ...little(0, 3),
    ...little(operations.isRowEnd, 2),
    1,
  ];
  expect(
    readModifiers(Uint8Array.from(group)).map(({ operation, operand }) => [operation, operand.byteLength]),
  ).toEqual([
    [operations.tableDepth, 4],
    [0xc615, 9],
    [operations.isRowEnd, 1],
  ]);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      try {
        const length = readModifiers(bytes).reduce((total, { operand }) => total + 2 + operand.byteLength, 0);
        expect(length).toBeLessThanOrEqual(bytes.length);
      } catch (error) {
        expect(error instanceof DamagedFile || error instanceof RangeError).toBe(true);
      }
    }),
  );
});
