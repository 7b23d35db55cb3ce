import { fullLink } from '../components/link.ts';
import type { CsvValue } from '../downloads/csv.ts';
import type { Indicator } from '../model/indicators/indicator.ts';
import type { SeriesKey } from '../model/series.ts';
import type { MeasureSummary } from '../model/series-records.ts';
import { stateGroupIds } from '../model/state-group.ts';
import type { PlaceCompareFile } from './compare-files.ts';

/** Columns of the CSV file of compared places: how many reports say what, and what those with a number come to. */
export const placeColumnIds = [
  'place',
  'name',
  'within',
  'year',
  'form',
  'population',
  'indicator',
  'part',
  'reports',
  ...stateGroupIds,
  'n',
  'total',
  'denominator',
  'unit',
  'median',
  'lower_quartile',
  'upper_quartile',
  'address',
] as const;
type PlaceColumn = (typeof placeColumnIds)[number];

const amountUnit = '元';

/** What an indicator comes to in a place, as rows of `placeColumnIds`: one, or for a mix one a part. */
export function placeCells(
  indicator: Indicator,
  { code, name, place, address }: Pick<PlaceCompareFile, 'code' | 'name' | 'place' | 'address'>,
  { year, form, population }: SeriesKey,
  summary: MeasureSummary,
): CsvValue[][] {
  const { counts, n, total, denominator, parts, quartiles } = summary;
  const [, lower, median, upper] = quartiles ?? [];
  const states = Object.fromEntries(stateGroupIds.map((id) => [id, counts[id] ?? 0])) as Record<
    (typeof stateGroupIds)[number],
    number
  >;
  const cells: Record<PlaceColumn, CsvValue> = {
    place: code,
    name,
    within: place,
    year,
    form,
    population,
    indicator: indicator.id,
    part: null,
    reports: Object.values(states).reduce((sum, count) => sum + count, 0),
    ...states,
    n,
    total: indicator.formula.kind === 'days' ? null : (total ?? null),
    denominator: denominator ?? null,
    unit: indicator.unit === '万元' ? amountUnit : indicator.unit === '%' ? '比例' : indicator.unit,
    median: median ?? null,
    lower_quartile: lower ?? null,
    upper_quartile: upper ?? null,
    address: fullLink(address),
  };
  if (indicator.formula.kind !== 'mix') return [toRow(cells)];
  return indicator.formula.parts.map(({ id }, index) =>
    toRow({ ...cells, part: id, total: parts?.[index] ?? null }),
  );
}

function toRow(cells: Record<PlaceColumn, CsvValue>): CsvValue[] {
  return placeColumnIds.map((column) => cells[column]);
}
