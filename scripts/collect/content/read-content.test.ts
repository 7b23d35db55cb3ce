import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeTestFolder } from '../../site/testing/test-folder.ts';
import { readBytes, readContent } from './read-content.ts';
import { content, organJson } from './test-content.ts';

const message = (files: Readonly<Record<string, string>>): string => {
  try {
    readContent(makeTestFolder(files));
    return 'no error';
  } catch (error) {
    return error instanceof Error ? `${error.name} ${error.message}` : String(error);
  }
};
const organ = organJson('清河镇');

test('organs come in the order of their slugs, their reports by year, with what is known of the source', () => {
  const folders = readContent(makeTestFolder(content));
  expect(folders.map(({ slug, organ: { name } }) => [slug, name])).toEqual([
    ['anping-qinghe', '清河镇'],
    ['miyun-jugezhuang', '巨各庄镇'],
    ['qitamu-zhen', '其塔木镇'],
  ]);
  expect(folders.at(-1)?.reports.map(({ file, year, source }) => ({ file, year, source }))).toEqual([
    { file: '2019.txt', year: 2019, source: null },
    { file: '2020.txt', year: 2020, source: { url: 'https://example.org/2020', published: '2021-01-20' } },
  ]);
  expect(folders.flatMap(({ strangers }) => strangers)).toEqual([]);
});

test('what is named like no report is a stranger, not a report', () => {
  const files = {
    'organs/a-b/organ.json': organ,
    'organs/a-b/2020.doc.txt': '',
    'organs/a-b/20.txt': '',
    'organs/a-b/2020.TXT': '',
    'organs/a-b/2020.wps': '',
  };
  const [folder] = readContent(makeTestFolder(files));
  expect(folder?.reports).toEqual([]);
  expect(folder?.strangers.map(({ file }) => file)).toEqual([
    '20.txt',
    '2020.TXT',
    '2020.doc.txt',
    '2020.wps',
  ]);
});

test('files that belong to a system and not to the content are passed over', () => {
  const files = {
    'organs/a-b/organ.json': organ,
    'organs/a-b/.DS_Store': 'x',
    'organs/.gitkeep': '',
    'organs/README.md': '',
  };
  expect(readContent(makeTestFolder(files)).map(({ slug, strangers }) => [slug, strangers])).toEqual([
    ['a-b', []],
  ]);
});

test.each<[string, Record<string, string>, string]>([
  ['no organ.json', { 'organs/a-b/2020.txt': '' }, 'organs/a-b/organ.json：文件不存在，或不能读取。'],
  [
    'JSON that is none',
    { 'organs/a-b/organ.json': '{name' },
    'organs/a-b/organ.json：不是有效的 JSON：第 1 行第 2 列的 name 读不懂。',
  ],
  [
    'an unknown field',
    { 'organs/a-b/organ.json': organ.replace('{', '{"website":"x",') },
    'organs/a-b/organ.json：不认识的字段 website',
  ],
  [
    'a field missing',
    { 'organs/a-b/organ.json': '{"kind":"township","division":null}' },
    'organs/a-b/organ.json：字段 name：没有填写',
  ],
  [
    'a division code of 12 digits',
    { 'organs/a-b/organ.json': organJson('清河镇', '220113102000') },
    'organs/a-b/organ.json：字段 division.code：应为 6 位或 9 位数字',
  ],
  [
    'two faults',
    { 'organs/a-b/organ.json': '{"name":"镇","kind":"town","division":null}' },
    'organs/a-b/organ.json：字段 name：至少要有 2 个字；字段 kind：应为 ministry、provinceGovernment、prefectureGovernment、countyGovernment、township、subdistrict、department、zone、other 之一',
  ],
  ...['甲\\u0001镇', '甲\\u202e镇', '甲\\ufffe镇', '甲\\ud800镇', '甲\\n镇'].map(
    (name): [string, Record<string, string>, string] => [
      `${name} for a name`,
      { 'organs/a-b/organ.json': organJson('X镇').replace('X镇', name) },
      'organs/a-b/organ.json：字段 name：含有不能显示的字符',
    ],
  ),
  [
    'a slug that is none',
    { 'organs/Qinghe/organ.json': organ },
    'organs/Qinghe/：文件夹名应为用 - 连接的两段以上小写拼音，如 miyun-jugezhuang。',
  ],
  [
    'two files of one year',
    { 'organs/a-b/organ.json': organ, 'organs/a-b/2020.pdf': '', 'organs/a-b/2020.txt': '' },
    'organs/a-b/2020.pdf：与 2020.txt 是同一年的报告，只能保留一份。',
  ],
  [
    'a source that is no address',
    {
      'organs/a-b/organ.json': organ,
      'organs/a-b/2020.txt': '',
      'organs/a-b/2020.source.json': '{"url":"x"}',
    },
    'organs/a-b/2020.source.json：字段 url：应为完整的网址，如 https://www.example.gov.cn/report.html',
  ],
  [
    'a date that is none',
    {
      'organs/a-b/organ.json': organ,
      'organs/a-b/2020.txt': '',
      'organs/a-b/2020.source.json': '{"published":"2021-02-30"}',
    },
    'organs/a-b/2020.source.json：字段 published：应为日期，如 2021-01-20',
  ],
  [
    'a day before the year is over',
    {
      'organs/a-b/organ.json': organ,
      'organs/a-b/2020.txt': '',
      'organs/a-b/2020.source.json': '{"published":"2019-01-01"}',
    },
    'organs/a-b/2020.source.json：字段 published：2019-01-01 早于 2020 年 12 月，不会是 2020 年度报告的发布日期，请核对',
  ],
])('%s stops with file, field and reason', (_, files, reason) => {
  expect(message(files)).toBe(`ContentError ${reason}`);
});

