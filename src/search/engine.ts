/** What the worker does: opens the two indexes when they are first needed and asks them. */
import { readAskedYear, withoutYear } from './asked-year.ts';
import type { Filters } from './filters.ts';
import { type OrganAnswer, type OrganSearchOptions, openOrganIndex } from './organ-search.ts';
import type { OrganListManifest } from './organs/listed-organ.ts';
import type { PlaceChoice } from './organs/place-choices.ts';
import { splitPhrase } from './phrases.ts';
import type { PlaceQuestion } from './place-field.ts';
import { parseQuery, type Query } from './query.ts';
import { type Fold, isHan } from './terms.ts';
import type { ReadFile } from './text/file-store.ts';
import { inflate } from './text/inflate.ts';
import type { TextManifest } from './text/manifest.ts';
import { openTextIndex } from './text/open-text-index.ts';
import type { SearchOptions, TextAnswer, TextSearch } from './text-search.ts';

/** How many names are tried where a phrase is taken apart. */
const mostNames = 3;

/** So many provinces there are, and no more places are offered. */
const mostPlaces = 34;

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
  fetchOrgans(): Promise<OrganListManifest>;
  fetchText(): Promise<TextManifest>;
  /** A file of either, by its path below the folder of all search files. */
  readFile: ReadFile;
  importSimplified(): Promise<{ simplifiedOf(character: string): string }>;
};

type Engine = {
  /** Gets ready for names to be typed. Never rejects: what is missing is fetched again when it is asked for. */
  prepareOrgans(): Promise<void>;
  /**
   * Rejects where the list of the organs' files cannot be fetched; the next call tries again. Of files that cannot
   * be, the answer tells.
   */
  askOrgans(request: SearchRequest, options?: OrganSearchOptions): Promise<OrganAnswer>;
  /** The places that a typed name may mean, or the place of a code. Rejects as `askOrgans` does. */
  askPlaces(question: PlaceQuestion): Promise<PlaceChoice[]>;
  /**
   * Rejects where the list of the text index's files cannot be fetched; the next call tries again. Files of it
   * that cannot be are among the answer's failures.
   */
  askText(request: SearchRequest, options?: SearchOptions): Promise<TextAnswer>;
};

export function createEngine(sources: Sources): Engine {
  const { readFile } = sources;
  const organFiles = {
    readFile: (path: string) => readFile(path, new AbortController().signal),
    inflate,
  };
  const organs = keptOpen(sources.fetchOrgans, (manifest) => openOrganIndex(manifest, organFiles));
  const text = keptOpen(sources.fetchText, (manifest) => openTextIndex(manifest, { readFile, inflate }));

  async function read(raw: string, search: Pick<TextSearch, 'fold' | 'alphabet'>): Promise<Query> {
    return parseQuery(raw, await foldFor(raw, search, sources));
  }

  async function namesIn(phrases: readonly string[]): Promise<string[]> {
    const search = await organs.get().catch(() => undefined);
    const names = await Promise.all(phrases.map((phrase) => search?.namesIn(phrase) ?? []));
    return names.flat();
  }

  return {
    prepareOrgans: async () => {
      const search = await organs.get().catch(() => undefined);
      await search?.prepare().catch(() => undefined);
    },
    askOrgans: async ({ query, filters, mostOrgans }, options) => {
      const search = await organs.get();
      const answer = await search.search(
        await read(withoutYear(query), search),
        filters,
        mostOrgans,
        options,
      );
      // Files may be gone because the site was published anew: the next request begins with the new list.
      if (answer.hasFailed) organs.renew();
      return answer;
    },
    askPlaces: async (question) => {
      const search = await organs.get();
      if ('text' in question) return search.places(await read(question.text, search), mostPlaces);
      const place = await search.place(question.code);
      return place ? [place] : [];
    },
    askText: async ({ query, filters, mostReports }, options) => {
      const search = await text.get();
      const { year, rest } = readAskedYear(query);
      const asked = { ...(await read(query, search)), ...(year !== undefined && { year }) };
      const answer = await search.search(asked, filters, mostReports, options);
      // A file may be gone because the site was published anew: the next request begins with the new one.
      if (answer.failures.some(({ fault }) => fault === 'missing')) text.renew();
      if (asked.phrases.length === 0 || (answer.match === 'exact' && answer.total > 0)) return answer;
      const ask = (parts: Query): Promise<TextAnswer> =>
        search.search(parts, filters, mostReports, options?.signal && { signal: options.signal });
      const named = year === undefined || rest === '' ? [] : (await read(`${rest} ${year}`, search)).phrases;
      const split =
        (await splitInto(named, asked, ask)) ?? (await splitByName(asked, await namesIn(asked.phrases), ask));
      return { ...answer, ...(split && { split }) };
    },
  };
}

/** 新湖镇采购 asked as 新湖镇 采购, where an organ has that name and reports are found so. */
async function splitByName(
  asked: Query,
  names: readonly string[],
  search: (query: Query) => Promise<TextAnswer>,
): Promise<TextAnswer['split']> {
  for (const name of names.slice(0, mostNames)) {
    const parts = [...new Set(asked.phrases.flatMap((phrase) => splitPhrase(phrase, name)))];
    const split = await splitInto(parts, asked, search);
    if (split) return split;
  }
  return undefined;
}

/** What is asked as these parts, where they are more than its phrases and reports are found so. */
async function splitInto(
  parts: readonly string[],
  asked: Query,
  search: (query: Query) => Promise<TextAnswer>,
): Promise<TextAnswer['split']> {
  if (parts.length <= asked.phrases.length) return undefined;
  const { match, total, years } = await search({ ...asked, phrases: parts });
  return match === 'exact' && total > 0 ? { query: parts.join(' '), total, years } : undefined;
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

type Kept<T> = { get(): Promise<T>; renew(): void };

/**
 * Keeps what a fetched list of files opens; forgets a failure. After `renew` the list is fetched again when it is next
 * needed, for the site may be published anew: what is open stays if the list is still the same or cannot be had, and
 * with it every file that was read.
 */
function keptOpen<Manifest, T>(fetch: () => Promise<Manifest>, open: (manifest: Manifest) => T): Kept<T> {
  let kept: { text: string; opened: T } | undefined;
  let getting: Promise<T> | undefined;

  async function get(): Promise<T> {
    const manifest = await fetch().catch((error: unknown) => {
      if (!kept) throw error;
      return undefined;
    });
    const text = manifest && JSON.stringify(manifest);
    if (kept && (manifest === undefined || text === kept.text)) return kept.opened;
    if (manifest === undefined) throw new TypeError('a list of files without a list');
    kept = { text: text ?? '', opened: open(manifest) };
    return kept.opened;
  }

  return {
    get() {
      getting ??= get().catch((error: unknown) => {
        getting = undefined;
        throw error;
      });
      return getting;
    },
    renew() {
      getting = undefined;
    },
  };
}
