import { cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { RecordStore, readJson } from '../../../src/collections/store.ts';
import type { LinesRecord } from '../../../src/model/records.ts';
import { makeTestFolder } from '../../site/testing/test-folder.ts';
import { folderHashes } from '../../site/testing/test-folder-hashes.ts';
import { collect, collectFrom } from '../collect.ts';
import { content, organJson, reportOf } from '../content/test-content.ts';
import { openPart, readParts } from './read-parts.ts';
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

const join = (folders: readonly string[]) => () => readParts(folders.map(openPart));

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
  // Which files are finished is held below, where they lie.
  const { published: _, ...result } = await collect({ contentDir, outDir: whole, address });
  const folders = await writeParts(files);
  const source = join(folders.toReversed());
  expect(await collectFrom(source, { outDir: joined, address })).toMatchObject(result);
  const left = (name: string) =>
    /\/report-lines\.|^published\/data\/originals\/|^(?:published|parts)\.ndjson$/.test(name);
  // A part has no group of which no file could be read.
  const unread = /^parts\/.*2021(?:\/|\/province=)110000/;
  const compared = (folder: string) =>
    Object.fromEntries(
      Object.entries(folderHashes(folder)).filter(([name]) => !left(name) && !unread.test(name)),
    );
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
});

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
  const [capital = '', jilin = '', none = ''] = folders;
  expect(join(folders)().regions).toEqual(['110000', '220000', 'none']);
  expect(join([])).toThrow('没有给出要合并的部分。');
  expect(join([capital, jilin])).toThrow('缺少这些省份：none。没有合并。');
  expect(join([...folders, capital])).toThrow(`${capital} 与 ${capital} 都是 110000，不能合并。`);
  const [elsewhere = ''] = await writeParts({
    ...content,
    'made-up.json': '{"note":"都是虚构的","seed":1,"organs":3}',
  });
  expect(join([elsewhere, jilin, none])).toThrow(`${elsewhere} 与 ${jilin} 的虚构说明不同，不能合并。`);
  const note = path.join(jilin, 'part.json');
  writeFileSync(note, readFileSync(note, 'utf8').replace(/"version":"\w+"/, '"version":"0"'));
  expect(join(folders)).toThrow(`${jilin} 是另一个版本的程序读的，请重新读取。`);
});

test('a part of a province that content no longer has, or with an organ of another, is told', async () => {
  const without = (word: RegExp) =>
    Object.fromEntries(Object.entries(content).filter(([name]) => !word.test(name)));
  const [, jilin = '', none = ''] = await writeParts(content);
  const moved = without(/qitamu/);
  const organ = { 'organs/qitamu-zhen/organ.json': organJson('其塔木镇', '110118105') };
  const [later = ''] = await writeParts({ ...moved, ...organ }, ['110000']);
  expect(join([later, jilin, none])).toThrow(`${later} 与 ${jilin} 都有机关 qitamu-zhen，不能合并。`);
  const [alone = ''] = await writeParts(moved, ['110000']);
  expect(join([alone, jilin, none])).toThrow('读的时候，内容里的省份不同；请把它们重新读取，不再有的删去。');
  const own = await writeParts(without(/miyun|anping/), ['220000']);
  const others = await writeParts(moved, ['110000', 'none']);
  expect(join([...own, ...others])().regions).toEqual(['110000', '220000', 'none']);
});

test('an organ that moved to a province that was not read again is not lost in silence', async () => {
  const [, jilin = '', none = ''] = await writeParts(content);
  const organ = { 'organs/miyun-jugezhuang/organ.json': organJson('巨各庄镇') };
  const extra = { 'organs/miyun-other/organ.json': organJson('别的镇', '110118105') };
  const [later = ''] = await writeParts({ ...content, ...organ, ...extra }, ['110000']);
  expect(join([later, jilin, none])).toThrow(
    `${later} 读的时候，内容里还有机关 miyun-jugezhuang，各部分里却没有：换了省份，或已删去；请把各省份重新读取。`,
  );
});

test('a record that is not the one that was written is told, with its file', async () => {
  const folders = await writeParts(content);
  const file = path.join(folders[1] ?? '', 'reports.ndjson');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"byteLength":', '"bytelength":'));
  const outDir = makeTestFolder();
  const joined = collectFrom(() => readParts(folders.map(openPart)), { outDir, address });
  await expect(joined).rejects.toThrow(
    `${file} 里的 qitamu-zhen/2020 与写入时不同，文件损坏了：请删去它所在的 .collections 或省份文件夹，再运行一次。`,
  );
});

test('a folder that is no part, or not whole, is told', async () => {
  const refusal = (folder: string) => `${folder} 不是一份读好的省份，或者不完整。`;
  const empty = makeTestFolder();
  expect(() => openPart(empty)).toThrow(refusal(empty));
  const [whole = ''] = await writeParts(content, ['220000']);
  for (const name of [
    'organs.ndjson',
    'report-prose.ids',
    'report-lines.index',
    'refused.json',
    'part.json',
  ]) {
    const part = makeTestFolder();
    cpSync(whole, part, { recursive: true });
    expect(openPart(part).region).toBe('220000');
    rmSync(path.join(part, name));
    expect(() => openPart(part)).toThrow(refusal(part));
  }
  truncateSync(path.join(whole, 'report-lines.ndjson'), 100);
  expect(() => openPart(whole)).toThrow(refusal(whole));
});

test('the name of a part changes with its reports, their prose, and the files that were refused', async () => {
  const nameOf = async (more: Readonly<Record<string, string>>) =>
    openPart((await writeParts({ ...content, ...more }, ['220000']))[0] ?? '').name;
  const report = String(content['organs/qitamu-zhen/2020.txt']);
  const names = [
    await nameOf({}),
    await nameOf({ 'organs/miyun-jugezhuang/2020.txt': report }),
    await nameOf({ 'organs/qitamu-zhen/2020.txt': `${report}\n又一句。` }),
    await nameOf({ 'organs/qitamu-zhen/notes.md': '不是报告' }),
    await nameOf({ 'organs/qitamu-zhen/other.md': '不是报告' }),
  ];
  expect(names[1]).toBe(names[0]);
  expect(new Set(names).size).toBe(4);
});

test('a former slug that is an organ of another part stops', async () => {
  const former = organJson('其塔木镇', '220113102').replace(/}$/, ',"formerSlugs":["miyun-jugezhuang"]}');
  const without = (word: RegExp) =>
    Object.fromEntries(Object.entries(content).filter(([name]) => !word.test(name)));
  const capital = await writeParts(without(/qitamu|anping/), ['110000']);
  const files = { ...without(/miyun|anping/), 'organs/qitamu-zhen/organ.json': former };
  const jilin = await writeParts(files, ['220000']);
  expect(join([...capital, ...jilin])).toThrow('仍是一个机关的地址（organs/miyun-jugezhuang/organ.json）');
});
