/** What the worker does: opens the two indexes when they are first needed and asks them. */
import type { Filters } from './filters.ts';
import { indexVersion, type OrganIndexFile } from './index-files.ts';
import { type OrganAnswer, openOrganIndex } from './organ-search.ts';
import { splitPhrase } from './phrases.ts';
import { parseQuery, type Query } from './query.ts';
import { type Fold, isHan } from './terms.ts';
import type { ReadFile } from './text/file-store.ts';
import { inflate } from './text/inflate.ts';
import type { TextManifest } from './text/manifest.ts';
import { openTextIndex } from './text/open-text-index.ts';
import type { SearchOptions, TextAnswer, TextSearch } from './text-search.ts';

/** How many names are tried where a phrase is taken apart. */
const mostNames = 3;

export type SearchRequest = {
  /** As typed. */
  query: string;
  filters: Filters;
  /** How many organs and how many reports are wanted at most; 0 leaves that index alone. */
  mostOrgans: number;
  mostReports: number;
};

/** How to get at the files, and at the large dictionary of traditional characters. */
export type Sources = {
  fetchOrgans(): Promise<OrganIndexFile>;
  fetchText(): Promise<TextManifest>;
  /** A file of the text index, from the folder of all its years. */
  readTextFile: ReadFile;
  importSimplified(): Promise<{ simplifiedOf(character: string): string }>;
};

export type Engine = {
  /** Rejects where the list of organs cannot be fetched; the next call tries again. */
  askOrgans(request: SearchRequest): Promise<OrganAnswer>;
  /**
   * Rejects where the list of the text index's files cannot be fetched; the next call tries again. Files of it
   * that cannot be are among the answer's failures.
   */
  askText(request: SearchRequest, options?: SearchOptions): Promise<TextAnswer>;
};

export function createEngine(sources: Sources): Engine {
  const organs = onceFetched(async () => openOrganIndex(checked(await sources.fetchOrgans())));
  const text = onceFetched(async () =>
    openTextIndex(await sources.fetchText(), { readFile: sources.readTextFile, inflate }),
  );

  async function read(raw: string, search: Pick<TextSearch, 'fold' | 'alphabet'>): Promise<Query> {
    return parseQuery(raw, await foldFor(raw, search, sources));
  }

  async function namesIn(phrases: readonly string[]): Promise<string[]> {
    const search = await organs.get().catch(() => undefined);
    return search ? phrases.flatMap((phrase) => search.namesIn(phrase)) : [];
  }

  return {
    askOrgans: async ({ query, filters, mostOrgans }) => {
      const search = await organs.get();
      return search.search(await read(query, search), filters, mostOrgans);
    },
    askText: async ({ query, filters, mostReports }, options) => {
      const search = await text.get();
      const asked = await read(query, search);
      const answer = await search.search(asked, filters, mostReports, options);
      // A file may be gone because the site was published anew: the next request begins with the new one.
      if (answer.failures.some(({ fault }) => fault === 'missing')) text.forget();
      if (asked.phrases.length === 0 || (answer.match === 'exact' && answer.total > 0)) return answer;
      const split = await splitByName(asked, await namesIn(asked.phrases), (parts) =>
        search.search(parts, filters, mostReports, options?.signal && { signal: options.signal }),
      );
      return { ...answer, ...(split && { split }) };
    },
  };
}

/** 新湖镇采购 asked as 新湖镇 采购, where an organ has that name and reports are found so. */
async function splitByName(
  { phrases, isCut }: Query,
  names: readonly string[],
  search: (query: Query) => Promise<TextAnswer>,
): Promise<TextAnswer['split']> {
  for (const name of names.slice(0, mostNames)) {
    const parts = [...new Set(phrases.flatMap((phrase) => splitPhrase(phrase, name)))];
    if (parts.length <= phrases.length) continue;
    const { match, total } = await search({ phrases: parts, isCut });
    if (match === 'exact' && total > 0) return { query: parts.join(' '), total };
  }
  return undefined;
}

/**
 * The fold of a query: what is always folded, and the simplified form of each character that may be a traditional
 * one. Only for those is the dictionary fetched; where it cannot be, the query is searched as typed.
 */
async function foldFor(
  raw: string,
  { fold, alphabet }: Pick<TextSearch, 'fold' | 'alphabet'>,
  sources: Sources,
): Promise<Fold> {
  const { phrases } = parseQuery(raw, fold);
  const unknown = [...new Set(phrases.join(''))].filter(
    (character) => isHan(character) && !alphabet.has(character),
  );
  if (unknown.length === 0) return fold;
  try {
    const { simplifiedOf } = await sources.importSimplified();
    const folded = new Map(unknown.map((character) => [character, simplifiedOf(character)]));
    return { get: (character) => folded.get(character) ?? fold.get(character) };
  } catch {
    return fold;
  }
}

/** Keeps what was fetched; forgets a failure. */
function onceFetched<T>(fetch: () => Promise<T>): { get(): Promise<T>; forget(): void } {
  let fetched: Promise<T> | undefined;
  const forget = (): void => {
    fetched = undefined;
  };
  return {
    get() {
      fetched ??= fetch().catch((error: unknown) => {
        forget();
        throw error;
      });
      return fetched;
    },
    forget,
  };
}

function checked<T extends { version: number }>(file: T): T {
  if (file.version !== indexVersion)
    throw new Error(`search index of version ${file.version}, expected ${indexVersion}`);
  return file;
}
