import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { toCsv } from '../../../src/downloads/csv.ts';
import { blockOf } from '../../../src/downloads/row-block.ts';
import type { Table } from '../../../src/downloads/table.ts';
import { makeTestFolder } from '../../site/test-folder.ts';
import { CollectionsWriter } from '../write-collections.ts';
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
