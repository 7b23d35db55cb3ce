import CFB from 'cfb';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openCompoundFile } from './compound-file.ts';
import { DamagedFile } from './damaged-file.ts';

/** A container written by another library, with streams of these sizes in its root. */
function containerOf(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(container, `/${name}`, content);
  return new Uint8Array(CFB.write(container, { type: 'array' }));
}

function bytesOf(length: number, seed: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index * 31 + seed) % 251);
}

test('every stream comes back as it was written, short and long', () => {
  const sizes = fc.array(fc.oneof(fc.nat(200), fc.integer({ min: 4000, max: 4200 }), fc.nat(70_000)), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(sizes, (lengths) => {
      const streams = Object.fromEntries(
        lengths.map((length, index) => [`Stream${index}`, bytesOf(length, index)]),
      );
      const file = openCompoundFile(containerOf(streams));
      for (const [name, content] of Object.entries(streams)) expect(file.read(name)).toEqual(content);
      expect(file.read('Another')).toBeUndefined();
    }),
    { numRuns: 30 },
  );
});

test('streams of storages inside the root are not taken for those of the root', () => {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, '/ObjectPool/_1/WordDocument', bytesOf(100, 1));
  CFB.utils.cfb_add(container, '/1Table', bytesOf(100, 2));
  const file = openCompoundFile(new Uint8Array(CFB.write(container, { type: 'array' })));
  expect([file.has('ObjectPool'), file.has('WordDocument'), file.has('1table')]).toEqual([true, false, true]);
});

test('a chain that runs in a circle, or out of the file, is damage', () => {
  const bytes = containerOf({ WordDocument: bytesOf(20_000, 0) });
  const view = new DataView(bytes.buffer);
  const table = (view.getUint32(76, true) + 1) * 512;
  for (const target of [0, 1_000_000]) {
    const broken = bytes.slice();
    const entries = new DataView(broken.buffer, table, 512);
    for (let at = 0; at < 512; at += 4) {
      if (entries.getUint32(at, true) < 0xfffffff0) entries.setUint32(at, target, true);
    }
    expect(() => openCompoundFile(broken).read('WordDocument')).toThrow(DamagedFile);
  }
});

test('what is no container is damage', () => {
  expect(() => openCompoundFile(new Uint8Array(600))).toThrow(DamagedFile);
  expect(() => openCompoundFile(new Uint8Array(10))).toThrow(DamagedFile);
});
