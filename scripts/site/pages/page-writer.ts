import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroPrerenderer } from 'astro';
import { encodeText } from '../../../src/collections/file-bytes.ts';
import { collectGarbage } from './free-memory.ts';
import { takePageText } from './page-text.ts';

/**
 * Writes each page when it has been made. Astro itself hands every page's folder, file and bytes to other threads and
 * waits for each: of 40,000 organs half a million times, which costs more than the writing.
 */
export function pageWriter(): AstroIntegration {
  let config: AstroConfig | undefined;
  return {
    name: 'page-writer',
    hooks: {
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (!config) throw new Error('a build starts before its configuration is known');
        const { outDir, base } = config;
        setPrerenderer((standard) => writingPages(standard, fileURLToPath(outDir), base));
      },
    },
  };
}

/**
 * After so many pages garbage is collected. The engine would wait until the heap has grown to four times what is in
 * use, which for a country is more than a gigabyte of pages that are written.
 */
const pagesAtATime = 10_000;

/** Tells Astro that there is nothing to write. */
const written = new Response(null);

/** Makes pages as `standard` does and writes them into a folder; Astro is given an empty answer, of which it makes no file. */
export function writingPages(standard: AstroPrerenderer, folder: string, base: string): AstroPrerenderer {
  let made = 0;
  return {
    ...standard,
    async render(request, options) {
      made += 1;
      if (made % pagesAtATime === 0) collectGarbage();
      const rendered = await standard.render(request, options);
      const response = rendered instanceof Response ? rendered : rendered.response;
      const text = takePageText(response);
      const file = pageFile(request, base);
      const isPage = options.routeData.type === 'page' && response.status === 200;
      if (isPage && file !== undefined) {
        const bytes =
          text === undefined ? Buffer.from(await response.clone().arrayBuffer()) : encodeText(text);
        if (write(path.join(folder, file), bytes)) return written;
      }
      // What cannot be written is left to Astro, which then cannot either, and says why.
      return text === undefined ? rendered : new Response(text, response);
    },
  };
}

/** The file of a page whose address ends as that of a folder, below the folder of the site. */
function pageFile({ url }: Request, base: string): string | undefined {
  const address = new URL(url).pathname;
  const root = base.replace(/\/$/, '');
  if (!address.startsWith(`${root}/`) || !address.endsWith('/')) return undefined;
  return `${decodeURI(address.slice(root.length))}index.html`;
}

function write(file: string, bytes: Uint8Array): boolean {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    return true;
  } catch {
    return false;
  }
}
