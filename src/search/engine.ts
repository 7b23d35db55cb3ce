/** What the worker does: opens the two indexes when they are first needed and asks them. */
import type { Filters } from './filters.ts';
import { indexVersion, type OrganIndexFile, type TextIndexFile } from './index-files.ts';
import { type OrganAnswer, type OrganSearch, openOrganIndex } from './organ-search.ts';
import { parseQuery, type Query } from './query.ts';
import { type Fold, isHan } from './terms.ts';
import { openTextIndex, type TextAnswer, type TextSearch } from './text-search.ts';

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
  fetchText(): Promise<TextIndexFile>;
  importSimplified(): Promise<{ simplifiedOf(character: string): string }>;
};

export type Engine = {
  /** Rejects where the list of organs cannot be fetched; the next call tries again. */
  askOrgans(request: SearchRequest): Promise<OrganAnswer>;
  /** Rejects where the text index cannot be fetched; the next call tries again. */
  askText(request: SearchRequest): Promise<TextAnswer>;
};

export function createEngine(sources: Sources): Engine {
  const organs = onceFetched(async () => openOrganIndex(checked(await sources.fetchOrgans())));
  const text = onceFetched(async () => openTextIndex(checked(await sources.fetchText())));

  async function read(raw: string, search: OrganSearch | TextSearch): Promise<Query> {
    return parseQuery(raw, await foldFor(raw, search, sources));
  }

  return {
    askOrgans: async ({ query, filters, mostOrgans }) => {
      const search = await organs();
      return search.search(await read(query, search), filters, mostOrgans);
    },
    askText: async ({ query, filters, mostReports }) => {
      const search = await text();
      return search.search(await read(query, search), filters, mostReports);
    },
  };
}

/**
 * The fold of a query: that of the texts, and the simplified form of each character that no text has. Only for
 * those is the dictionary fetched; where it cannot be, the query is searched as typed.
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
    return new Map([...fold, ...unknown.map((character) => [character, simplifiedOf(character)] as const)]);
  } catch {
    return fold;
  }
}

/** Keeps what was fetched; forgets a failure. */
function onceFetched<T>(fetch: () => Promise<T>): () => Promise<T> {
  let fetched: Promise<T> | undefined;
  return () => {
    fetched ??= fetch().catch((error: unknown) => {
      fetched = undefined;
      throw error;
    });
    return fetched;
  };
}

function checked<T extends { version: number }>(file: T): T {
  if (file.version !== indexVersion)
    throw new Error(`search index of version ${file.version}, expected ${indexVersion}`);
  return file;
}
