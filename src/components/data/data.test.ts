import { expect, test } from 'vitest';
import type { DownloadFile } from '../../model/records.ts';
import { bytesText } from './bytes-text.ts';
import { downloadLines } from './download-lines.ts';
import { parquetOverview } from './parquet-overview.ts';
import { tableParts } from './table-parts.ts';

const file = (path: string, rows: number, bytes: number): DownloadFile => ({
  table: 'figures',
  path,
  part: '2020/110000',
  rows,
  bytes,
  listsParts: false,
});

test.each([
  [0, '0 字节'],
  [999, '999 字节'],
  [1000, '1 kB'],
  [12_345, '12.3 kB'],
  [2_500_000, '2.5 MB'],
  [3e12, '3000 GB'],
])('%i bytes are %s', (bytes, text) => {
  expect(bytesText(bytes)).toBe(text);
});

test('a table in parts is said with what its parts come to; one that is whole is not', () => {
  expect(tableParts([file('figures.csv', 1, 1)])).toEqual([]);
  const parts = [file('figures/2020/110000.csv.gz', 3, 700), file('figures/2020/220000.csv.gz', 4, 800)];
  expect(tableParts([file('figures.csv', 2, 90), ...parts])).toEqual([
    { name: '全部数字', parts: 2, rows: 7, size: '1.5 kB' },
  ]);
});

test('a file that only lists its parts is offered as their list', () => {
  const offered = {
    name: '全部数字',
    address: '/data/figures.csv',

    content: '每一格一行。',
  };
  const whole = file('figures.csv', 1, 1);
  expect(downloadLines([whole], [offered])).toMatchObject([
    { name: '全部数字（CSV）', content: '每一格一行。' },
  ]);
  expect(downloadLines([{ ...whole, listsParts: true }], [offered])).toMatchObject([
    { name: '全部数字：各份的目录（CSV）', content: '列出各份的网址；各份里每一格一行。' },
  ]);
});

test('Parquet files are counted, and there may be none', () => {
  expect(parquetOverview([file('figures.csv', 1, 1)])).toEqual({
    sentence: '本站还没有能够读取的报告。',
    first: undefined,
  });
  const path = 'parquet/year=2020/province=110000/figures.parquet';
  expect(parquetOverview([file('figures.csv', 1, 1), file(path, 198, 9000)])).toEqual({
    sentence:
      '同样的数字，按年度和省份分成 1 个文件，共 198 行、9 kB；DuckDB、Spark、ClickHouse 等可以直接读取，没有 address 一列。',
    first: { path, address: `/data/${path}` },
  });
  expect(parquetOverview([file(path, 291_406, 9000)]).sentence).toContain('共 291,406 行');
});
