import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PlainError, toPlainError } from './failure.ts';

/** Names the process that builds in this checkout. */
const lockFile = '.astro/building';

/**
 * Runs a build while no other runs in this checkout: two would write the same collections, and pages of one could show
 * what the other read. A PlainError where one does. One that was killed is in nobody's way.
 */
export async function oneAtATime<T>(build: () => Promise<T>, file: string = lockFile): Promise<T> {
  lock(file);
  try {
    return await build();
  } finally {
    rmSync(file, { force: true });
  }
}

function lock(file: string): void {
  if (take(file)) return;
  const other = Number(readFileSync(file, 'utf8'));
  if (isRunning(other)) {
    throw new PlainError(`另一个生成（进程 ${other}）正在这个文件夹里进行，请等它结束。`);
  }
  rmSync(file, { force: true });
  if (!take(file)) throw new PlainError('另一个生成刚刚在这个文件夹里开始，请等它结束。');
}

function take(file: string): boolean {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw toPlainError(error, file);
  }
}

function isRunning(id: number): boolean {
  if (id === process.pid) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
