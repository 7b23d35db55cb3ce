import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ParsedReport } from '../../src/parser/parse-report.ts';

export type ParseResult = ParsedReport | { refusal: { code: string; message: string } };

export type SandboxLimits = { seconds: number; megabytes: number; workers: number };

/** A document of a report is read in milliseconds; what takes longer or more is not one, or is hostile. */
const defaultLimits: SandboxLimits = {
  seconds: 20,
  megabytes: 512,
  workers: Math.max(1, Math.min(8, availableParallelism() - 1)),
};

type Task = { bytes: Uint8Array; settle: (result: ParseResult) => void };

/**
 * Parses documents in worker threads that are stopped when a document takes too long or too much memory: the
 * document is refused with a sentence, and the rest of the batch goes on. `close` ends the threads.
 */
export class ParseSandbox {
  readonly #limits: SandboxLimits;
  readonly #program: URL;
  readonly #waiting: Task[] = [];
  readonly #idle: Worker[] = [];
  readonly #all = new Set<Worker>();
  #isClosed = false;

  /** `program` is what the threads run; another one stands in for hostile documents in tests. */
  constructor(limits: Partial<SandboxLimits> = {}, program = new URL('./parse-worker.ts', import.meta.url)) {
    this.#limits = { ...defaultLimits, ...limits };
    this.#program = program;
  }

  /** Parses one document; it never rejects. More documents than threads wait their turn. */
  parse(bytes: Uint8Array): Promise<ParseResult> {
    return new Promise((settle) => {
      this.#waiting.push({ bytes, settle });
      this.#startNext();
    });
  }

  /** Ends the threads; documents that still wait are refused. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const { settle } of this.#waiting.splice(0)) {
      settle({ refusal: { code: 'read.failed', message: '读取中断，没有读取。' } });
    }
    await Promise.all([...this.#all].map((worker) => worker.terminate()));
  }

  #startNext(): void {
    if (this.#waiting.length === 0 || this.#isClosed) return;
    const worker = this.#idle.pop() ?? (this.#all.size < this.#limits.workers ? this.#spawn() : undefined);
    const task = worker && this.#waiting.shift();
    if (task) this.#run(worker, task);
  }

  #spawn(): Worker {
    const worker = new Worker(this.#program, {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes },
      // What a library prints about a broken document is not for whoever runs the command.
      stdout: true,
      stderr: true,
    });
    this.#all.add(worker);
    return worker;
  }

  #run(worker: Worker, { bytes, settle }: Task): void {
    const { seconds, megabytes } = this.#limits;
    const finish = (result: ParseResult, isAlive: boolean): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      if (isAlive) this.#idle.push(worker);
      else this.#retire(worker);
      settle(result);
      this.#startNext();
    };
    const stop = (code: string, message: string): void => finish({ refusal: { code, message } }, false);
    const onMessage = (result: ParseResult): void => finish(result, true);
    const onError = (error: NodeJS.ErrnoException): void => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (isMemory) stop('read.out-of-memory', `读取所需的内存超过 ${megabytes} MB，已停止。`);
      else stop('read.failed', `读取时出错（${error.message}），没有读取。`);
    };
    const onExit = (): void => stop('read.failed', '读取中断，没有读取。');
    const timer = setTimeout(() => stop('read.too-slow', `读取超过 ${seconds} 秒，已停止。`), seconds * 1000);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(bytes);
  }

  #retire(worker: Worker): void {
    this.#all.delete(worker);
    // A thread that is ending may still report an error that nobody waits for.
    worker.on('error', () => {});
    void worker.terminate();
  }
}
