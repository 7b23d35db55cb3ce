import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeTestFolder } from '../site/testing/test-folder.ts';
import { listReportFiles } from './report-files.ts';

test('folders are searched to the bottom in order of path, what is no report is counted', () => {
  const folder = makeTestFolder({
    'in/b.PDF': '',
    'in/a/2.docx': '',
    'in/a/1.htm': '',
    'in/c.doc': '',
    'in/d.txt': '',
    'in/.DS_Store': '',
    'in/e.xls': '',
  });
  const { files, unusable, ignored } = listReportFiles(['in'], folder);
  expect(files.map(({ shown }) => shown)).toEqual([
    'in/a/1.htm',
    'in/a/2.docx',
    'in/b.PDF',
    'in/c.doc',
    'in/d.txt',
  ]);
  expect(files[0]?.path).toBe(path.join(folder, 'in/a/1.htm'));
  expect([unusable, ignored]).toEqual([[], 2]);
});

test('a file that is named is taken whatever it is called, and once', () => {
  const folder = makeTestFolder({ 'in/report': '', 'in/a.txt': '' });
  const { files } = listReportFiles(['in/report', 'in', './in/a.txt'], folder);
  expect(files.map(({ shown }) => shown)).toEqual(['in/report', 'in/a.txt']);
});

test('links in a folder are passed over, wherever they lead', () => {
  const folder = makeTestFolder({ 'in/a.txt': '', 'out/b.txt': '' });
  symlinkSync('../out', path.join(folder, 'in/out'));
  symlinkSync('../out/b.txt', path.join(folder, 'in/b.txt'));
  symlinkSync('.', path.join(folder, 'in/loop'));
  const { files, ignored } = listReportFiles(['in'], folder);
  expect([files.map(({ shown }) => shown), ignored]).toEqual([['in/a.txt'], 3]);
});

test('what is not there, or is no file, is said', () => {
  const folder = makeTestFolder({ 'a.txt': '' });
  expect(listReportFiles(['b.txt', 'a.txt/c.txt', '/dev/null'], folder).unusable).toEqual([
    { shown: 'b.txt', message: '没有这个文件或文件夹。' },
    { shown: 'a.txt/c.txt', message: '没有这个文件或文件夹。' },
    { shown: '/dev/null', message: '这不是普通文件。' },
  ]);
});
