import { defineConfig } from 'astro/config';
import { readSettings } from './scripts/settings.ts';
import { pagesAsText } from './scripts/site/pages/page-text.ts';
import { pageWriter } from './scripts/site/pages/page-writer.ts';
import { shortLivedSlots } from './scripts/site/pages/short-lived-slots.ts';

const { outDir, base, address } = readSettings();

/** Headers of the local servers; `public/_headers` says the same to hosts that read such a file. */
const headers = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer-when-downgrade' };

export default defineConfig({
  site: new URL(address).origin,
  base,
  outDir,
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  compressHTML: true,
  devToolbar: { enabled: false },
  server: { port: 4321, headers },
  integrations: [pageWriter()],
  vite: {
    build: { assetsInlineLimit: 0 },
    worker: { format: 'es' },
    plugins: [shortLivedSlots, pagesAsText],
  },
});