test('whatever is wrong is told at once, a line each', () => {
  const files = {
    'organs/a-b/organ.json': '{name',
    'organs/c-d/organ.json': organ,
    'organs/e-f/organ.json': organ.replace('{', '{"name":"甲",'),
    'organs/g-h/2020.txt': '',
  };
  expect(message(files)).toBe(
    [
      'ContentErrors organs/a-b/organ.json：不是有效的 JSON：第 1 行第 2 列的 name 读不懂。',
      'organs/e-f/organ.json：字段 name 写了两次（第 1 行和第 1 行）。',
      'organs/g-h/organ.json：文件不存在，或不能读取。',
    ].join('\n'),
  );
});

test('of very many faults the first are told, and how many there are besides', () => {
  const files = Object.fromEntries(Array.from({ length: 103 }, (_, at) => [`organs/a-b${at}/2020.txt`, '']));
  const lines = message(files)?.split('\n') ?? [];
  expect(lines).toHaveLength(101);
  expect(lines.at(-1)).toBe('还有 3 处，改好以后再运行。');
});

test('a mark before the text is passed over, and another coding than UTF-8 is told', () => {
  const folder = makeTestFolder({ 'organs/a-b/organ.json': `\uFEFF${organ}` });
  expect(readContent(folder)[0]?.organ.name).toBe('清河镇');
  writeFileSync(path.join(folder, 'organs/a-b/organ.json'), Buffer.from([0xc7, 0xe5, 0xba, 0xd3]));
  expect(() => readContent(folder)).toThrow('organs/a-b/organ.json：不是 UTF-8 编码的文本，请另存为 UTF-8。');
});

test('a content folder without organs/ stops with its path', () => {
  const folder = makeTestFolder();
  expect(() => readContent(folder)).toThrow(
    `organs/：文件夹不存在，或不能读取（${path.join(folder, 'organs')}）。`,
  );
});

test.skipIf(process.platform === 'win32')('a pipe is no file, and is not waited for', () => {
  const folder = makeTestFolder({ 'organs/a-b/organ.json': organ, 'organs/c-d/2020.txt': '' });
  for (const name of ['organs/a-b/2020.txt', 'organs/c-d/organ.json'])
    execFileSync('mkfifo', [path.join(folder, name)]);
  expect(() => readContent(folder)).toThrow('organs/c-d/organ.json：文件不存在，或不能读取。');
  expect(readBytes({ organ: 'a-b', file: '2020.txt', path: path.join(folder, 'organs/a-b/2020.txt') })).toBe(
    undefined,
  );
});

test('a folder beside the reports stops nothing', () => {
  const folder = makeTestFolder({ 'organs/a-b/organ.json': organ, 'organs/a-b/2020.txt': '' });
  mkdirSync(path.join(folder, 'organs/a-b/attachments'));
  expect(readContent(folder)[0]?.reports).toHaveLength(1);
});
