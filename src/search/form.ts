import { byId } from './dom.ts';
import { type FilterName, type Filters, filterNames, type SearchState } from './filters.ts';
import type { PlaceField } from './place-field.ts';

/** The form of the search page: a field for the query, lists of years and kinds, and a field for a place. */
type SearchForm = {
  form: HTMLFormElement;
  query: HTMLInputElement;
  lists: Record<Exclude<FilterName, 'place'>, HTMLSelectElement>;
  place: PlaceField;
};

export function findSearchForm(place: PlaceField): SearchForm {
  return {
    form: byId('search-form', HTMLFormElement),
    query: byId('search-query', HTMLInputElement),
    lists: {
      year: byId('search-year', HTMLSelectElement),
      kind: byId('search-kind', HTMLSelectElement),
    },
    place,
  };
}

/** What the form asks. */
export function readForm({ query, lists: { year, kind }, place }: SearchForm): SearchState {
  const filters: Filters = {};
  if (year.value !== '') filters.year = Number(year.value);
  if (place.code() !== '') filters.place = place.code();
  if (kind.value !== '') filters.kind = kind.value;
  return { query: query.value, filters };
}

/** Puts a search into the form; a year or kind that the form does not offer is left open, and named. */
export function fillForm({ query, lists, place }: SearchForm, state: SearchState): FilterName[] {
  query.value = state.query;
  if (place.code() !== (state.filters.place ?? '')) place.show(state.filters.place ?? '');
  return filterNames.filter((name) => {
    if (name === 'place') return false;
    const value = String(state.filters[name] ?? '');
    const isOffered = [...lists[name].options].some((option) => option.value === value);
    lists[name].value = isOffered ? value : '';
    return !isOffered;
  });
}

/** Whether the form offers a year: whether there are reports of it. */
export function hasYear({ lists }: SearchForm, year: number): boolean {
  return [...lists.year.options].some(({ value }) => value === String(year));
}

/** Puts the cursor where a filter is set. */
export function focusFilter({ lists, place }: SearchForm, name: FilterName): void {
  if (name === 'place') place.focus();
  else lists[name].focus();
}
