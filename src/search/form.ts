import { byId } from './dom.ts';
import { type FilterName, type Filters, filterNames, type SearchState } from './filters.ts';

/** The form of the search page: a field for the query and a list of choices for every filter. */
export type SearchForm = {
  form: HTMLFormElement;
  query: HTMLInputElement;
  filters: Record<FilterName, HTMLSelectElement>;
};

export function findSearchForm(): SearchForm {
  return {
    form: byId('search-form', HTMLFormElement),
    query: byId('search-query', HTMLInputElement),
    filters: {
      year: byId('search-year', HTMLSelectElement),
      place: byId('search-place', HTMLSelectElement),
      kind: byId('search-kind', HTMLSelectElement),
    },
  };
}

/** What the form asks. */
export function readForm({ query, filters: { year, place, kind } }: SearchForm): SearchState {
  const filters: Filters = {};
  if (year.value !== '') filters.year = Number(year.value);
  if (place.value !== '') filters.place = place.value;
  if (kind.value !== '') filters.kind = kind.value;
  return { query: query.value, filters };
}

/** Puts a search into the form; a filter that the form does not offer is left open, and named. */
export function fillForm({ query, filters }: SearchForm, state: SearchState): FilterName[] {
  query.value = state.query;
  return filterNames.filter((name) => {
    const value = String(state.filters[name] ?? '');
    const isOffered = [...filters[name].options].some((option) => option.value === value);
    filters[name].value = isOffered ? value : '';
    return !isOffered;
  });
}
