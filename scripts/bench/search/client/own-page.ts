import type { OwnReply } from './own-worker.ts';

/** One search as its page saw it: milliseconds to the list and to the ten hits with their passages. */
export type Timed = { list: number; done: number; total: number; shown: string[] };

const worker = new Worker(new URL('./own-worker.ts', import.meta.url), { type: 'module' });

function search(query: string): Promise<Timed> {
  const start = performance.now();
  const { promise, resolve } = Promise.withResolvers<Timed>();
  let list: number | undefined;
  worker.onmessage = ({ data }: MessageEvent<OwnReply>) => {
    const now = performance.now() - start;
    if (data.step === 'listed') list = now;
    else resolve({ list: list ?? now, done: now, total: data.total, shown: data.organs });
  };
  worker.postMessage(query);
  return promise;
}

Object.assign(globalThis, { benchSearch: search });
