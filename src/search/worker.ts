import { createEngine, type SearchRequest } from './engine.ts';
import type { OrganIndexFile } from './index-files.ts';
import type { OrganAnswer } from './organ-search.ts';
import type { TextManifest } from './text/manifest.ts';
import type { TextAnswer } from './text-search.ts';

/** To the worker: a request with its number, and where the files are. */
export type WorkerRequest = SearchRequest & {
  number: number;
  textUrl: string;
  textFilesUrl: string;
  organsUrl: string;
};

/** From the worker: one half of an answer, or that this half's file could not be fetched. */
export type WorkerReply = { number: number } & (
  | { half: 'organs'; answer: OrganAnswer | null }
  | { half: 'text'; answer: TextAnswer | null }
);

const scope = self as unknown as DedicatedWorkerGlobalScope;
let newest = 0;
let urls = { text: '', textFiles: '', organs: '' };
let running = new AbortController();

const engine = createEngine({
  fetchOrgans: async () => (await fetchJson(urls.organs)) as OrganIndexFile,
  fetchText: async () => (await fetchJson(urls.text)) as TextManifest,
  readTextFile: async (path, signal) => (await fetchFile(urls.textFiles + path, signal)).bytes(),
  importSimplified: () => import('./simplified.ts'),
});

scope.addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  newest = data.number;
  urls = { text: data.textUrl, textFiles: data.textFilesUrl, organs: data.organsUrl };
  running.abort();
  running = new AbortController();
  void answer(data);
});

async function answer(request: WorkerRequest): Promise<void> {
  const { number } = request;
  const { signal } = running;
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
    const found = engine.askText(request, { signal }).catch(() => null);
    halves.push(found.then((answer) => reply({ number, half: 'text', answer })));
  }
  await Promise.all(halves);
}

async function fetchJson(url: string): Promise<unknown> {
  return (await fetchFile(url)).json();
}

async function fetchFile(url: string, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(url, signal && { signal });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}
