import type { Postings } from './postings.ts';

/** The reports that have every term of a phrase, by number, and the least weight of a term in each. */
export type PhraseMatch = { documents: Uint32Array; weights: Uint8Array };

/** A weight above all: a list that keeps none does not hold a report back. */
const unknown = 0xff;

/** What lists have in common; of no lists, nothing. */
export function intersect(lists: readonly Postings[]): PhraseMatch {
  const [first, ...rest] = lists.toSorted((a, b) => a.documents.length - b.documents.length);
  if (!first) return { documents: new Uint32Array(), weights: new Uint8Array() };
  let match: PhraseMatch = {
    documents: first.documents,
    weights: first.weights ?? new Uint8Array(first.documents.length).fill(unknown),
  };
  for (const list of rest) match = intersectTwo(match, list);
  return { ...match, weights: match.weights.map((weight) => (weight === unknown ? 0 : weight)) };
}

/** What any of some lists has, as a list without weights, in a segment of `size` reports. */
export function unite(lists: readonly Postings[], size: number): Postings {
  const has = new Uint8Array(size);
  for (const { documents } of lists) for (const document of documents) has[document] = 1;
  const documents = Uint32Array.from(has.keys()).filter((document) => has[document] === 1);
  return { documents, weights: undefined };
}

function intersectTwo(match: PhraseMatch, { documents, weights }: Postings): PhraseMatch {
  const both = new Uint32Array(match.documents.length);
  const least = new Uint8Array(match.documents.length);
  let length = 0;
  let at = 0;
  for (const [place, document] of match.documents.entries()) {
    while ((documents[at] ?? Number.POSITIVE_INFINITY) < document) at += 1;
    if (documents[at] !== document) continue;
    both[length] = document;
    least[length++] = Math.min(match.weights[place] ?? unknown, weights?.[at] ?? unknown);
  }
  return { documents: both.subarray(0, length), weights: least.subarray(0, length) };
}
