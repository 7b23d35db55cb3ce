import path from 'node:path';
import { build } from 'vite';

/** Bundles our side of the benchmark as the site is bundled, into `folder`. */
export async function bundleOwn(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    base: '/own/',
    publicDir: false,
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        input: path.join(import.meta.dirname, 'client/own-page.ts'),
        output: { entryFileNames: '[name].js' },
        preserveEntrySignatures: false,
      },
    },
  });
}
