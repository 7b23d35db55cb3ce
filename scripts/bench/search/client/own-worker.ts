/** The site's search worker with a clock: the same engine, which also tells when its list is there. */
import { createEngine } from '../../../../src/search/engine.ts';
import { textFilesAddress } from '../../../../src/search/index-files.ts';
import type { TextManifest } from '../../../../src/search/text/manifest.ts';

/** From the worker: the list is there, or the whole answer. */
export type OwnReply = { step: 'listed' } | { step: 'done'; total: number; organs: string[] };

const hits = 10;
const scope = self as unknown as DedicatedWorkerGlobalScope;

async function fetchFile(path: string, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(textFilesAddress + path, signal && { signal });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

const engine = createEngine({
  fetchOrgans: () => Promise.reject(new Error('no organs are asked for')),
  fetchText: async () => (await (await fetchFile('text.json')).json()) as TextManifest,
  readFile: async (path, signal) => (await fetchFile(path, signal)).bytes(),
  importSimplified: () => import('../../../../src/search/simplified.ts'),
});

scope.addEventListener('message', async ({ data }: MessageEvent<string>) => {
  const reply = (message: OwnReply): void => scope.postMessage(message);
  let isListed = false;
  const { total, hits: found } = await engine.askText(
    { query: data, filters: {}, mostOrgans: 0, mostReports: hits },
    {
      onProgress(answer) {
        if (isListed || answer.total === 0 || answer.hits.length < Math.min(hits, answer.total)) return;
        isListed = true;
        reply({ step: 'listed' });
      },
    },
  );
  reply({ step: 'done', total, organs: found.map(({ organ, year }) => `/organs/${organ}/${year}/`) });
});
