import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { PlainError } from '../../site/failure.ts';
import { treeOf, type Used, usedBy } from './process-tree.ts';

/** What a build took; CPU and memory are 0 where there is no /proc. */
export type Build = Used & { seconds: number };

/** Megabytes after which a builder is stopped, so that the machine is not. */
const mostMemory = 14_000;
const pollMs = 100;

/**
 * Runs a builder of this folder in a process of its own, and measures it with what it starts. Undefined where it was
 * stopped, as it would have taken more memory than it may.
 */
export async function runBuilder(
  program: string,
  documents: string,
  folder: string,
): Promise<Build | undefined> {
  const start = performance.now();
  const child = fork(path.join(import.meta.dirname, program), [documents, folder], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let build: Build | undefined;
  let isStopped = false;
  const look = (): Used => {
    const tree = treeOf(child.pid ?? 0);
    const used = usedBy(tree);
    if (used.memory > mostMemory) {
      isStopped = true;
      for (const pid of tree) process.kill(pid, 'SIGKILL');
    }
    return used;
  };
  const timer = setInterval(look, pollMs);
  child.once('message', () => {
    build = { ...look(), seconds: (performance.now() - start) / 1000 };
    child.send('measured');
  });
  await once(child, 'exit');
  clearInterval(timer);
  if (!build && !isStopped) throw new PlainError(`${program} 没有建成索引。`);
  return isStopped ? undefined : build;
}
