import { longestQuery } from './longest-query.ts';
import { type Fold, normalise } from './terms.ts';

/** What a reader asked: phrases that all must be found, normalised; the reports of a `year` it names come first. */
export type Query = { phrases: readonly string[]; isCut: boolean; year?: number };

/** A quoted phrase with nothing but white space around it, or a run of other characters. */
const part =
  /(?<=^|[\s\p{Cc}])(?:"([^"]+)"|“([^“”]+)”|「([^「」]+)」|＂([^＂]+)＂)(?=$|[\s\p{Cc}])|[^\s\p{Cc}]+/gu;

/**
 * Reads any string as a query. White space separates phrases; quotation marks keep it inside one. A quotation
 * mark without its partner is searched as it stands, for reports print such.
 */
export function parseQuery(raw: string, fold?: Fold): Query {
  const characters = [...raw];
  const isCut = characters.length > longestQuery;
  const read = isCut ? characters.slice(0, longestQuery).join('') : raw;
  const phrases = [...read.matchAll(part)].map(([whole, ...quoted]) =>
    normalise(quoted.find((phrase) => phrase !== undefined) ?? whole, fold),
  );
  return { phrases: [...new Set(phrases)].filter((phrase) => phrase !== ''), isCut };
}
