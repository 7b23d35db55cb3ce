import { textsFolder } from '../../../src/search/text/paths.ts';

/** How each engine is started in a page, so that it then has `benchSearch`, and what its files are. */
export type Engine = 'own' | 'pagefind';

/** code: what runs. index: what says which reports have it. rows: what is listed of them. text: what passages are cut from. */
export type FileKind = 'code' | 'index' | 'rows' | 'text';

export const builders: Record<Engine, { program: string; folder: string }> = {
  own: { program: 'build-own.ts', folder: 'search' },
  pagefind: { program: 'build-pagefind.ts', folder: 'pagefind' },
};

/** Pagefind's list has no titles: it knows them only with the text. */
export const starts: Record<Engine, string> = {
  own: `import('/own/own-page.js')`,
  pagefind: `import('/pagefind/pagefind.js').then(async (pagefind) => {
    await pagefind.init();
    globalThis.pagefind = pagefind;
    globalThis.benchSearch = async (query) => {
      const start = performance.now();
      const { results } = await pagefind.search(query);
      const list = performance.now() - start;
      const shown = await Promise.all(results.slice(0, 10).map((result) => result.data()));
      return { list, done: performance.now() - start, total: results.length, shown: shown.map(({ url }) => url) };
    };
  })`,
};

/** What a file of either engine is, by its path on the server; undefined for one that no search fetches. */
export function kindOf(path: string): FileKind | undefined {
  if (path.startsWith('/own/')) return 'code';
  if (path.startsWith('/search/')) return kindOfOwn(path);
  if (/^\/pagefind\/(pagefind(-worker)?\.js|wasm\.[\w-]+\.pagefind)$/.test(path)) return 'code';
  if (/^\/pagefind\/(pagefind-entry\.json|.*\.pf_(meta|index|filter))$/.test(path)) return 'index';
  return path.endsWith('.pf_fragment') ? 'text' : undefined;
}

function kindOfOwn(path: string): FileKind {
  const [, , segment, folder] = path.split('/');
  if (segment === textsFolder) return 'text';
  return folder === 'rows' ? folder : 'index';
}
