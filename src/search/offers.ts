/** What the page offers before an answer: the pages of indicators that a query names, and its year as a filter. */
import { addresses } from '../model/addresses.ts';
import { readAskedYear } from './asked-year.ts';
import { button, type Child, element } from './dom.ts';
import type { Filters, SearchState } from './filters.ts';
import type { ListedIndicator } from './indicator-match.ts';
import type { ToLink } from './results.ts';

const mostIndicators = 5;

/** An indicator as the page lists it, with the link to its own page. */
export type LinkedIndicator = ListedIndicator & { href: string };

/** Reads the list of indicators that stands hidden in the page. */
export function readIndicators(list: HTMLElement): LinkedIndicator[] {
  return [...list.querySelectorAll('a')].map((one) => ({
    href: one.getAttribute('href') ?? '',
    name: one.text,
    labels: one.dataset.labels ?? '',
  }));
}

/** Links to the pages of the indicators that a query names; nothing where it names none. */
export function indicatorOffer(found: readonly LinkedIndicator[], toLink: ToLink): HTMLElement[] {
  if (found.length === 0) return [];
  const links = found.slice(0, mostIndicators).flatMap(({ href, name }, place): Child[] => {
    const link = element('a', { class: 'hit', href }, name);
    return place === 0 ? [link] : ['、', link];
  });
  const all = element('a', { href: toLink(addresses.indicators) }, '全部指标');
  const rest = found.length > mostIndicators ? [` 等 ${found.length} 项，见`, all] : [];
  return [element('p', { class: 'offer' }, '指标：', ...links, ...rest)];
}

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
