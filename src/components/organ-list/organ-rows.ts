import type { Figure } from '../../model/figure.ts';
import { headlineIndicators } from '../../model/indicators.ts';
import { isAggregate } from '../../model/organ.ts';
import type { NamesakesRecord, OrganRecord } from '../../model/records.ts';
import type { ReportSummary } from '../../model/report-summary.ts';
import { kindText, placeNameOf, regionsOf } from '../organ-place.ts';

/** An organ in a list: its latest report's compared figures, the years it has reports for, and its doubts. */
type OrganRow = {
  slug: string;
  name: string;
  kind: string;
  /** Whether its figures hold those of other organs, and are not to be added to theirs. */
  isAggregate: boolean;
  /** Whether its place is inferred: its reports do not say where it is. */
  isInferred: boolean;
  years: readonly number[];
  /** Years without a report between its first one and the newest on the site. */
  missing: readonly number[];
  latest: { year: number; figures: (Figure | undefined)[]; doubts: number } | undefined;
  /** How many organs have its name, where it is not the only one. */
  namesakes: number | undefined;
};

/** Organs of one place under its name; `code` is that of the place's page, undefined where the place is not known. */
export type OrganGroup = { name: string; code: string | undefined; rows: OrganRow[] };

/** Where rows are read from, and the newest year that the site has a report of. */
export type RowSources = {
  readSummary: (organ: string, year: number) => ReportSummary;
  readNamesakes: (name: string) => NamesakesRecord | undefined;
  newestYear: number;
};

export function toOrganRow(
  organ: OrganRecord,
  { readSummary, readNamesakes, newestYear }: RowSources,
): OrganRow {
  const { slug, name, years } = organ;
  const year = years.at(-1);
  return {
    slug,
    name,
    kind: kindText(organ),
    isAggregate: isAggregate(organ),
    isInferred: organ.division?.basis === 'inferred',
    years,
    missing: missingYears(years, newestYear),
    latest: year === undefined ? undefined : latestOf(year, readSummary(slug, year)),
    namesakes: readNamesakes(name)?.organs.length,
  };
}

function latestOf(year: number, { figures, doubts }: ReportSummary): OrganRow['latest'] {
  return { year, figures: headlineIndicators.map(({ id }) => figures[id]), doubts };
}

/** The compared figures that a table has a column for: those that any of its newest reports is on a form with. */
export function shownColumns(groups: readonly OrganGroup[]): { name: string; at: number }[] {
  const latest = groups.flatMap(({ rows }) => rows.flatMap((row) => row.latest ?? []));
  return headlineIndicators.flatMap(({ name }, at) =>
    latest.some(({ figures }) => figures[at]) ? [{ name, at }] : [],
  );
}

/** Years without a report from the first one to `newestYear`; none where there is no report at all. */
export function missingYears(years: readonly number[], newestYear: number): number[] {
  const [first] = years;
  if (first === undefined) return [];
  const span = Array.from({ length: Math.max(newestYear - first + 1, 0) }, (_, index) => first + index);
  return span.filter((year) => !years.includes(year));
}

/** The years of reports, newest first; reports come in that order. */
export function yearsOf(reports: readonly { year: number }[]): number[] {
  return [...new Set(reports.map(({ year }) => year))];
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
