import { spawn } from 'node:child_process';
import {
  existsSync,
  globSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { RecordStore, readJson } from '../../src/collections/store.ts';
import type { LinesRecord, StoredReport } from '../../src/model/records.ts';
import { fromStored } from '../../src/model/stored-report.ts';
import { makeTestFolder } from '../site/testing/test-folder.ts';
import { collect } from './collect.ts';
import { content, divisions, organJson, reportOf } from './content/test-content.ts';
import { ReportCache } from './reading/report-cache.ts';
import { sha256Of } from './writing/write-collections.ts';

const program = path.join(import.meta.dirname, 'collect-process.fixture.ts');
const address = 'https://gongkai.example';

/** More reports than are read ahead, so that a run can end in the middle of them. */
const organs = 90;
const many = Object.fromEntries(
  Array.from({ length: organs }, (_, number) => `zhen-${String(number).padStart(2, '0')}`).flatMap((slug) => [
    [`organs/${slug}/organ.json`, organJson(`清河${slug.slice(5)}镇`)],
    [`organs/${slug}/2020.txt`, reportOf(`清河${slug.slice(5)}镇2020年政府信息公开工作年度报告`)],
  ]),
);

const hashesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    globSync('**/*', { cwd: folder })
      .filter((file) => statSync(path.join(folder, file)).isFile())
      .sort()
      .map((file) => [file, sha256Of(readFileSync(path.join(folder, file)))]),
  );

/** Paths of the finished files of the site among others. */
const publishedIn = (hashes: Record<string, string>): string[] =>
  Object.keys(hashes)
    .filter((file) => file.startsWith('published/'))
    .map((file) => file.slice('published/'.length))
    .sort();

