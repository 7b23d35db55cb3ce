import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { PlainError } from '../failure.ts';
import { makeTestFolder } from '../testing/test-folder.ts';
import { readyTarget } from './ready-target.ts';

/** Says what is wrong with a place, and holds that nothing was made on the way. */
function refusalOf(folder: string, beside: string): string {
  const before = readdirSync(beside);
  let message = '';
  try {
    readyTarget(folder);
  } catch (error) {
    expect(error).toBeInstanceOf(PlainError);
    message = (error as PlainError).message;
  }
  expect(readdirSync(beside)).toEqual(before);
  return message;
}

test('a place for a folder may be new, with folders on the way, or behind a link', () => {
  const beside = makeTestFolder();
  mkdirSync(path.join(beside, 'disk'));
  symlinkSync(path.join(beside, 'disk'), path.join(beside, 'link'), 'junction');
  expect(readyTarget(path.join(beside, 'a/b/dist'))).toBe(path.join(beside, 'a/b/dist'));
  expect(readyTarget(path.join(beside, 'link'))).toBe(path.join(beside, 'disk'));
  expect(readyTarget(path.join(beside, 'link/a/b'))).toBe(path.join(beside, 'link/a/b'));
});

test('a file, in the place or on the way, is told', () => {
  const beside = makeTestFolder({ file: 'mine' });
  const file = path.join(beside, 'file');
  expect(refusalOf(file, beside)).toBe(`不能写入 ${file}：这是文件，不是文件夹。`);
  expect(refusalOf(path.join(file, 'a/dist'), beside)).toBe(`不能写入 ${file}：路径中有一段是文件。`);
  expect(readFileSync(file, 'utf8')).toBe('mine');
});

test('a link that leads nowhere, in the place or on the way, or round in a circle, is told', () => {
  const beside = makeTestFolder();
  const [link, circle] = ['link', 'circle'].map((name) => path.join(beside, name)) as [string, string];
  symlinkSync('disk/site', link);
  symlinkSync('circle', circle);
  const nowhere = `${link} 是链接，它指向的 ${path.join(beside, 'disk/site')} 不存在。请先新建这个文件夹，或者改正链接，再运行一次。`;
  expect(refusalOf(link, beside)).toBe(nowhere);
  expect(refusalOf(path.join(link, 'a/dist'), beside)).toBe(nowhere);
  expect(refusalOf(circle, beside)).toBe(
    `${circle} 是链接，绕来绕去又回到自己，没有指向文件夹。请改正链接。`,
  );
});

/** What Linux has mounted as long as it runs. */
const mounted = '/proc';

test.skipIf(!existsSync(`${mounted}/self/mountinfo`))('a place where a disk is mounted is told', () => {
  expect(() => readyTarget(mounted)).toThrow(
    new PlainError(`不能写入 ${mounted}：它是挂载点，请改用其中的文件夹。`),
  );
});

test.skipIf(process.getuid?.() === 0)('a folder that takes nothing is told', () => {
  const beside = makeTestFolder();
  const dist = path.join(beside, 'dist');
  mkdirSync(dist, { mode: 0o555 });
  expect(refusalOf(dist, beside)).toBe(`不能写入 ${dist}：没有权限。`);
  chmodSync(beside, 0o555);
  onTestFinished(() => chmodSync(beside, 0o755));
  expect(refusalOf(dist, beside)).toBe(`不能写入 ${beside}：没有权限。`);
  expect(refusalOf(path.join(beside, 'other'), beside)).toBe(`不能写入 ${beside}：没有权限。`);
});
