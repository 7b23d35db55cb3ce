import type { Division } from '../../../src/model/division.ts';
import type { OrganRecord, RegionRecord } from '../../../src/model/records.ts';

/** Every province, prefecture and county that an organ lies in, in order of code. */
export function regionRecords(organs: readonly OrganRecord[]): RegionRecord[] {
  const regions = new Map<string, RegionRecord>();
  for (const organ of organs) {
    const enclosing = organ.places.filter((place) => place.level !== 'town');
    for (const [depth, place] of enclosing.entries()) {
      const region = regions.get(place.code) ?? {
        ...place,
        parents: enclosing.slice(0, depth),
        ...{ children: [], organs: [], own: [], inferred: 0, reports: 0, years: [] },
      };
      regions.set(place.code, region);
      const child = enclosing[depth + 1];
      if (child && !region.children.some(({ code }) => code === child.code)) region.children.push(child);
      if (!child) region.own.push(organ.slug);
      countOrgan(region, organ);
    }
  }
  for (const { children } of regions.values()) children.sort(byCode);
  return [...regions.values()].sort(byCode);
}

/** The slugs of organs that lie in no known place: no place lists them. */
export function unplacedOrgans(organs: readonly OrganRecord[]): string[] {
  return organs.filter(({ places }) => places.every(({ level }) => level === 'town')).map(({ slug }) => slug);
}

function countOrgan(region: RegionRecord, { slug, division, years }: OrganRecord): void {
  region.organs.push(slug);
  region.reports += years.length;
  region.years = [...new Set([...region.years, ...years])].sort((one, other) => one - other);
  if (division?.basis === 'inferred') region.inferred += 1;
}

const byCode = (one: { code: string }, other: { code: string }): number => (one.code < other.code ? -1 : 1);

/** The places above an organ in one line: 北京市密云区. */
export function placeWords(places: readonly Division[]): string {
  return places
    .filter((place) => place.level !== 'town')
    .map((place) => place.name)
    .join('');
}
