/** What the page offers before an answer: the year that a query names as a filter. */
import { readAskedYear } from './asked-year.ts';
import { button, element } from './dom.ts';
import type { Filters, SearchState } from './filters.ts';

/** A button that asks for the reports of the year that a query names, and of no other. */
export function yearOffer(
  { query, filters }: SearchState,
  hasYear: (year: number) => boolean,
  ask: (state: SearchState) => void,
): HTMLElement[] {
  const { year, rest } = readAskedYear(query);
  if (year === undefined || filters.year !== undefined || !hasYear(year)) return [];
  const narrowed: Filters = { ...filters, year };
  const act = button(`只看 ${year} 年度`, () => ask({ query: rest, filters: narrowed }));
  return [element('p', { class: 'offer' }, act)];
}
