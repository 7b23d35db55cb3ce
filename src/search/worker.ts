import { createEngine, type SearchRequest } from './engine.ts';
import type { OrganAnswer } from './organ-search.ts';
import type { OrganListManifest } from './organs/listed-organ.ts';
import type { PlaceChoice } from './organs/place-choices.ts';
import type { PlaceQuestion } from './place-field.ts';
import { createTelling } from './telling.ts';
import type { TextManifest } from './text/manifest.ts';
import type { TextAnswer } from './text-search.ts';

/** Where the files are. */
export type SearchUrls = { text: string; organs: string; files: string };

/** To the worker: a request with its number; that none is wanted any more; or that names are about to be typed. */
export type WorkerRequest = { urls: SearchUrls } & (
  | { asks: 'answer'; number: number; request: SearchRequest; isRetry: boolean }
  | { asks: 'places'; number: number; question: PlaceQuestion }
  | { asks: 'nothing' }
  | { asks: 'preparation' }
);

/** From the worker: half of an answer, as far as it is known; null where the list of its files could not be fetched. */
export type WorkerReply = { number: number; isFinal: boolean } & (
  | { half: 'organs'; answer: OrganAnswer | null }
  | { half: 'text'; answer: TextAnswer | null }
);

/** From the worker: places; null where the list of organs could not be fetched. */
export type PlacesReply = {
  half: 'places';
  number: number;
  question: PlaceQuestion;
  choices: PlaceChoice[] | null;
};

/** What is known so far is told so often at most: the page has to draw it. */
const tellingPauseMs = 80;

const scope = self as unknown as DedicatedWorkerGlobalScope;
let urls: SearchUrls = { text: '', organs: '', files: '' };
let running = new AbortController();
/** A file that came damaged, or was not found, may be kept by the browser so: trying again asks the host. */
let cache: RequestCache = 'default';

const engine = createEngine({
  fetchOrgans: async () => (await fetchJson(urls.organs)) as OrganListManifest,
  fetchText: async () => (await fetchJson(urls.text)) as TextManifest,
  readFile: async (path, signal) => {
    const response = await fetchFile(urls.files + path, signal);
    return new Uint8Array(await response.arrayBuffer());
  },
  importSimplified: () => import('./simplified.ts'),
});

scope.addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  urls = data.urls;
  if (data.asks === 'preparation') {
    void engine.prepareOrgans();
    return;
  }
  if (data.asks === 'places') {
    const { number, question } = data;
    const found = engine.askPlaces(question).catch(() => null);
    void found.then((choices) =>
      scope.postMessage({ half: 'places', number, question, choices } satisfies PlacesReply),
    );
    return;
  }
  running.abort();
  cache = data.asks === 'answer' && data.isRetry ? 'reload' : 'default';
  running = new AbortController();
  if (data.asks === 'answer') void answer(data.number, data.request, running.signal);
});

async function answer(number: number, request: SearchRequest, signal: AbortSignal): Promise<void> {
  // What was typed meanwhile waits in the queue: let it in, and drop this request if it is no longer the newest.
  await new Promise((resolve) => setTimeout(resolve));
  if (signal.aborted) return;
  if (request.mostOrgans > 0) {
    const telling = createTelling(
      (answer: OrganAnswer) => tell({ half: 'organs', answer }, false),
      tellingPauseMs,
    );
    const found = engine.askOrgans(request, { signal, onProgress: telling.tell }).catch(() => null);
    void found.then((answer) => {
      telling.end();
      tell({ half: 'organs', answer }, true);
    });
  }
  if (request.mostReports > 0) {
    const telling = createTelling(
      (answer: TextAnswer) => tell({ half: 'text', answer }, false),
      tellingPauseMs,
    );
    const found = engine.askText(request, { signal, onProgress: telling.tell }).catch(() => null);
    void found.then((answer) => {
      telling.end();
      tell({ half: 'text', answer }, true);
    });
  }

  function tell(half: Half, isFinal: boolean): void {
    if (!signal.aborted) scope.postMessage({ number, isFinal, ...half } satisfies WorkerReply);
  }
}

type Half = { half: 'organs'; answer: OrganAnswer | null } | { half: 'text'; answer: TextAnswer | null };

async function fetchJson(url: string): Promise<unknown> {
  return (await fetchFile(url)).json();
}

async function fetchFile(url: string, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(url, { cache, ...(signal && { signal }) });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}
