import { expect, test } from 'vitest';
import { PlainError, toPlainError } from './failure.ts';

test('a refusal of the file system is a sentence with the place that takes nothing', () => {
  const refusal = (more: object) => toPlainError(Object.assign(new Error('x'), more), '/site');
  expect(refusal({ code: 'ENOSPC' })).toEqual(new PlainError('不能写入 /site：磁盘已满。'));
  expect(refusal({ code: 'EROFS', path: '/site/a' })).toEqual(
    new PlainError('不能写入 /site/a：文件系统是只读的。'),
  );
  expect(refusal({ code: 'ENOSPC', path: '/source/a', dest: '/site/a' })).toEqual(
    new PlainError('不能写入 /site/a：磁盘已满。'),
  );
  const made = { syscall: 'mkdtemp', path: '/site.building-XXXXXX' };
  expect(refusal({ code: 'EACCES', ...made })).toEqual(new PlainError('不能写入 /site：没有权限。'));
  expect(refusal({ code: 'ENOENT', ...made })).toEqual(
    new PlainError('不能写入 /site：这里不能新建文件夹。'),
  );
});

test('an error that nobody expected stays as it is', () => {
  const error = new TypeError('x');
  expect(toPlainError(error, '/site')).toBe(error);
  const lost = Object.assign(new Error('x'), { code: 'ENOENT', syscall: 'open', path: '/site/a' });
  expect(toPlainError(lost, '/site')).toBe(lost);
});
