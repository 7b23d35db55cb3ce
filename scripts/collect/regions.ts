import type { Division } from '../../src/model/division.ts';
import type { PlacedOrgan, RegionRecord } from '../../src/model/records.ts';

/** Every province, prefecture and county that an organ lies in, in order of code. */
export function regionRecords(organs: readonly PlacedOrgan[]): RegionRecord[] {
  const regions = new Map<string, RegionRecord>();
  for (const organ of organs) {
    const enclosing = organ.places.filter((place) => place.level !== 'town');
    for (const [depth, place] of enclosing.entries()) {
      const region = regions.get(place.code) ?? {
        ...place,
        parents: enclosing.slice(0, depth),
        children: [],
        organs: [],
      };
      regions.set(place.code, region);
      region.organs.push(organ.slug);
      const child = enclosing[depth + 1];
      if (child && !region.children.some(({ code }) => code === child.code)) region.children.push(child);
    }
  }
  for (const { children } of regions.values()) children.sort(byCode);
  return [...regions.values()].sort(byCode);
}

const byCode = (one: { code: string }, other: { code: string }): number => (one.code < other.code ? -1 : 1);

/** The places above an organ in one line: 北京市密云区. */
export function placeWords(places: readonly Division[]): string {
  return places
    .filter((place) => place.level !== 'town')
    .map((place) => place.name)
    .join('');
}
