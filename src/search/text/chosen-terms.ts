import { phraseTerms } from '../terms.ts';

/** Up to this many terms of a phrase are all asked for. */
const fewTerms = 5;
const mostTerms = 6;

/**
 * The terms by which a phrase is looked up. Of a long one some, evenly spread and overlapping by little: each may
 * cost a file, and the text decides in the end.
 */
export function chosenTerms(phrase: string): string[] {
  const terms = phraseTerms(phrase);
  if (terms.length <= fewTerms) return terms;
  const count = Math.min(mostTerms, Math.floor(terms.length / 2) + 1);
  const step = (terms.length - 1) / (count - 1);
  return Array.from({ length: count }, (_, place) => terms[Math.round(place * step)] ?? '');
}
