import { createReadStream, watch } from 'node:fs';
import { type AstroIntegration, dev } from 'astro';
import { readSettings } from './settings.ts';
import { collectContent } from './site/collect-content.ts';
import { reportFailure } from './site/failure.ts';
import { collectionsDir } from './site/generated-folders.ts';
import { oneAtATime } from './site/one-at-a-time.ts';
import { findPublishedFile } from './site/serving/published-file.ts';
import { contentTypeOf } from './site/serving/serve-folder.ts';

const settings = readSettings();
const { contentDir, base, port } = settings;
let refresh = (): void => {};

/** Lets every page forget what it read, and the browser load it anew. */
const collections: AstroIntegration = {
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
};

/** A build in this checkout is not to find other collections under it. */
const collectAlone = () => oneAtATime(() => collectContent(settings));

/** Collects again once the content has been quiet for a moment. Content in error leaves the pages as they were. */
function watchContent(): void {
  let quiet: NodeJS.Timeout | undefined;
  let collecting = Promise.resolve();
  watch(contentDir, { recursive: true }, () => {
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      collecting = collecting.then(collectAlone).then(() => refresh(), reportFailure);
    }, 200);
  });
}

try {
  await collectAlone();
  await dev({ base, server: { port }, integrations: [collections] });
  watchContent();
} catch (error) {
  reportFailure(error);
}
