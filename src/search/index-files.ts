/** The two files that a search reads: what the builder writes and the worker fetches. */
import type { AsPlainObject } from 'minisearch';

export const textIndexAddress = '/search/text.json';
export const organIndexAddress = '/search/organs.json';

/** Raised when the files change their shape, so that an old page and a new file do not misread each other. */
export const indexVersion = 1;

/** What both files say of the characters in them. */
export type Script = {
  version: typeof indexVersion;
  /** Every Chinese character of the texts, folded: a query's character that is not here may be a traditional one. */
  alphabet: string;
  /** Characters of the texts that are searched as others, with those. */
  variants: [string, string][];
  /** Names of the divisions that entries refer to, by code, in order of code. */
  divisions: [string, string][];
  /** Names of the kinds of organs that entries refer to, by kind. */
  kinds: [string, string][];
};

export type TextIndexFile = Script & {
  documents: IndexedDocument[];
  /** MiniSearch of `textOptions`; the id of a document is its place in `documents`. */
  index: AsPlainObject;
};

export type IndexedDocument = {
  organ: string;
  year: number;
  name: string;
  kind: string;
  /** Codes from the province down. */
  places: string[];
  title: string;
  /** Line in the source text, null where the source has none, and the text as printed. */
  paragraphs: [number | null, string][];
};

export type OrganIndexFile = Script & {
  organs: IndexedOrgan[];
  /** Readings of the divisions' names, by code. */
  divisionReadings: [string, string[]][];
};

export type IndexedOrgan = {
  slug: string;
  name: string;
  otherNames: string[];
  kind: string;
  places: string[];
  years: number[];
  /** How the names may be read: syllables without tones, a space between, the usual reading first. */
  readings: string[];
};
