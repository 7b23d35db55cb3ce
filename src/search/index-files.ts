/** The list of organs: what the builder writes and the worker fetches; and where the search's files are. */

export const textIndexAddress = '/search/text.json';
/** Where the folders of the text index are. */
export const textFilesAddress = '/search/';
export const organIndexAddress = '/search/organs.json';

/** Raised when the list of organs changes its shape, so that an old page and a new file do not misread each other. */
export const indexVersion = 1;

/** What the file says of the characters in it. */
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
