import { createReadStream, watch } from 'node:fs';
import { type AstroIntegration, dev } from 'astro';
import { refuseArguments, runCommand } from './run-command.ts';
import { readSettings, type Settings } from './settings.ts';
import { collectContent } from './site/collect-content.ts';
import { reportFailure } from './site/failure.ts';
import { collectionsDir } from './site/generated-folders.ts';
import { oneAtATime } from './site/one-at-a-time.ts';
import { findPublishedFile } from './site/serving/published-file.ts';
import { contentTypeOf } from './site/serving/serve-folder.ts';

let refresh = (): void => {};

/** Lets every page forget what it read, and the browser load it anew. */
const collections = (base: string): AstroIntegration => ({
  name: 'collections',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.middlewares.use((request, response, next) => {
        const address = (request.url ?? '/').slice(base.length - 1);
        const file = findPublishedFile(collectionsDir, address);
        if (file === undefined) return next();
        response.setHeader('Content-Type', contentTypeOf(file));
        createReadStream(file).pipe(response);
      });
      refresh = () => {
        for (const environment of Object.values(server.environments)) {
          environment.moduleGraph.invalidateAll();
          environment.hot.send({ type: 'full-reload' });
        }
      };
    },
  },
});

/** A build in this checkout is not to find other collections under it. */
const collectAlone = (settings: Settings) => oneAtATime(() => collectContent(settings));

/** Collects again once the content has been quiet for a moment. Content in error leaves the pages as they were. */
function watchContent(settings: Settings): void {
  let quiet: NodeJS.Timeout | undefined;
  let collecting = Promise.resolve();
  watch(settings.contentDir, { recursive: true }, () => {
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      collecting = collecting.then(() => collectAlone(settings)).then(() => refresh(), reportFailure);
    }, 200);
  });
}

await runCommand(
  '用法：npm run dev\n打开随改随看的网站。环境变量：CONTENT_DIR、PORT、BASE_PATH。',
  async (given) => {
    refuseArguments(given);
    const settings = readSettings();
    const { base, port } = settings;
    await collectAlone(settings);
    await dev({ base, server: { port }, integrations: [collections(base)] });
    watchContent(settings);
  },
);
