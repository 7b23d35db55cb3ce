import { deflateRawSync, crc32 as machineCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32 } from './checksum.ts';
import { inflate } from './inflate.ts';
import { openSealed, sealFile } from './sealed-file.ts';

const body = new TextEncoder().encode('政府信息公开工作年度报告'.repeat(20));
const deflate = (bytes: Uint8Array): Uint8Array => new Uint8Array(deflateRawSync(bytes));
const sealed = sealFile('2020/rows/00/00.bin', body, { deflate }).bytes;

test('a checksum is that of zip', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

test('the checksum of the machine seals as ours does', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (bytes, place) => {
      const own = sealFile(place, bytes, { deflate });
      expect(sealFile(place, bytes, { deflate, crc32: machineCrc32 })).toEqual(own);
    }),
  );
});

test('a file opens where it belongs, and nowhere else', async () => {
  expect(await openSealed('2020/rows/00/00.bin', sealed, inflate)).toEqual(body);
  await expect(openSealed('2021/rows/00/00.bin', sealed, inflate)).rejects.toThrow('not as it was written');
  await expect(openSealed('2020/rows/00/01.bin', sealed, inflate)).rejects.toThrow('not as it was written');
});

test('no byte of a file can be another, and none can be missing or too many', async () => {
  for (let place = 0; place < sealed.length; place++) {
    const flipped = Uint8Array.from(sealed, (byte, at) => (at === place ? byte ^ (1 << (place % 8)) : byte));
    // A bit may stand behind the end of the stream, where it means nothing.
    const opened = await openSealed('2020/rows/00/00.bin', flipped, inflate).catch(() => body);
    expect(opened).toEqual(body);
    await expect(openSealed('2020/rows/00/00.bin', sealed.slice(0, place), inflate)).rejects.toThrow();
  }
  await expect(openSealed('2020/rows/00/00.bin', Uint8Array.from([...sealed, 1]), inflate)).rejects.toThrow();
});

test('a page of a host in place of a file is refused', async () => {
  const page = new TextEncoder().encode('<!doctype html><title>404</title>');
  await expect(openSealed('2020/rows/00/00.bin', page, inflate)).rejects.toThrow();
});
