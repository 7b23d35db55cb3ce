import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** Codes of refusals that are of the machine and the run: another may read the same bytes. */
export const passingRefusals: ReadonlySet<string> = new Set([
  'read.too-slow',
  'read.out-of-memory',
  'read.failed',
]);

/** Why a document was not read, with a sentence. */
export type Refused = { refusal: { code: string; message: string } };

export type SandboxLimits = { seconds: number; megabytes: number; workers: number };

/** A document of a report is read in milliseconds; what takes longer or more is not one, or is hostile. */
const defaultLimits: SandboxLimits = {
  seconds: 20,
  megabytes: 512,
  workers: Math.max(1, Math.min(8, availableParallelism() - 1)),
};

/** Documents a thread has at a time: one it reads and one that waits there, so that it never waits for the other side. */
const depth = 2;

type Job<Task, Result> = { task: Task; settle: (result: Result | Refused) => void };

/** A thread with the documents it was given, the one it reads first. */
type Thread<Task, Result> = { worker: Worker; jobs: Job<Task, Result>[]; timer?: NodeJS.Timeout };

/**
 * Runs a program on documents in worker threads that are stopped when a document takes too long or too much memory:
 * the document is refused with a sentence, and the others go on. The program answers every message with one.
 */
export class Sandbox<Task, Result> {
  readonly #limits: SandboxLimits;
  readonly #program: URL;
  readonly #waiting: Job<Task, Result>[] = [];
  readonly #threads = new Set<Thread<Task, Result>>();
  #isClosed = false;

  constructor(program: URL, limits: Partial<SandboxLimits> = {}) {
    this.#program = program;
    this.#limits = { ...defaultLimits, ...limits };
  }

  /** What the program answers; it never rejects. More documents than threads wait their turn. */
  run(task: Task): Promise<Result | Refused> {
    return new Promise((settle) => {
      this.#waiting.push({ task, settle });
      this.#handOut();
    });
  }

  /** Ends the threads; documents that wait or are being read are refused. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const job of this.#waiting.splice(0)) job.settle(interrupted);
    await Promise.all([...this.#threads].map(({ worker }) => worker.terminate()));
  }

  #handOut(): void {
    while (this.#waiting.length > 0 && !this.#isClosed) {
      const thread = this.#freest();
      const job = thread && this.#waiting.shift();
      if (!job) return;
      thread.jobs.push(job);
      thread.worker.postMessage(job.task);
      if (thread.jobs.length === 1) this.#watch(thread);
    }
  }

  /** A thread that can take a document: an idle one, a new one, or the one with least before it. */
  #freest(): Thread<Task, Result> | undefined {
    const threads = [...this.#threads];
    const idle = threads.find(({ jobs }) => jobs.length === 0);
    if (idle) return idle;
    if (threads.length < this.#limits.workers) return this.#start();
    return threads.find(({ jobs }) => jobs.length < depth);
  }

  #start(): Thread<Task, Result> {
    const worker = new Worker(this.#program, {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes },
      // What a library prints about a broken document is not for whoever runs the command.
      stdout: true,
      stderr: true,
    });
    const thread: Thread<Task, Result> = { worker, jobs: [] };
    this.#threads.add(thread);
    worker
      .on('message', (result: Result) => this.#finish(thread, result))
      .on('error', (error: NodeJS.ErrnoException) => this.#stop(thread, this.#failure(error)))
      .on('exit', () => this.#stop(thread, interrupted));
    return thread;
  }

  /** Gives the document that a thread reads now its time. What has arrived by its end still counts. */
  #watch(thread: Thread<Task, Result>): void {
    const { seconds } = this.#limits;
    const [job] = thread.jobs;
    const stop = () => {
      if (thread.jobs[0] !== job) return;
      this.#stop(thread, refusal('read.too-slow', `读取超过 ${seconds} 秒，已停止。`));
    };
    thread.timer = setTimeout(() => setImmediate(stop), seconds * 1000);
  }

  #finish(thread: Thread<Task, Result>, result: Result | Refused): void {
    clearTimeout(thread.timer);
    thread.jobs.shift()?.settle(result);
    if (thread.jobs.length > 0) this.#watch(thread);
    this.#handOut();
  }

  /** Ends a thread whose document brought it down; the one that waited behind it is read by another. */
  #stop(thread: Thread<Task, Result>, why: Refused): void {
    if (!this.#threads.delete(thread)) return;
    clearTimeout(thread.timer);
    const [job, ...others] = thread.jobs.splice(0);
    if (this.#isClosed) for (const other of others) other.settle(interrupted);
    else this.#waiting.unshift(...others);
    job?.settle(why);
    void thread.worker.terminate();
    this.#handOut();
  }

  #failure(error: NodeJS.ErrnoException): Refused {
    return error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? refusal('read.out-of-memory', `读取所需的内存超过 ${this.#limits.megabytes} MB，已停止。`)
      : refusal('read.failed', `读取时出错（${error.message}），没有读取。`);
  }
}

function refusal(code: string, message: string): Refused {
  return { refusal: { code, message } };
}

const interrupted = refusal('read.failed', '读取中断，没有读取。');