/** Runs the collector and kills it once it has told so many reports and some milliseconds have gone by. */
function runUntil(folder: string, contentDir: string, reports: number, wait: number): Promise<boolean> {
  const folders = [contentDir, path.join(folder, 'collections'), path.join(folder, 'cache')];
  const child = spawn(process.execPath, [program, ...folders], { stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.on('data', (printed: Buffer) => {
    const told = Number(printed.toString().trim().split('\n').at(-1));
    if (told >= reports) setTimeout(() => child.kill('SIGKILL'), wait);
  });
  return new Promise((resolve) => {
    child.on('close', (_, signal) => resolve(signal === 'SIGKILL'));
  });
}

test('a run that is killed at any moment leaves what was there, and the next one completes to the same bytes', async () => {
  const contentDir = makeTestFolder({ ...content, ...many });
  const whole = path.join(makeTestFolder(), 'collections');
  await collect({ contentDir, outDir: whole, address, version: 'v1' });
  const expected = hashesIn(whole);

  const folder = makeTestFolder();
  const outDir = path.join(folder, 'collections');
  const killed = [
    await runUntil(folder, contentDir, 1, 0),
    await runUntil(folder, contentDir, 40, 3),
    await runUntil(folder, contentDir, organs + 3, 7),
  ];
  expect(killed.slice(0, 2)).toEqual([true, true]);
  // The last was killed while it wrote, or had just finished: there is everything or nothing.
  if (existsSync(outDir)) expect(hashesIn(outDir)).toEqual(expected);
  expect(await runUntil(folder, contentDir, Number.POSITIVE_INFINITY, 0)).toBe(false);
  expect(hashesIn(outDir)).toEqual(expected);
  expect(globSync('*', { cwd: folder }).sort()).toEqual(['cache', 'collections']);
});

test('a second run takes what it knows from the cache, to the same bytes', async () => {
  const contentDir = makeTestFolder(content);
  const folder = makeTestFolder();
  const run = async (name: string) => {
    const cache = new ReportCache({
      ...{ folder: path.join(folder, 'cache'), name: 'content', version: '1' },
      say: (sentence) => expect(sentence).toBe(''),
    });
    const outDir = path.join(folder, name);
    await collect({ contentDir, outDir, address, cache });
    return hashesIn(outDir);
  };
  const first = await run('first');
  const sizeOf = () => hashesIn(path.join(folder, 'cache'));
  const kept = sizeOf();
  expect(await run('second')).toEqual(first);
  expect(sizeOf()).toEqual(kept);
  writeFileSync(
    path.join(contentDir, 'organs/anping-qinghe/2020.txt'),
    reportOf('清河镇2020年政府信息公开工作年度报告'),
  );
  const third = await run('third');
  await collect({ contentDir, outDir: path.join(folder, 'clean'), address });
  expect(third).toEqual(hashesIn(path.join(folder, 'clean')));
  expect(third).not.toEqual(first);
});

test('what is taken over from the run before is what a run without it makes', async () => {
  const contentDir = makeTestFolder({ ...content, ...many });
  const folder = makeTestFolder();
  const run = async (name: string) => {
    const outDir = path.join(folder, name);
    await collect({ contentDir, outDir, address, version: 'v1' });
    return hashesIn(outDir);
  };
  const first = await run('standing');
  expect(await run('standing')).toEqual(first);
  const changed = reportOf('清河镇2020年政府信息公开工作年度报告', { 'review.total': '7' });
  writeFileSync(path.join(contentDir, 'organs/anping-qinghe/2020.txt'), changed);
  unlinkSync(path.join(contentDir, 'organs/zhen-88/2020.txt'));
  const second = await run('standing');
  expect(second).not.toEqual(first);
  expect(second).toEqual(await run('clean'));
});

const correction = {
  ...{ organ: 'anping-qinghe', year: 2020, figure: 'review.total' },
  ...{ expected: { value: 7 }, corrected: { value: 8 }, reason: '报送时少数了一件' },
  ...{ source: 'https://example.org/notice', date: '2021-03-01' },
};

const some = Object.fromEntries(Object.entries(many).slice(0, 16));
const qinghe = {
  'organs/anping-qinghe/2020.txt': reportOf('清河镇2020年政府信息公开工作年度报告', { 'review.total': '7' }),
};

/** What keepers do to a content folder, one thing after another; undefined takes a file away. */
const changes: Readonly<Record<string, Readonly<Record<string, string | undefined>>>> = {
  'a report of the year before is added': {
    'organs/anping-qinghe/2019.txt': reportOf('清河镇2019年政府信息公开工作年度报告'),
  },
  'another report of that group is changed': {
    'organs/anping-qinghe/2020.txt': reportOf('清河镇2020年政府信息公开工作年度报告', {
      'review.total': '7',
    }),
  },
  'a figure is corrected': { 'corrections.json': JSON.stringify([correction]) },
  'nothing but another province is changed': {
    'organs/qitamu-zhen/2020.txt': reportOf('其塔木镇2020年政府信息公开工作年度报告', {
      'review.total': '7',
    }),
  },
  'the correction is taken back': { 'corrections.json': undefined },
  'a report is found to have been published': {
    'organs/zhen-03/2020.source.json': '{"published":"2021-03-31"}',
  },
  'an organ has another name': { 'organs/zhen-04/organ.json': organJson('清河新镇') },
  'an organ comes to lie in a province': { 'organs/zhen-05/organ.json': organJson('清河镇', '110118105') },
  'a report can no longer be read': { 'organs/zhen-06/2020.txt': '\u0000\u0001' },
  'that report can be read again': {
    'organs/zhen-06/2020.txt': reportOf('清河06镇2020年政府信息公开工作年度报告'),
  },
  'an organ takes another address': {
    'organs/zhen-07/organ.json': organJson('清河07镇').replace(/\}$/, ',"formerSlugs":["zhen-seven"]}'),
  },
  'a place has another name': { 'divisions.csv': divisions.replace('巨各庄镇', '巨各庄新镇') },
  'all reports of a year are gone': { 'organs/anping-qinghe/2019.txt': undefined },
};

test('whatever keepers change, what is taken over makes what a run without it does', async () => {
  const contentDir = makeTestFolder({ ...content, ...some });
  const folder = makeTestFolder();
  const run = async (name: string) => {
    const outDir = path.join(folder, name);
    const cache = new ReportCache({
      ...{ folder: path.join(folder, 'cache'), name: 'content', version: '1' },
      say: (sentence) => expect(sentence).toBe(''),
    });
    const { published, ...result } = await collect({ contentDir, outDir, address, version: 'v1', cache });
    const hashes = hashesIn(outDir);
    expect(published.files.toSorted()).toEqual(publishedIn(hashes));
    return { result, hashes };
  };
  let before = await run('standing');
  for (const [change, files] of Object.entries(changes)) {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(contentDir, name);
      if (text === undefined) unlinkSync(file);
      else writeFileSync(file, text);
    }
    const standing = await run('standing');
    expect(standing, change).not.toEqual(before);
    const clean = await run('clean');
    expect(standing, change).toEqual(clean);
    rmSync(path.join(folder, 'clean'), { recursive: true });
    before = standing;
  }
}, 120_000);

