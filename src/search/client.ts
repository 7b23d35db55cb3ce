import type { SearchRequest } from './engine.ts';
import { organIndexAddress, textFilesAddress, textIndexAddress } from './index-files.ts';
import type { WorkerReply, WorkerRequest } from './worker.ts';

/** One half of the answer to the newest request; `answer` is null where its file could not be fetched. */
export type Reply = WorkerReply;

export type SearchClient = {
  /** Asks, and cancels what was asked before: `onReply` hears of the newest request only. */
  ask(request: SearchRequest): void;
  /** Wants no answer any more. */
  cancel(): void;
};

/**
 * A worker that is started by the first request. It fetches an index when a request first needs it.
 * `base` is the path the site is served from, without a slash at its end.
 */
export function createSearchClient(base: string, onReply: (reply: Reply) => void): SearchClient {
  let worker: Worker | undefined;
  let number = 0;
  let asked: SearchRequest | undefined;

  function start(): Worker {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => {
      if (data.number === number) onReply(data);
    });
    // The worker's own script could not be fetched: the next request starts another.
    started.addEventListener('error', () => {
      if (worker !== started) return;
      worker = undefined;
      if (asked?.mostOrgans) onReply({ number, half: 'organs', answer: null });
      if (asked?.mostReports) onReply({ number, half: 'text', answer: null });
    });
    return started;
  }

  return {
    ask(request) {
      number += 1;
      asked = request;
      worker ??= start();
      const textUrl = new URL(base + textIndexAddress, location.href).href;
      const textFilesUrl = new URL(base + textFilesAddress, location.href).href;
      const organsUrl = new URL(base + organIndexAddress, location.href).href;
      worker.postMessage({ ...request, number, textUrl, textFilesUrl, organsUrl } satisfies WorkerRequest);
    },
    cancel() {
      number += 1;
    },
  };
}
