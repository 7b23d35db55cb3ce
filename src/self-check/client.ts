import { type CheckedFile, refusedFile } from './checked-file.ts';
import type { WorkerReply } from './worker.ts';

/** So long may reading one file take. */
const mostSeconds = 20;

type Checker = {
  /** Checks files one after another; those that were asked for before and are not done are dropped. */
  check(files: readonly File[]): void;
  /** Drops what is not done. */
  stop(): void;
};

/** A worker that lives as long as there are files to check. `onChecked` hears of each by its place in the list. */
export function createChecker(onChecked: (index: number, checked: CheckedFile) => void): Checker {
  let worker: Worker | undefined;
  let clock: ReturnType<typeof setTimeout> | undefined;
  let files: readonly File[] = [];
  let current = 0;

  function start(): Worker {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => {
      if (worker !== started) return;
      if (data.kind === 'checked') settle(data.checked);
      else if (data.kind === 'failed') giveUp('read.failed', '读取时出错，没有读取。请重新载入本页再试。');
      else
        clock = setTimeout(
          () => giveUp('read.too-slow', `读取超过 ${mostSeconds} 秒，已停止。`),
          mostSeconds * 1000,
        );
    });
    started.addEventListener('error', () => {
      if (worker === started) giveUp('read.failed', '读取程序没有取到，请检查网络后再试。');
    });
    return started;
  }

  function next(): void {
    const file = files[current];
    if (file) {
      worker ??= start();
      worker.postMessage(file);
    } else endWorker();
  }

  function settle(checked: CheckedFile): void {
    clearTimeout(clock);
    const index = current;
    current += 1;
    next();
    onChecked(index, checked);
  }

  function giveUp(code: string, message: string): void {
    endWorker();
    settle(refusedFile(files[current]?.name ?? '', { code, message }));
  }

  function endWorker(): void {
    clearTimeout(clock);
    worker?.terminate();
    worker = undefined;
  }

  return {
    check(chosen) {
      endWorker();
      files = chosen;
      current = 0;
      next();
    },
    stop() {
      endWorker();
      files = [];
    },
  };
}
