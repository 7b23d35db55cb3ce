import { measureGroupOf } from '../../metrics/state-groups.ts';
import type { Indicator } from '../../model/indicators/indicator.ts';
import type { Measure } from '../../model/measure.ts';
import { organKinds } from '../../model/organ.ts';
import type { OrganRecord } from '../../model/records.ts';
import { bySeries, type SeriesKey, seriesKeyText } from '../../model/series.ts';
import type { IndicatorRow, Series } from '../../model/series-records.ts';
import { type StateGroupId, stateGroupIds } from '../../model/state-group.ts';
import { placeNameOf } from '../organ-place.ts';
import { findMainSeries } from './main-series.ts';
import { reportsIn } from './states.ts';

/** One report's measure with the names that a table shows. */
export type NamedRow = IndicatorRow & { name: string; place: string };

/** A series as its indicator's page shows it; rows are left out where there are too many to list. */
export type SeriesView = {
  series: Series;
  anchor: string;
  title: string;
  rows: NamedRow[] | undefined;
  /** Groups whose rows are left out: of a long list those without a place on the axis, or every one. */
  unlisted: readonly StateGroupId[];
  /** Whether it is drawn: the first of its population is. */
  isDrawn: boolean;
};

/** Where the page reads from; tests hand over their own. */
type SeriesSources = {
  keysOf: (indicator: string) => readonly SeriesKey[];
  findSeries: (indicator: string, key: SeriesKey) => Series | undefined;
  readRows: (indicator: string, key: SeriesKey) => IndicatorRow[];
  readOrgan: (slug: string) => OrganRecord;
};

/** So many rows of reports an indicator's page lists at most; above that, places and the CSV file have them. */
export const mostListedRows = 200;

/** Every series of an indicator: first that which stands for it, then organs of their own, each newest year first. */
export function seriesViews(indicator: Indicator, sources: SeriesSources): SeriesView[] {
  let room = mostListedRows;
  const seen = new Set<string>();
  return orderedSeries(indicator, sources).map((series) => {
    const unlisted = unlistedGroups(indicator, series, room);
    const rows =
      unlisted === 'all'
        ? undefined
        : sources
            .readRows(indicator.id, series)
            .filter(({ measure }) => !unlisted.includes(measureGroupOf(measure)))
            .map((row) => withNames(row, sources.readOrgan));
    room -= rows?.length ?? 0;
    const isDrawn = !seen.has(series.population);
    seen.add(series.population);
    return {
      ...{ series, anchor: seriesKeyText(series), title: seriesTitle(series), rows, isDrawn },
      unlisted: unlisted === 'all' ? stateGroupIds : unlisted,
    };
  });
}

/**
 * Groups that are not listed, so that the others have room. Most reports say 0, and a list cut for them would lose the
 * few that say more. How many rows are left is known from the counts: a list that has no room is not read.
 */
function unlistedGroups(
  { unit }: Indicator,
  { summary }: Series,
  room: number,
): readonly StateGroupId[] | 'all' {
  const all = reportsIn(summary);
  if (all <= room) return [];
  const isZeroOnAxis = unit === '%' || unit === '天';
  const offAxis = isZeroOnAxis ? (['zeroDenominator'] as const) : (['zero', 'zeroDenominator'] as const);
  const left = all - offAxis.reduce((sum, group) => sum + (summary.counts[group] ?? 0), 0);
  return left > 0 && left <= room ? offAxis : 'all';
}

function orderedSeries({ id }: Indicator, sources: SeriesSources): Series[] {
  const main = findMainSeries(id, sources);
  const all = sources.keysOf(id).flatMap((key) => sources.findSeries(id, key) ?? []);
  const rank = (series: Series): number => {
    if (main && bySeries(series, main) === 0) return 0;
    return series.population === 'own' ? 1 : 2;
  };
  return all.toSorted((one, other) => rank(one) - rank(other));
}

/** 2020 年度（2019 年版表格）; aggregate reports say whose they are. */
export function seriesTitle({ year, form, population }: SeriesKey): string {
  const whose = population === 'own' ? '' : `${organKinds[population].name}的汇总报告，`;
  return `${year} 年度（${whose}${form ? `${form} 年版表格` : '没有认出表格'}）`;
}

/** Whose reports a series is of: 机关自己的报告，不含政府的汇总报告. */
export function populationWords({ population }: Pick<SeriesKey, 'population'>): string {
  return population === 'own'
    ? '机关自己的报告，不含政府的汇总报告'
    : `${organKinds[population].name}的汇总报告，含所属机关的数字`;
}

function withNames(
  row: { organ: string; measure: Measure },
  readOrgan: SeriesSources['readOrgan'],
): NamedRow {
  const organ = readOrgan(row.organ);
  return { ...row, name: organ.name, place: placeNameOf(organ) };
}
