import { toAddressed } from './longest-query.ts';

/** What a search is narrowed to. `place` is a division code that encloses the organ's, or its own; `kind` one of the model's. */
export type Filters = { year?: number; place?: string; kind?: string };
export type FilterName = keyof Filters;
export const filterNames = ['year', 'place', 'kind'] as const satisfies readonly FilterName[];

/** A search as its address says it. */
export type SearchState = { query: string; filters: Filters };

/** Reads `?q=&year=&place=&kind=`; what does not look like a value is left out. */
export function readSearchState(parameters: URLSearchParams): SearchState {
  const year = parameters.get('year') ?? '';
  const place = parameters.get('place') ?? '';
  const kind = parameters.get('kind') ?? '';
  const filters: Filters = {};
  if (/^\d{4}$/.test(year)) filters.year = Number(year);
  if (/^\d{6}(\d{3})?$/.test(place)) filters.place = place;
  if (/^[a-zA-Z]+$/.test(kind)) filters.kind = kind;
  return { query: parameters.get('q') ?? '', filters };
}

/** Filters that an address names with something that cannot be a value of theirs. */
export function findUnreadFilters(parameters: URLSearchParams): FilterName[] {
  const { filters } = readSearchState(parameters);
  return filterNames.filter((name) => parameters.get(name) && filters[name] === undefined);
}

/** The address's query of a search, with its question mark; empty where nothing is asked. */
export function searchParametersOf({ query, filters }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', toAddressed(query));
  for (const name of filterNames) {
    const value = filters[name];
    if (value !== undefined) parameters.set(name, String(value));
  }
  return parameters.size > 0 ? `?${parameters}` : '';
}

/** The filters without one of them. */
export function withoutFilter(filters: Filters, name: FilterName): Filters {
  const { [name]: _dropped, ...rest } = filters;
  return rest;
}

/** Something that filters apply to: an organ has several years, a report one. */
type Filterable = { kind: string; places: readonly string[]; years: readonly number[] };

/** Whether an organ or report passes every filter. */
export function passesFilters({ kind, places, years }: Filterable, filters: Filters): boolean {
  return (
    (filters.kind === undefined || filters.kind === kind) &&
    (filters.place === undefined || places.includes(filters.place)) &&
    (filters.year === undefined || years.includes(filters.year))
  );
}
