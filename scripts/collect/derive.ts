import { type CheckCode, checkCodes } from '../../src/model/checks.ts';
import type { Division } from '../../src/model/division.ts';
import { indicators } from '../../src/model/indicators.ts';
import type {
  CheckRecord,
  IndicatorRecord,
  IndicatorRow,
  OrganRecord,
  RegionRecord,
  ReportRecord,
} from '../../src/model/records.ts';

/** What a comparison shows of each report; reports on a form without the figure have no row. */
export function indicatorRecords(
  reports: readonly ReportRecord[],
  organs: ReadonlyMap<string, OrganRecord>,
): IndicatorRecord[] {
  return indicators.map(({ id, figure }) => ({
    id,
    rows: reports.flatMap(({ organ, year, report }): IndicatorRow[] => {
      const found = report.figures[figure];
      const { name = organ, places = [] } = organs.get(organ) ?? {};
      if (!found) return [];
      return [{ organ, name, place: placeWords(places), year, form: report.form, figure: found }];
    }),
  }));
}

/** Every check over all reports, with what failed. */
export function checkRecords(
  reports: readonly ReportRecord[],
  organs: ReadonlyMap<string, OrganRecord>,
): CheckRecord[] {
  return checkCodes.map((code) => ({
    code,
    tally: {
      pass: sumOf(reports, code, 'pass'),
      fail: sumOf(reports, code, 'fail'),
      notAssessable: sumOf(reports, code, 'notAssessable'),
    },
    failing: reports.flatMap(({ organ, year, report }) =>
      report.findings
        .filter((finding) => finding.code === code && finding.severity !== 'note')
        .map((finding) => ({ organ, name: organs.get(organ)?.name ?? organ, year, finding })),
    ),
  }));
}

function sumOf(
  reports: readonly ReportRecord[],
  code: CheckCode,
  verdict: 'pass' | 'fail' | 'notAssessable',
): number {
  return reports.reduce((sum, report) => sum + (report.tallies[code]?.[verdict] ?? 0), 0);
}

/** Every province, prefecture and county that an organ lies in, in order of code. */
export function regionRecords(organs: readonly OrganRecord[]): RegionRecord[] {
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
      const child = enclosing[depth + 1];
      regions.set(place.code, {
        ...region,
        children: withChild(region.children, child),
        organs: [...region.organs, organ.slug],
      });
    }
  }
  return [...regions.values()].sort((one, other) => (one.code < other.code ? -1 : 1));
}

function withChild(children: readonly Division[], child: Division | undefined): Division[] {
  if (!child || children.some((known) => known.code === child.code)) return [...children];
  return [...children, child].sort((one, other) => (one.code < other.code ? -1 : 1));
}

/** The places above an organ in one line: 北京市密云区. */
export function placeWords(places: readonly Division[]): string {
  return places
    .filter((place) => place.level !== 'town')
    .map((place) => place.name)
    .join('');
}
