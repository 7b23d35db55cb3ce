/** The builder of both search files: pure, and the same bytes for the same input in any order. */
import MiniSearch from 'minisearch';
import type { Division } from '../model/division.ts';
import { type OrganKind, organKinds } from '../model/organ.ts';
import type { OrganRecord } from '../model/records.ts';
import {
  type IndexedDocument,
  indexVersion,
  type OrganIndexFile,
  type Script,
  type TextIndexFile,
} from './index-files.ts';
import { textOptions } from './options.ts';
import { readingsOf } from './pinyin.ts';
import { simplifiedOf } from './simplified.ts';
import { isHan, normalise } from './terms.ts';
import { textEntry } from './text-entry.ts';

/** A report as it is searched: its title and prose, the statutory tables left out. */
export type SearchDocument = {
  organ: string;
  year: number;
  name: string;
  kind: OrganKind;
  /** From the province down. */
  places: readonly Division[];
  /** As printed, its lines joined without a space; empty where the report has none. */
  title: string;
  /** Every paragraph outside the tables, headings and title lines too; `line` as in the source text. */
  paragraphs: readonly { line?: number | undefined; text: string }[];
};

/** What the search for text reads. Newest reports first, then in the order of division codes and slugs. */
export function buildTextIndex(documents: readonly SearchDocument[]): TextIndexFile {
  const sorted = documents.toSorted(
    (a, b) => b.year - a.year || compare(codeOf(a.places), codeOf(b.places)) || compare(a.organ, b.organ),
  );
  const indexed = sorted.map(indexedDocument);
  const script = scriptOf(
    sorted.flatMap(({ name, title, paragraphs }) => [name, title, ...paragraphs.map(({ text }) => text)]),
    sorted,
  );
  const fold = new Map(script.variants);
  const divisions = new Map(script.divisions);
  const index = new MiniSearch(textOptions);
  index.addAll(indexed.map((document, id) => textEntry(document, id, divisions, fold)));
  return { ...script, documents: indexed, index: index.toJSON() };
}

/**
 * What the search for organs reads: a list, from which the browser makes its own index. That is a sixth of an
 * index's bytes.
 */
export function buildOrganIndex(organs: readonly OrganRecord[]): OrganIndexFile {
  const sorted = organs.toSorted(
    (a, b) => compare(codeOf(a.places), codeOf(b.places)) || compare(a.slug, b.slug),
  );
  const script = scriptOf(
    sorted.flatMap(({ name, otherNames }) => [name, ...otherNames]),
    sorted,
  );
  return {
    ...script,
    divisionReadings: script.divisions.map(([code, name]) => [code, readingsOf(name)]),
    organs: sorted.map(({ slug, name, otherNames, kind, places, years }) => ({
      slug,
      name,
      otherNames,
      kind,
      places: places.map(({ code }) => code),
      years,
      readings: [name, ...otherNames].flatMap(readingsOf),
    })),
  };
}

function indexedDocument(document: SearchDocument): IndexedDocument {
  const { organ, year, name, kind, places, title, paragraphs } = document;
  return {
    organ,
    year,
    name,
    kind,
    places: places.map(({ code }) => code),
    title,
    paragraphs: paragraphs
      .filter(({ text }) => text.trim() !== '')
      .map(({ line, text }) => [line ?? null, text]),
  };
}

function scriptOf(
  texts: readonly string[],
  entries: readonly { kind: OrganKind; places: readonly Division[] }[],
): Script {
  const places = entries.flatMap((entry) => entry.places);
  const divisions = [...new Map(places.map(({ code, name }) => [code, name]))].sort(byKey);
  const kinds = [...new Map(entries.map(({ kind }) => [kind, organKinds[kind].name]))].sort(byKey);
  const all = [...texts, ...divisions.map(([, name]) => name)];
  const printed = [...new Set(all.flatMap((text) => [...normalise(text)]))].filter(isHan).sort(compare);
  const variants = printed
    .map((character): [string, string] => [character, simplifiedOf(character)])
    .filter(([character, simplified]) => character !== simplified);
  const fold = new Map(variants);
  const alphabet = [...new Set(printed.map((character) => fold.get(character) ?? character))];
  return { version: indexVersion, alphabet: alphabet.sort(compare).join(''), variants, divisions, kinds };
}

/** The smallest division, for ordering; organs whose division is not known come last. */
function codeOf(places: readonly Division[]): string {
  return places.at(-1)?.code ?? '~';
}

const byKey = ([a]: [string, string], [b]: [string, string]): number => compare(a, b);

/** By UTF-16 units: the order of no language, but the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
