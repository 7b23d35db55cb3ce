/** Longest query that is searched, in characters; the rest of a longer one is left out, and the page says so. */
export const longestQuery = 200;

/** What of a query goes into an address: one character more than is searched, by which the page knows that it was cut. */
export function toAddressed(query: string): string {
  const characters = [...query];
  return characters.length > longestQuery ? characters.slice(0, longestQuery + 1).join('') : query;
}