/** What may befall the collections between two runs. */
const damages: Readonly<Record<string, (collections: string) => void>> = {
  'a list of files is cut short': (folder) => truncateSync(path.join(folder, 'published.ndjson'), 1000),
  'both lists are gone': (folder) => {
    for (const name of ['published.ndjson', 'parts.ndjson']) rmSync(path.join(folder, name));
  },
  'a line of a list is damaged': (folder) => {
    const file = path.join(folder, 'parts.ndjson');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"files":', '"files"'));
  },
  'a piece of the reports is cut short': (folder) =>
    truncateSync(path.join(folder, 'parts/groups/2020/110000/reports.ndjson'), 50),
  'the parts are gone': (folder) => rmSync(path.join(folder, 'parts'), { recursive: true }),
};

test('whatever befalls the collections, the next run makes what a run without them does', async () => {
  const contentDir = makeTestFolder({ ...content, ...qinghe });
  const folder = makeTestFolder();
  const run = (name: string) =>
    collect({ contentDir, outDir: path.join(folder, name), address, version: 'v1' });
  await run('clean');
  const clean = hashesIn(path.join(folder, 'clean'));
  await run('standing');
  for (const [damage, befall] of Object.entries(damages)) {
    befall(path.join(folder, 'standing'));
    const { published } = await run('standing');
    expect(hashesIn(path.join(folder, 'standing')), damage).toEqual(clean);
    expect(published.files.toSorted(), damage).toEqual(publishedIn(clean));
  }
});

test('a stranger among the files of the site is none of them, in this run and the next', async () => {
  const contentDir = makeTestFolder({ ...content, ...qinghe });
  const outDir = path.join(makeTestFolder(), 'collections');
  const run = () => collect({ contentDir, outDir, address, version: 'v1' });
  const { published } = await run();
  const clean = hashesIn(outDir);
  const stranger = 'published/data/.DS_Store';
  writeFileSync(path.join(outDir, stranger), 'Finder');
  for (const again of [await run(), await run()])
    expect(again.published.files.toSorted()).toEqual(published.files.toSorted());
  const { [stranger]: _, ...others } = hashesIn(outDir);
  expect(others).toEqual(clean);
});

test('a correction of a report that is taken over and no longer fits stops the run', async () => {
  const contentDir = makeTestFolder({ ...content, ...qinghe });
  const outDir = path.join(makeTestFolder(), 'collections');
  const run = () => collect({ contentDir, outDir, address, version: 'v1' });
  const write = (entries: readonly object[]) =>
    writeFileSync(path.join(contentDir, 'corrections.json'), JSON.stringify(entries));
  write([correction]);
  const { published, ...first } = await run();
  expect(await run()).toMatchObject({ ...first, published: { files: published.files } });
  write([correction, { ...correction, year: 2018 }]);
  await expect(run()).rejects.toThrow('corrections.json：第 2 条（anping-qinghe 2018 review.total）');
});

test('a report that is added, changed or removed while a run is under way is not half in', async () => {
  const contentDir = makeTestFolder({ ...content, ...many });
  const outDir = path.join(makeTestFolder(), 'collections');
  const inContent = (file: string) => path.join(contentDir, 'organs', file);
  const other = reportOf('清河镇2020年政府信息公开工作年度报告', { 'review.total': '7' });
  const watch = (done: number) => {
    if (done !== 1) return;
    writeFileSync(inContent('zhen-01/2019.txt'), other);
    writeFileSync(inContent('zhen-89/2020.txt'), other);
    unlinkSync(inContent('zhen-88/2020.txt'));
  };
  await collect({ contentDir, outDir, address, watch });
  const reports = new RecordStore<StoredReport>('reports', outDir);
  expect(reports.has('zhen-01/2019')).toBe(false);
  const { sha256, report } = fromStored(reports.read('zhen-89/2020'));
  const lines = new RecordStore<LinesRecord>('report-lines', outDir).read('zhen-89/2020');
  expect(sha256).toBe(sha256Of(Buffer.from(other)));
  expect(lines.join('\n')).toBe(other.trimEnd());
  expect(report.figures['review.total']?.value).toBe(7);
  expect(readJson('refused', outDir)).toContainEqual({
    organ: 'zhen-88',
    file: '2020.txt',
    original: null,
    error: { code: 'read.no-file', message: '不是文件，或不能读取。' },
  });
});
