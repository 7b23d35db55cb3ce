import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { RecordStore, readJson } from '../../src/collections/store.ts';
import {
  type OrganRecord,
  organRecordSchema,
  reportRecordSchema,
  type StoredReport,
} from '../../src/model/records.ts';
import { fromStored } from '../../src/model/stored-report.ts';
import { makeTestFolder } from '../site/testing/test-folder.ts';
import { collect } from './collect.ts';
import { content, divisions, reportOf } from './content/test-content.ts';

const address = 'https://gongkai.example/';

/** Collects content into a fresh folder, and gives what was said of it, the folder, and the files in it. */
async function collected(files: Readonly<Record<string, string | Uint8Array>>) {
  const outDir = path.join(makeTestFolder(), 'collections');
  const result = await collect({ contentDir: makeTestFolder(files), outDir, address });
  return { result, outDir };
}

const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => statSync(path.join(folder, file)).isFile())
      .sort()
      .map((file) => [file, readFileSync(path.join(folder, file), 'latin1')]),
  );

test('organs stand by place, reports newest first, and every record keeps its schema', async () => {
  const { result, outDir } = await collected(content);
  expect(result).toMatchObject({ organs: 3, reports: 3 });
  const organs = new RecordStore<OrganRecord>('organs', outDir);
  expect(organs.ids).toEqual(['miyun-jugezhuang', 'qitamu-zhen', 'anping-qinghe']);
  expect(organs.ids.map((slug) => organRecordSchema.parse(organs.read(slug)).years)).toEqual([
    [2020],
    [2019, 2020],
    [],
  ]);
  const reports = new RecordStore<StoredReport>('reports', outDir);
  expect(reports.ids).toEqual(['miyun-jugezhuang/2020', 'qitamu-zhen/2020', 'qitamu-zhen/2019']);
  for (const id of reports.ids) reportRecordSchema.parse(fromStored(reports.read(id)));
  expect(fromStored(reports.read('qitamu-zhen/2020'))).toMatchObject({
    organ: 'qitamu-zhen',
    year: 2020,
    file: '2020.txt',
    source: { url: 'https://example.org/2020', published: '2021-01-20' },
    report: { title: '其塔木镇2020年政府信息公开工作年度报告' },
    tallies: { 'disputes.total': { pass: 2, fail: 1, notAssessable: 0 } },
  });
});

test('a file that cannot be read is refused with a sentence, and stops nothing', async () => {
  const { result, outDir } = await collected({
    ...content,
    'organs/anping-qinghe/2018.txt': '',
    'organs/anping-qinghe/2019.txt': '各位同事：请于周五前报送材料。',
    'organs/anping-qinghe/附件.xls': 'x',
  });
  expect(result.reports).toBe(3);
  expect(
    result.refused.map(({ organ, file, original, error }) => [
      `${organ}/${file}`,
      original?.byteLength,
      error.code,
      error.message,
    ]),
  ).toEqual([
    ['anping-qinghe/2018.txt', 0, 'read.empty-file', '文件是空的。'],
    [
      'anping-qinghe/2019.txt',
      45,
      'read.no-report',
      '文件里没有年报的标题、章节和法定统计表，不像是政府信息公开工作年度报告。',
    ],
    [
      'anping-qinghe/附件.xls',
      1,
      'read.unknown-name',
      '文件名应为年份加 txt、html、docx、doc 或 pdf，如 2020.txt、2021.pdf；这个文件没有读取。',
    ],
    ['miyun-jugezhuang/2021.pdf', 4, 'read.unknown-format', '这是图片，不能读取；请添加报告的文字版。'],
  ]);
  expect(readJson('refused', outDir)).toEqual(result.refused);
});

test('a report filed under another year than it names is said', async () => {
  const { outDir } = await collected({
    ...content,
    'organs/anping-qinghe/2021.txt': reportOf('清河镇2020年政府信息公开工作年度报告'),
  });
  const { report } = fromStored(new RecordStore<StoredReport>('reports', outDir).read('anping-qinghe/2021'));
  expect(report.findings.at(-1)).toEqual({
    code: 'title.year-differs',
    severity: 'warning',
    message: '这份报告存放为 2021 年度，文中的年份却是 2020 年。',
  });
});

test('a report filed under another organ than it names is said', async () => {
  const { outDir } = await collected({
    ...content,
    'organs/miyun-jugezhuang/2019.txt': reportOf('长春市九台区其塔木镇2019年政府信息公开工作年度报告'),
  });
  const record = new RecordStore<StoredReport>('reports', outDir).read('miyun-jugezhuang/2019');
  expect(fromStored(record).report.findings.at(-1)).toEqual({
    code: 'title.other-organ',
    severity: 'warning',
    message: '这份报告存放在“巨各庄镇”名下，文中的机关却是“长春市九台区其塔木镇”。',
  });
});

test('content without an organ leaves the collections as they were', async () => {
  const { outDir } = await collected(content);
  const before = filesIn(outDir);
  const emptied = makeTestFolder({ 'organs/.gitkeep': '', 'divisions.csv': divisions });
  await expect(collect({ contentDir: emptied, outDir, address })).rejects.toThrow(
    'organs/：里面一个机关也没有；请先用 npm run add 添加报告。',
  );
  expect(filesIn(outDir)).toEqual(before);
});

test('data in error leave the collections as they were', async () => {
  const { outDir } = await collected(content);
  const before = filesIn(outDir);
  const broken = makeTestFolder({ ...content, 'organs/miyun-jugezhuang/organ.json': '{}' });
  await expect(collect({ contentDir: broken, outDir, address })).rejects.toThrow(
    'organs/miyun-jugezhuang/organ.json：字段 name：',
  );
  expect(filesIn(outDir)).toEqual(before);
});

test('the same content gives the same bytes, in whatever order its files were put there', async () => {
  const reversed = Object.fromEntries(Object.entries(content).reverse());
  const [one, other] = [await collected(content), await collected(reversed)];
  const files = filesIn(one.outDir);
  expect(Object.keys(files)).toContain('parts/groups/2020/110000/reports.ndjson');
  expect(filesIn(other.outDir)).toEqual(files);
});
