import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeTestFolder } from '../site/testing/test-folder.ts';
import { type ReportToWrite, writeReport } from './write-report.ts';

const organ = { name: '湖塘乡', kind: 'township', division: null, otherNames: [] } as const;
const report: ReportToWrite = {
  ...{ slug: 'fengcheng-hutang', organ: { ...organ, otherNames: [] }, file: '2020.txt', year: 2020 },
  ...{ bytes: new TextEncoder().encode('a'), source: undefined },
};

test('a new organ’s folder comes with all of its files, an earlier one keeps its own', () => {
  const folder = makeTestFolder();
  const kept = path.join(folder, 'organs/fengcheng-hutang');
  writeReport(folder, { ...report, source: { published: '2021-01-20' } });
  writeReport(folder, { ...report, organ: undefined, file: '2021.pdf', year: 2021 });
  expect(readdirSync(kept).sort()).toEqual(['2020.source.json', '2020.txt', '2021.pdf', 'organ.json']);
  expect(JSON.parse(readFileSync(path.join(kept, 'organ.json'), 'utf8'))).toEqual(organ);
  expect(readdirSync(folder)).toEqual(['organs']);
});

test('a name that is taken meanwhile is not replaced, and nothing is left beside', () => {
  const folder = makeTestFolder({ 'organs/fengcheng-hutang/2020.txt': 'there' });
  const target = path.join(folder, 'organs/fengcheng-hutang');
  const taken = (name: string) => `不能写入 ${name}：刚刚有了这个文件，没有覆盖。`;
  expect(() => writeReport(folder, report)).toThrow(taken(target));
  expect(() => writeReport(folder, { ...report, organ: undefined })).toThrow(
    taken(path.join(target, '2020.txt')),
  );
  mkdirSync(path.join(folder, 'organs/miyun-x'));
  expect(() => writeReport(folder, { ...report, slug: 'miyun-x' })).toThrow(
    taken(path.join(folder, 'organs/miyun-x')),
  );
  expect(readFileSync(path.join(target, '2020.txt'), 'utf8')).toBe('there');
  expect(readdirSync(folder)).toEqual(['organs']);
});

test('an address that is none writes nothing', () => {
  const folder = makeTestFolder();
  expect(() => writeReport(folder, { ...report, slug: '../x-y' })).toThrow('no address');
  expect(readdirSync(folder)).toEqual([]);
});

test.skipIf(process.getuid?.() === 0)('a folder that may not be written is said in one sentence', () => {
  const folder = makeTestFolder();
  chmodSync(folder, 0o555);
  expect(() => writeReport(folder, report)).toThrow(/^不能写入 .*：没有权限。$/);
});

test('a file where the folder should be is said in one sentence', () => {
  const folder = makeTestFolder();
  writeFileSync(path.join(folder, 'organs'), '');
  expect(() => writeReport(folder, report)).toThrow(/^不能写入 .*：路径中有一段是文件。$/);
});
