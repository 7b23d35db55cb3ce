import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { RecordStore, readJson } from '../../../src/collections/store.ts';
import type { LinesRecord } from '../../../src/model/records.ts';
import { folderHashes } from '../../site/folder-hashes.ts';
import { makeTestFolder } from '../../site/test-folder.ts';
import { collect, collectFrom } from '../collect.ts';
import { content, organJson, reportOf } from '../test-content.ts';
import { readParts } from './read-parts.ts';
import { writePart } from './write-part.ts';

const address = 'https://gongkai.example/';

/** Reads every region of a content folder into a part; gives their folders. */
async function writeParts(
  files: Readonly<Record<string, string | Uint8Array>>,
  regions: readonly string[] = ['110000', '220000', 'none'],
): Promise<string[]> {
  const [contentDir, partsDir] = [makeTestFolder(files), makeTestFolder()];
  const folders = regions.map((region) => path.join(partsDir, region));
  for (const [index, region] of regions.entries())
    await writePart({ contentDir, region, outDir: folders[index] ?? '' });
  return folders;
}

const corrections = [
  {
    organ: 'qitamu-zhen',
    year: 2020,
    figure: 'review.total',
    expected: { value: 1 },
    corrected: { value: 2 },
    reason: '报送时少数了一件',
    source: 'https://example.org/notice',
    date: '2021-03-01',
  },
];

test('collections of parts are those of one run, but for what stays in the parts', async () => {
  const files = {
    ...content,
    'organs/qitamu-zhen/notes.md': '不是报告',
    'organs/anping-qinghe/2021.txt': reportOf('清河镇2021年政府信息公开工作年度报告'),
    'organs/miyun-jugezhuang/organ.json': organJson('巨各庄镇', '110118105').replace(
      /}$/,
      ',"formerSlugs":["miyun-zhen"]}',
    ),
  };
  const contentDir = makeTestFolder(files);
  const whole = path.join(makeTestFolder(), 'collections');
  const joined = path.join(makeTestFolder(), 'collections');
  const result = await collect({ contentDir, outDir: whole, address });
  const folders = await writeParts(files);
  expect(await collectFrom(() => readParts(folders.toReversed()), { outDir: joined, address })).toEqual(
    result,
  );
  const left = (name: string) =>
    /^report-lines\.|^published\/data\/originals\/|^published\.ndjson$/.test(name);
  const compared = (folder: string) =>
    Object.fromEntries(Object.entries(folderHashes(folder)).filter(([name]) => !left(name)));
  expect(compared(joined)).toEqual(compared(whole));
  const originals = folders.flatMap((folder) =>
    Object.entries(folderHashes(folder)).filter(([name]) => name.startsWith('published/data/originals/')),
  );
  const ofWhole = Object.entries(folderHashes(whole)).filter(([name]) =>
    name.startsWith('published/data/originals/'),
  );
  expect(Object.fromEntries(originals)).toEqual(Object.fromEntries(ofWhole));
  const lines = new RecordStore<LinesRecord>('report-lines', whole);
  const inParts = folders.flatMap((folder) => {
    const store = new RecordStore<LinesRecord>('report-lines', folder);
    return store.ids.map((id): [string, LinesRecord] => [id, store.read(id)]);
  });
  expect(new Map(inParts)).toEqual(new Map(lines.ids.map((id) => [id, lines.read(id)])));
}, 30_000);

test('a region has its own organs alone, and is asked for nothing of the others', async () => {
  const files = { ...content, 'corrections.json': JSON.stringify(corrections) };
  const [capital = '', jilin = ''] = await writeParts(files, ['110000', '220000']);
  expect(new RecordStore('organs', capital).ids).toEqual(['miyun-jugezhuang']);
  expect(new RecordStore('reports', jilin).ids).toEqual(['qitamu-zhen/2020', 'qitamu-zhen/2019']);
  expect(readFileSync(path.join(jilin, 'reports.ndjson'), 'utf8')).toContain('报送时少数了一件');
  expect(readJson('refused', capital)).toHaveLength(1);
});

test('a correction that no longer matches stops the region it is of, and that alone', async () => {
  const wrong = corrections.map((correction) => ({ ...correction, expected: { value: 7 } }));
  const unknown = corrections.map((correction) => ({ ...correction, organ: 'miyun-nobody' }));
  const files = (entries: object[]) => ({ ...content, 'corrections.json': JSON.stringify(entries) });
  await writeParts(files(wrong), ['110000']);
  await expect(writeParts(files(wrong), ['220000'])).rejects.toThrow('corrections.json：第 1 条');
  await expect(writeParts(files(unknown), ['110000'])).rejects.toThrow('没有这份报告，或者它没有读成报告。');
});

test('a region without organs is refused, with those that have some', async () => {
  await expect(writeParts(content, ['990000'])).rejects.toThrow(
    'organs/：没有属于 990000 的机关；有的是：110000、220000、none。',
  );
});

test('what does not belong together is not joined', async () => {
  const folders = await writeParts(content);
  const [capital = '', jilin = ''] = folders;
  expect(() => readParts([])).toThrow('没有给出要合并的部分。');
  expect(() => readParts([makeTestFolder()])).toThrow('不是一份读好的省份，或者不完整。');
  expect(() => readParts([capital, jilin, capital])).toThrow(
    `${capital} 与 ${capital} 都有机关 miyun-jugezhuang，不能合并。`,
  );
  const [elsewhere = ''] = await writeParts({
    ...content,
    'made-up.json': '{"note":"都是虚构的","seed":1,"organs":3}',
  });
  expect(() => readParts([jilin, elsewhere])).toThrow('一个是公布的报告，一个是虚构的，不能合并。');
  const note = path.join(jilin, 'part.json');
  writeFileSync(note, readFileSync(note, 'utf8').replace(/"extractor":"\w+"/, '"extractor":"0"'));
  expect(() => readParts(folders)).toThrow(`${jilin} 是另一个版本的程序读的，请重新读取。`);
  rmSync(path.join(capital, 'organs.ndjson'));
  expect(() => readParts(folders)).toThrow(`${capital} 不是一份读好的省份，或者不完整。`);
});

test('a former slug that is an organ of another part stops', async () => {
  const former = organJson('其塔木镇', '220113102').replace(/}$/, ',"formerSlugs":["miyun-jugezhuang"]}');
  const [capital = ''] = await writeParts(content, ['110000']);
  const alone = Object.fromEntries(Object.entries(content).filter(([name]) => !name.includes('miyun')));
  const [jilin = ''] = await writeParts({ ...alone, 'organs/qitamu-zhen/organ.json': former }, ['220000']);
  expect(() => readParts([capital, jilin])).toThrow(
    '仍是一个机关的地址（organs/miyun-jugezhuang/organ.json）',
  );
});
