import { createEngine, type SearchRequest } from './engine.ts';
import type { OrganIndexFile, TextIndexFile } from './index-files.ts';
import type { OrganAnswer } from './organ-search.ts';
import type { TextAnswer } from './text-search.ts';

/** To the worker: a request with its number, and where the files are. */
export type WorkerRequest = SearchRequest & { number: number; textUrl: string; organsUrl: string };

/** From the worker: one half of an answer, or that this half's file could not be fetched. */
export type WorkerReply = { number: number } & (
  | { half: 'organs'; answer: OrganAnswer | null }
  | { half: 'text'; answer: TextAnswer | null }
);

const scope = self as unknown as DedicatedWorkerGlobalScope;
let newest = 0;
let urls = { text: '', organs: '' };

const engine = createEngine({
  fetchOrgans: async () => (await fetchJson(urls.organs)) as OrganIndexFile,
  fetchText: async () => (await fetchJson(urls.text)) as TextIndexFile,
  importSimplified: () => import('./simplified.ts'),
});

scope.addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  newest = data.number;
  urls = { text: data.textUrl, organs: data.organsUrl };
  void answer(data);
});

async function answer(request: WorkerRequest): Promise<void> {
  const { number } = request;
  const reply = (half: WorkerReply): void => scope.postMessage(half);
  // What was typed meanwhile waits in the queue: let it in, and drop this request if it is no longer the newest.
  await new Promise((resolve) => setTimeout(resolve));
  if (number !== newest) return;
  const halves = [];
  if (request.mostOrgans > 0) {
    const found = engine.askOrgans(request).catch(() => null);
    halves.push(found.then((answer) => reply({ number, half: 'organs', answer })));
  }
  if (request.mostReports > 0) {
    const found = engine.askText(request).catch(() => null);
    halves.push(found.then((answer) => reply({ number, half: 'text', answer })));
  }
  await Promise.all(halves);
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}
