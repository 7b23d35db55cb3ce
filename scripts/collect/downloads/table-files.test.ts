import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from '../../../src/downloads/csv.ts';
import { blockOf } from '../../../src/downloads/row-block.ts';
import type { Table } from '../../../src/downloads/table.ts';
import { makeTestFolder } from '../../site/testing/test-folder.ts';
import { CollectionsWriter } from '../writing/write-collections.ts';
import { GzipText } from './gzip-text.ts';
import { TableFiles } from './table-files.ts';

const table: Table = {
  id: 'figures',
  name: '',
  content: '',
  columns: [
    { id: 'organ', type: 'string', meaning: '' },
    { id: 'value', type: 'number', meaning: '' },
  ],
  key: ['organ'],
};
const header = ['organ', 'value'];
const parts = {
  '2021/110000': [['a', 1]],
  '2020/110000': [
    ['a', 0],
    ['b', null],
  ],
  '2020/220000': [['丙', 3]],
} as const;

function written(largest?: number, isMadeUp = false) {
  const target = path.join(makeTestFolder(), 'collections');
  const writer = new CollectionsWriter(target);
  const files = new TableFiles(writer, table, {
    isMadeUp,
    ...(largest !== undefined && { largest }),
  });
  for (const [part, rows] of Object.entries(parts)) files.add(part, blockOf(rows));
  const list = files.close((address) => `https://a.example${address}`);
  writer.commit();
  return { list, read: (file: string) => readFileSync(path.join(target, 'published/data', file)) };
}

test('a table that a host takes whole is one file', () => {
  const { list, read } = written();
  const text = toCsv(header, Object.values(parts).flat());
  expect(list).toEqual([
    {
      table: 'figures',
      path: 'figures.csv',
      part: '',
      rows: 4,
      bytes: Buffer.byteLength(text),
      listsParts: false,
    },
  ]);
  expect(read('figures.csv').toString()).toBe(text);
});

test('a larger one is a compressed file for each part, and a file that lists them', () => {
  const { list, read } = written(10);
  expect(list.map((file) => [file.path, file.part, file.rows, file.listsParts])).toEqual([
    ['figures.csv', '', 3, true],
    ['figures/2021/110000.csv.gz', '2021/110000', 1, false],
    ['figures/2020/110000.csv.gz', '2020/110000', 2, false],
    ['figures/2020/220000.csv.gz', '2020/220000', 1, false],
  ]);
  const [, ...files] = list;
  for (const { path: file, part, bytes } of files) {
    const content = read(file);
    expect(content.length).toBe(bytes);
    const rows = parts[part as keyof typeof parts];
    expect(gunzipSync(content).toString()).toBe(toCsv(header, rows));
  }
  const [first] = files;
  expect(read('figures.csv').toString().split('\r\n').slice(0, 2)).toEqual([
    '\uFEFFpart,rows,bytes,address',
    `2021/110000,1,${first?.bytes},https://a.example/data/figures/2021/110000.csv.gz`,
  ]);
});

test('every row of made-up reports says so', () => {
  const { read } = written(undefined, true);
  expect(read('figures.csv').toString().split('\r\n').slice(0, 2)).toEqual([
    '\uFEFForgan,value,made_up',
    'a,1,1',
  ]);
});

/** A table of parts that change with their keys, over the one that stands; of which the rows were made, and its files. */
function writtenOver(target: string, keys: Readonly<Record<string, string>>, largest: number) {
  const writer = new CollectionsWriter(target, 'v1');
  const files = new TableFiles(writer, table, { isMadeUp: false, largest });
  const made: string[] = [];
  for (const [part, key] of Object.entries(keys)) {
    files.addKept(part, key, () => {
      made.push(part);
      return blockOf(Array.from(key, (letter, index) => [`${part} ${letter}`, index]));
    });
  }
  const list = files.close((address) => `https://a.example${address}`);
  writer.commit();
  const published = path.join(target, 'published/data');
  const texts = globSync('**/*.csv*', { cwd: published }).sort();
  return {
    made,
    list,
    texts: texts.map((file) => [file, readFileSync(path.join(published, file), 'base64')]),
  };
}

const newTarget = () => path.join(makeTestFolder(), 'collections');

test('of a table whose parts change with their keys, only those are made that have changed', () => {
  const target = newTarget();
  const [one, two, three] = ['2021/110000', '2021/220000', '2020/110000'];
  const keys = { [one]: 'ab', [two]: 'cde', [three]: 'f' };
  expect(writtenOver(target, keys, 1000).made).toEqual([one, two, three]);
  expect(writtenOver(target, { ...keys, [two]: 'xy' }, 1000).made).toEqual([two]);
  // The table is cut up, then it is not: rows are taken from the one file, then from those of parts.
  expect(writtenOver(target, { ...keys, [two]: 'xy', [three]: 'g' }, 60).made).toEqual([three]);
  expect(writtenOver(target, { ...keys, [two]: 'z', [three]: 'g' }, 1000).made).toEqual([two]);
  writeFileSync(path.join(target, 'published/data/figures.csv'), 'cut short');
  expect(writtenOver(target, { ...keys, [two]: 'z' }, 1000).made).toEqual([one, two, three]);
});

test('whatever is taken over, the files are those of a table that is made anew', () => {
  const key = fc.constantFrom('', 'a', 'ab', '丙', 'b"c');
  const keys = fc.dictionary(fc.constantFrom('2021/110000', '2021/220000', '2020/110000'), key, {
    noNullPrototype: true,
  });
  const run = fc.record({ keys, largest: fc.constantFrom(20, 60, 1000) });
  fc.assert(
    fc.property(fc.array(run, { minLength: 1, maxLength: 5 }), (runs) => {
      const target = newTarget();
      for (const { keys: now, largest } of runs) {
        const { made: _, ...over } = writtenOver(target, now, largest);
        const { made, ...anew } = writtenOver(newTarget(), now, largest);
        expect(made).toEqual(Object.keys(now));
        expect(over).toEqual(anew);
      }
    }),
    { numRuns: 30 },
  );
});

test('text in many pieces is one gzip stream', () => {
  const gzip = new GzipText();
  const line = '巨各庄镇,2020,requests.received.total\r\n';
  for (let count = 0; count < 100_000; count += 1) gzip.add(Buffer.from(line));
  const bytes = gzip.finish();
  expect(gunzipSync(bytes).toString()).toBe(line.repeat(100_000));
  expect([...bytes.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
  expect(gunzipSync(new GzipText().finish())).toHaveLength(0);
});

test.each([1, 100_000])('%i lines that are not wanted compressed come as they are', (lines) => {
  const text = new GzipText();
  for (let count = 0; count < lines; count += 1) text.add(Buffer.from('巨各庄镇,2020\r\n'));
  const bytes = text.finishPlain();
  expect(bytes).toHaveLength(text.length);
  expect(Buffer.from(bytes).toString()).toBe('巨各庄镇,2020\r\n'.repeat(lines));
});
