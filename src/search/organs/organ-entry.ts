import { type Fold, normalise } from '../terms.ts';
import type { Alphabet } from './alphabet.ts';
import type { ListedOrgan, ListedPlace } from './listed-organ.ts';
import { SearchedName } from './searched-name.ts';

/** A province, prefecture or county ready to be searched: every name of those from the province down, and all in one. */
type SearchedPlace = { text: string; names: readonly SearchedName[] };

const commonOnly = /^[\u4e00-\u9fff]+$/;

/** An organ ready to be searched. `order` is its place in the whole list. */
export type OrganEntry = {
  organ: ListedOrgan;
  order: number;
  name: SearchedName;
  /** Former ones too. */
  otherNames: readonly SearchedName[];
  place: SearchedPlace;
  town: SearchedName;
  fold: Fold;
};

/** Makes the organs of a chunk ready; `first` is the place of its first one in the whole list. */
export function organEntries(
  organs: readonly ListedOrgan[],
  { readings, variants }: Alphabet,
  first: number,
): OrganEntry[] {
  const fold: Fold = new Map(variants);
  const toText = textMaker(variants);
  const searched = (name: string): SearchedName => new SearchedName(name, toText(name), readings);
  const places = new Map<ListedPlace | undefined, SearchedPlace>();
  const placeOf = (place: ListedPlace | undefined): SearchedPlace => {
    const names = place?.names ?? [];
    const known = places.get(place) ?? {
      text: searched(names.join('')).text,
      names: names.map(searched),
    };
    places.set(place, known);
    return known;
  };
  return organs.map((organ, row) => ({
    organ,
    order: first + row,
    name: searched(organ.name),
    otherNames: [...organ.otherNames, ...organ.formerNames].map(searched),
    place: placeOf(organ.place),
    town: searched(organ.town?.name ?? ''),
    fold,
  }));
}

/** Normalises names. Nearly all are common characters that stay as they are: it saves a phone a second to see that first. */
function textMaker(variants: Alphabet['variants']): (name: string) => string {
  const fold: Fold = new Map(variants);
  const others =
    variants.length > 0 ? new RegExp(`[${variants.map(([one]) => one).join('')}]`, 'u') : undefined;
  return (name) => (commonOnly.test(name) && !others?.test(name) ? name : normalise(name, fold));
}
