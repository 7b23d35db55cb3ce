import { existsSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { traceInputs } from '../../../src/collections/page-inputs.ts';
import { RecordStore, readJson } from '../../../src/collections/store.ts';
import { makeTestFolder } from '../../site/testing/test-folder.ts';
import { CollectionsWriter, fillCollections, sha256Of } from './write-collections.ts';

const place = z.strictObject({ code: z.string(), name: z.string() });
const places = [
  ['b-2', { code: 'b-2', name: '巨各庄镇𠀀' }],
  ['a-1', { code: 'a-1', name: 'Qitamu\n"其塔木"' }],
  ['c-3', { code: 'c-3', name: '' }],
] as const;

test('records come back by id through the store, in the order they were written', () => {
  const target = path.join(makeTestFolder(), 'collections');
  const writer = new CollectionsWriter(target);
  writer.writeRecords('places', place, places);
  writer.writeJson('refused', [{ file: '2020.txt' }]);
  writer.commit();
  const store = new RecordStore<z.infer<typeof place>>('places', target);
  expect(store.ids).toEqual(['b-2', 'a-1', 'c-3']);
  for (const [id, record] of places) expect(store.read(id)).toEqual(record);
  expect(readJson('refused', target)).toEqual([{ file: '2020.txt' }]);
  expect(() => store.read('d-4')).toThrow(`no record "d-4" in ${path.join(target, 'places')}`);
});

test('a record that was kept is the same as one that is read anew, and is noted as read', async () => {
  const target = path.join(makeTestFolder(), 'collections');
  const writer = new CollectionsWriter(target);
  writer.writeRecords('places', place, places);
  writer.commit();
  const store = new RecordStore('places', target, { keep: 2 });
  const ids = ['b-2', 'a-1', 'b-2', 'c-3', 'a-1', 'a-1'];
  for (const id of ids) {
    const { made, inputs } = await traceInputs(async () => store.read(id));
    expect(made).toEqual(new Map<string, unknown>(places).get(id));
    expect(inputs).toEqual([`places ${id}`]);
  }
  expect(store.read('a-1')).toBe(store.read('a-1'));
  const without = new RecordStore('places', target);
  expect(without.read('a-1')).not.toBe(without.read('a-1'));
});

test('a collection of nothing is a collection', () => {
  const target = path.join(makeTestFolder(), 'collections');
  const writer = new CollectionsWriter(target);
  writer.writeRecords('places', place, []);
  writer.commit();
  expect(new RecordStore('places', target).ids).toEqual([]);
});

test('an id of digits stands where it was written', () => {
  const target = path.join(makeTestFolder(), 'collections');
  const writer = new CollectionsWriter(target);
  writer.writeRecords('places', place, [
    ['220000', { code: '220000', name: '吉林省' }],
    ['110000', { code: '110000', name: '北京市' }],
  ]);
  writer.commit();
  expect(new RecordStore('places', target).ids).toEqual(['220000', '110000']);
});

test('whatever is written comes back, with the hash of its line, also what no buffer holds', () => {
  const texts = fc.array(
    fc.oneof(
      { arbitrary: fc.string({ unit: 'binary' }), weight: 20 },
      { arbitrary: fc.constant('汉'.repeat(400_000)), weight: 1 },
    ),
  );
  fc.assert(
    fc.property(texts, (written) => {
      const target = path.join(makeTestFolder(), 'collections');
      const writer = new CollectionsWriter(target);
      const file = writer.openRecords('texts', z.string());
      for (const [index, text] of written.entries()) file.addLine(`t-${index}`, JSON.stringify(text));
      file.close();
      writer.commit();
      const store = new RecordStore<string>('texts', target);
      expect(store.ids).toEqual(written.map((_, index) => `t-${index}`));
      for (const [index, text] of written.entries()) {
        expect(store.has(`t-${index}`)).toBe(true);
        expect(store.read(`t-${index}`)).toBe(text);
        const line = Buffer.from(`${JSON.stringify(text)}\n`);
        expect(store.hashOf(`t-${index}`)).toBe(sha256Of(line).slice(0, 16));
      }
      expect(store.has('t-x')).toBe(false);
    }),
    { numRuns: 25 },
  );
});

test('an index of other records than the ids is no collection', () => {
  const target = path.join(makeTestFolder(), 'collections');
  const writer = new CollectionsWriter(target);
  writer.writeRecords('places', place, places);
  writer.commit();
  writeFileSync(path.join(target, 'places.ids'), 'b-2\n');
  expect(() => new RecordStore('places', target)).toThrow(
    `the index of ${path.join(target, 'places.ndjson')} is not of its 1 records`,
  );
});

test('a run that stops leaves the collections of the run before, and the next one starts afresh', () => {
  const folder = makeTestFolder({ 'collections/places.ndjson': 'old' });
  const target = path.join(folder, 'collections');
  new CollectionsWriter(target).writeJson('half', 1);
  expect(readFileSync(path.join(target, 'places.ndjson'), 'utf8')).toBe('old');
  const writer = new CollectionsWriter(target);
  writer.writeJson('whole', 2);
  writer.commit();
  expect(readdirSync(target)).toEqual([
    'parts',
    'parts.ndjson',
    'published',
    'published.ndjson',
    'whole.json',
  ]);
  expect(existsSync(`${target}.new`)).toBe(false);
});

test('a record that breaks its schema throws before anything is replaced', () => {
  const folder = makeTestFolder({ 'collections/places.ndjson': 'old' });
  const target = path.join(folder, 'collections');
  const writer = new CollectionsWriter(target);
  expect(() => writer.writeRecords('places', place, [['a-1', { code: 'a-1', name: 1 } as never]])).toThrow(
    'expected string, received number',
  );
  expect(readFileSync(path.join(target, 'places.ndjson'), 'utf8')).toBe('old');
});

test('bytes are known by 64 hexadecimal digits', () => {
  expect(sha256Of(new Uint8Array())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test.skipIf(process.platform !== 'linux')('a run that fails keeps no file open', async () => {
  const target = path.join(makeTestFolder(), 'collections');
  const fill = fillCollections(target, undefined, async (writer) => {
    writer.openRecords('half', z.string()).add('a', 'b');
    writer.published.write('/a.txt', 'a');
    throw new Error('half way');
  });
  await expect(fill).rejects.toThrow('half way');
  const open = readdirSync('/proc/self/fd').flatMap((descriptor) => {
    try {
      return readlinkSync(path.join('/proc/self/fd', descriptor));
    } catch {
      // The one that the folder was listed by.
      return [];
    }
  });
  expect(open.filter((file) => file.startsWith(target))).toEqual([]);
  expect(existsSync(`${target}.new`)).toBe(false);
});
