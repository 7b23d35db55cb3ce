import { DamagedRecord } from '../../src/collections/record-piece.ts';
import { isContentError } from '../collect/content/content-error.ts';

/** A failure that its message explains: it is shown without a stack trace. */
export class PlainError extends Error {
  override readonly stack = '';
}

const reasons: Record<string, string> = {
  EACCES: '没有权限',
  EBUSY: '它正在使用，或者是挂载点，请改用其中的文件夹',
  EDQUOT: '磁盘配额已用完',
  EEXIST: '路径中有一段是文件',
  ENOSPC: '磁盘已满',
  ENOTDIR: '路径中有一段是文件',
  EPERM: '没有权限',
  EROFS: '文件系统是只读的',
  EXDEV: '它与上一级文件夹不在同一个文件系统',
};

/** Turns a refusal of the file system to take what is written into one sentence; other errors stay as they are. */
export function toPlainError(error: unknown, place: string): unknown {
  // Of a copy, `path` is what was read.
  const { code = '', syscall, path, dest } = error as NodeJS.ErrnoException & { dest?: string };
  // A folder that is to be made with all above it is refused so by /proc and its like.
  const isNoPlace = code === 'ENOENT' && /^mkd(?:ir|temp)$/.test(syscall ?? '');
  const reason = isNoPlace ? '这里不能新建文件夹' : reasons[code];
  // The path of a folder under a name of its own is none that anybody gave.
  const named = syscall === 'mkdtemp' ? place : (dest ?? path ?? place);
  return reason === undefined ? error : new PlainError(`不能写入 ${named}：${reason}。`);
}

/** Prints why a command failed and makes its exit status 1. An error that nobody expected keeps its stack. */
export function reportFailure(error: unknown): void {
  const isPlain = error instanceof PlainError || error instanceof DamagedRecord || isContentError(error);
  console.error(isPlain ? error.message : error);
  process.exitCode = 1;
}
