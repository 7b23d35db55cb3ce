import type { Figure } from '../model/figure.ts';
import type { OrganRecord, RegionRecord, ReportRecord } from '../model/records.ts';
import { countDoubts } from './findings.ts';
import { comparedFigures } from './organ/year-lines.ts';
import { kindText, placeNameOf, regionsOf } from './organ-place.ts';

/** An organ in a list: its latest report's compared figures, the years it has reports for, and its doubts. */
export type OrganRow = {
  slug: string;
  name: string;
  kind: string;
  years: readonly number[];
  /** Years without a report between its first one and the newest on the site. */
  missing: readonly number[];
  latest: { year: number; figures: (Figure | undefined)[]; doubts: number } | undefined;
  /** How many organs have its name, where it is not the only one. */
  namesakes?: number | undefined;
};

/** Organs of one place under its name; `code` is that of the place's page, undefined where the place is not known. */
export type OrganGroup = { name: string; code: string | undefined; rows: OrganRow[] };

export function toOrganRow(
  organ: OrganRecord,
  latest: ReportRecord | undefined,
  newestYear: number,
): OrganRow {
  return {
    slug: organ.slug,
    name: organ.name,
    kind: kindText(organ),
    years: organ.years,
    missing: missingYears(organ.years, newestYear),
    latest: latest && {
      year: latest.year,
      figures: comparedFigures(latest),
      doubts: countDoubts(latest),
    },
  };
}

/** Years without a report from the first one to `newestYear`; none where there is no report at all. */
export function missingYears(years: readonly number[], newestYear: number): number[] {
  const [first] = years;
  if (first === undefined) return [];
  const span = Array.from({ length: Math.max(newestYear - first + 1, 0) }, (_, index) => first + index);
  return span.filter((year) => !years.includes(year));
}

/** Years in short: 2019–2021、2023. */
export function yearsText(years: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const year of years) {
    const last = spans.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else spans.push([year, year]);
  }
  return spans.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join('、');
}

/** So many organs fit on the page of all; above that, the pages of places list theirs. */
const mostOnOnePage = 400;

/** The organs that the list of all shows: every one while they fit, else those whose place is not known. */
export function listedOrgans(organs: readonly OrganRecord[]): OrganRecord[] {
  return organs.length <= mostOnOnePage
    ? [...organs]
    : organs.filter(({ places }) => places.length === 0).slice(0, mostOnOnePage);
}

/** Organs under the smallest place that has a page, in their given order; those without a place come last. */
export function groupByPlace(
  organs: readonly OrganRecord[],
  toRow: (organ: OrganRecord) => OrganRow,
): OrganGroup[] {
  const groups = Map.groupBy(organs, ({ places }) => regionsOf(places).at(-1)?.code);
  return [...groups]
    .map(([code, members]) => ({
      code,
      name: members[0] ? placeNameOf(members[0]) : '',
      rows: members.map(toRow),
    }))
    .sort((a, b) => Number(a.code === undefined) - Number(b.code === undefined));
}

/** An organ's newest report, by the reader given; undefined where it has none. */
export function latestOf(
  { slug, years }: OrganRecord,
  read: (organ: string, year: number) => ReportRecord,
): ReportRecord | undefined {
  const year = years.at(-1);
  return year === undefined ? undefined : read(slug, year);
}

/** The organs that a place's page lists: all of it while they fit, else those that belong to no smaller place. */
export function organsToShow(region: RegionRecord, read: (slug: string) => OrganRecord): OrganRecord[] {
  const organs = region.organs.map(read);
  return organs.length <= mostOnOnePage
    ? organs
    : organs.filter(({ places }) => regionsOf(places).at(-1)?.code === region.code);
}
