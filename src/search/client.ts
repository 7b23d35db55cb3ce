import type { SearchRequest } from './engine.ts';
import { organListAddress, textFilesAddress, textIndexAddress } from './index-files.ts';
import type { PlaceChoice } from './organs/place-choices.ts';
import type { PlaceQuestion } from './place-field.ts';
import type { PlacesReply, SearchUrls, WorkerReply, WorkerRequest } from './worker.ts';

/** One half of the answer to the newest request, as far as it is known. */
export type Reply = WorkerReply;

type SearchClient = {
  /** Asks, and cancels what was asked before: `onReply` hears of the newest request only. */
  ask(request: SearchRequest): void;
  /** Asks the same again: what could not be fetched is fetched again, past the browser's cache. */
  retry(): void;
  /** Wants no answer any more. */
  cancel(): void;
  /** Asks for places: `onPlaces` hears of the newest question only. */
  askPlaces(question: PlaceQuestion): void;
  /** Says that names are about to be typed. */
  prepare(): void;
};

/**
 * A worker that is started when it is first needed. It fetches an index when a request first needs it.
 * `base` is the path the site is served from, without a slash at its end.
 */
export function createSearchClient(
  base: string,
  onReply: (reply: Reply) => void,
  onPlaces: (choices: readonly PlaceChoice[] | null, question: PlaceQuestion) => void = () => {},
): SearchClient {
  let worker: Worker | undefined;
  let number = 0;
  let placesNumber = 0;
  let asked: SearchRequest | undefined;

  const urlOf = (address: string): string => new URL(base + address, location.href).href;
  const urls: SearchUrls = {
    text: urlOf(textIndexAddress),
    organs: urlOf(organListAddress),
    files: urlOf(textFilesAddress),
  };

  function start(): Worker {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<WorkerReply | PlacesReply>) => {
      if (data.half !== 'places') {
        if (data.number === number) onReply(data);
      } else if (data.number === placesNumber) onPlaces(data.choices, data.question);
    });
    // The worker's own script could not be fetched: the next request starts another.
    started.addEventListener('error', () => {
      if (worker !== started) return;
      worker = undefined;
      if (asked?.mostOrgans) onReply({ number, isFinal: true, half: 'organs', answer: null });
      if (asked?.mostReports) onReply({ number, isFinal: true, half: 'text', answer: null });
    });
    return started;
  }

  function send(request: WorkerRequest): void {
    worker ??= start();
    worker.postMessage(request);
  }

  function ask(request: SearchRequest, isRetry: boolean): void {
    number += 1;
    asked = request;
    send({ urls, asks: 'answer', number, request, isRetry });
  }

  return {
    ask: (request) => ask(request, false),
    retry: () => asked && ask(asked, true),
    cancel() {
      number += 1;
      asked = undefined;
      if (worker) send({ urls, asks: 'nothing' });
    },
    askPlaces(question) {
      placesNumber += 1;
      send({ urls, asks: 'places', number: placesNumber, question });
    },
    prepare: () => send({ urls, asks: 'preparation' }),
  };
}
