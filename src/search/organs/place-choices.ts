import type { OrganEntry } from './organ-entry.ts';
import { askedName } from './organ-match.ts';
import type { SearchedName } from './searched-name.ts';
import { fitFrom, fits } from './sounds.ts';

/**
 * A place to narrow a search to: its name from the province down, and how many organs it has; `isNamed` where what is
 * asked is that name or its own.
 */
export type PlaceChoice = { code: string; name: string; organs: number; isNamed?: true };

type Place = PlaceChoice & { text: string; own: SearchedName; depth: number };

/** The places, from province to town, that the organs of a list are in, by code. */
export type Places = ReadonlyMap<string, Place>;

export function placesOf(entries: readonly OrganEntry[]): Places {
  const places = new Map<string, Place>();
  const count = (code: string, place: Omit<Place, 'code' | 'organs'>): void => {
    const known = places.get(code) ?? { code, organs: 0, ...place };
    known.organs += 1;
    places.set(code, known);
  };
  for (const { organ, place, town } of entries) {
    const names = organ.place?.names ?? [];
    for (const [depth, own] of place.names.entries()) {
      const upTo = place.names.slice(0, depth + 1);
      const text = upTo.map((one) => one.text).join('');
      count(organ.place?.codes[depth] ?? '', { name: names.slice(0, depth + 1).join(''), text, own, depth });
    }
    if (!organ.town) continue;
    const name = names.join('') + organ.town.name;
    count(organ.town.code, { name, text: place.text + town.text, own: town, depth: names.length });
  }
  return places;
}

/** The first `limit` places that have every phrase in their names or sound so; the provinces for no phrase. */
export function choosePlaces(places: Places, phrases: readonly string[], limit: number): PlaceChoice[] {
  const ranked = [...places.values()].flatMap((place) => {
    const ranks = phrases.map((phrase) => rankOf(place, phrase));
    if (ranks.includes(undefined) || (phrases.length === 0 && place.depth > 0)) return [];
    return { place, rank: ranks.reduce<number>((sum, rank) => sum + (rank ?? 0), 0) };
  });
  ranked.sort(
    (a, b) => a.rank - b.rank || a.place.depth - b.place.depth || (a.place.code < b.place.code ? -1 : 1),
  );
  const asked = phrases.join('');
  return ranked.slice(0, limit).map(({ place: { code, name, organs, own, text } }) => ({
    code,
    name,
    organs,
    ...((own.text === asked || text === asked) && { isNamed: true }),
  }));
}

function rankOf({ own, text }: Place, phrase: string): number | undefined {
  const { letters } = askedName(phrase);
  if (own.text.startsWith(phrase)) return 0;
  if (letters !== '' && fitFrom(letters, own.sounds, 0) !== fits.not) return 1;
  if (own.text.includes(phrase)) return 2;
  return text.includes(phrase) ? 3 : undefined;
}
