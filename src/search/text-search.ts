import MiniSearch from 'minisearch';
import { type FilterName, type Filters, filterNames, passesFilters, withoutFilter } from './filters.ts';
import type { IndexedDocument, TextIndexFile } from './index-files.ts';
import { markedText, type Pieces } from './marks.ts';
import { type TextEntry, textOptions } from './options.ts';
import { hasAny, hasPhrases, splitPhrase } from './phrases.ts';
import { placeText } from './places.ts';
import type { Query } from './query.ts';
import { cutSnippets, type Snippets } from './snippets.ts';
import { type Fold, normalise, phraseTerms } from './terms.ts';
import { textEntry } from './text-entry.ts';

export type ReportHit = Snippets & {
  organ: string;
  year: number;
  name: string;
  /** In words. */
  kind: string;
  place: string;
  title: Pieces;
};

/** What the reports say to a query. */
export type TextAnswer = {
  /** exact: the phrases stand in the report as asked. loose: no report has them so; these have their characters. */
  match: 'exact' | 'loose';
  /** How many reports there are; `hits` are the first of them. */
  total: number;
  hits: ReportHit[];
  /** Where nothing passed the filters: how many reports there are without each of them. */
  withoutFilter: Partial<Record<FilterName, number>>;
  /** Where no report has the phrases as asked: the query with an organ's name taken apart from the rest, if that finds reports. */
  split?: { query: string; total: number };
};

/** How reports are searched. An index in pieces can stand behind it: the page knows no more than this. */
export type TextSearch = {
  /** What is folded in texts, and so in queries. */
  fold: Fold;
  alphabet: ReadonlySet<string>;
  /** The first `limit` reports; with no phrase, all that pass the filters. */
  search(query: Query, filters: Filters, limit: number): Promise<TextAnswer>;
};

/** Opens the index that is fetched whole. */
export function openTextIndex(file: TextIndexFile): TextSearch {
  const index = MiniSearch.loadJS<TextEntry>(file.index, textOptions);
  const fold = new Map(file.variants);
  const divisions = new Map(file.divisions);
  const kinds = new Map(file.kinds);
  const entries = new Map<number, TextEntry>();
  const names = new Set(file.documents.map(({ name }) => normalise(name, fold)));

  /** Reports that have every term of every phrase, best first. */
  function findCandidates(phrases: readonly string[]): Candidate[] {
    const asked = phrases.filter((phrase) => phraseTerms(phrase).length > 0);
    const results = index.search(
      asked.length > 0 ? { combineWith: 'AND', queries: [...asked] } : MiniSearch.wildcard,
    );
    results.sort((a, b) => b.score - a.score || a.id - b.id);
    return results.flatMap(({ id }) => {
      const document = file.documents[id];
      return document ? { id, document } : [];
    });
  }

  function entryOf({ id, document }: Candidate): TextEntry {
    const entry = entries.get(id) ?? textEntry(document, id, divisions, fold);
    entries.set(id, entry);
    return entry;
  }

  function hitOf(document: IndexedDocument, marks: readonly string[]): ReportHit {
    const { organ, year, name, kind, places, title } = document;
    return {
      organ,
      year,
      name,
      kind: kinds.get(kind) ?? '',
      place: placeText(places, divisions),
      title: markedText(title, marks, fold),
      ...cutSnippets(document, marks, fold),
    };
  }

  function findExact(phrases: readonly string[]): IndexedDocument[] {
    const candidates = findCandidates(phrases).filter((candidate) => hasPhrases(entryOf(candidate), phrases));
    return candidates.map(({ document }) => document);
  }

  function findLoose(phrases: readonly string[], terms: readonly string[]): IndexedDocument[] {
    const candidates = findCandidates(phrases).filter((candidate) => hasAny(entryOf(candidate), terms));
    return candidates.map(({ document }) => document);
  }

  /** 新湖镇采购 asked as 新湖镇 采购, where a report's organ has that name. */
  function findSplit(phrases: readonly string[], filters: Filters): TextAnswer['split'] {
    for (const name of names) {
      const parts = phrases.flatMap((phrase) => splitPhrase(phrase, name));
      if (parts.length === phrases.length) continue;
      const total = findExact(parts).filter((document) => passes(document, filters)).length;
      if (total > 0) return { query: parts.join(' '), total };
    }
    return undefined;
  }

  return {
    fold,
    alphabet: new Set(file.alphabet),
    search: async ({ phrases }, filters, limit) => {
      const exact = findExact(phrases);
      const terms = [...new Set(phrases.flatMap(phraseTerms))];
      const loose = exact.length === 0 && terms.length > 1 ? findLoose(phrases, terms) : [];
      const found = loose.length > 0 ? loose : exact;
      const marks = loose.length > 0 ? terms : phrases;
      const passing = found.filter((document) => passes(document, filters));
      const split = exact.length === 0 && findSplit(phrases, filters);
      return {
        match: loose.length > 0 ? 'loose' : 'exact',
        total: passing.length,
        hits: passing.slice(0, limit).map((document) => hitOf(document, marks)),
        withoutFilter: passing.length > 0 ? {} : countsWithoutFilter(found, filters),
        ...(split && { split }),
      };
    },
  };
}

type Candidate = { id: number; document: IndexedDocument };

function passes({ kind, places, year }: IndexedDocument, filters: Filters): boolean {
  return passesFilters({ kind, places, years: [year] }, filters);
}

function countsWithoutFilter(
  documents: readonly IndexedDocument[],
  filters: Filters,
): Partial<Record<FilterName, number>> {
  const active = filterNames.filter((name) => filters[name] !== undefined);
  return Object.fromEntries(
    active.map((name) => [
      name,
      documents.filter((document) => passes(document, withoutFilter(filters, name))).length,
    ]),
  );
}
