import { readAskedYear } from './asked-year.ts';

/** Fewer characters are in nearly every name. */
const fewestCharacters = 2;

/** An indicator by its name and what the forms call its cells. */
export type ListedIndicator = { name: string; labels: string };

/** The indicators that a query names: those that have its words in their name first, then those that have them in a label. */
export function matchIndicators<T extends ListedIndicator>(listed: readonly T[], query: string): T[] {
  const { rest } = readAskedYear(query);
  const words = rest
    .normalize('NFKC')
    .replace(/["“”「」]/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
  if (words.join('').length < fewestCharacters) return [];
  const has = (text: string): boolean => words.every((word) => text.normalize('NFKC').includes(word));
  const named = listed.filter(({ name }) => has(name));
  return [...named, ...listed.filter((one) => !named.includes(one) && has(`${one.name} ${one.labels}`))];
}
