import type { Indicator } from '../../model/indicators/indicator.ts';
import { organKinds } from '../../model/organ.ts';
import type { FormId } from '../../model/report.ts';
import { type Population, type SeriesKey, seriesKeyText } from '../../model/series.ts';
import { type PlaceFigures, placeIndicators, seriesIn, summaryIn } from './place-series.ts';
import { type SumCell, sumCell } from './sum-cell.ts';

/** Aggregate reports of one kind of government in a place, a row a year. */
export type AggregateTable = {
  population: Population;
  caption: string;
  columns: readonly Indicator[];
  rows: { year: number; form: FormId | null; cells: (SumCell | undefined)[] }[];
};

/**
 * What aggregate reports (全市, 全县) say, a table a kind of government: they hold the figures of the organs below
 * them, so that no table adds up two kinds, or one kind and organs of their own.
 */
export function aggregateTables(found: PlaceFigures): AggregateTable[] {
  const keys = placeIndicators
    .flatMap(({ id }) => seriesIn(found, id))
    .filter(({ population }) => population !== 'own');
  const byPopulation = Map.groupBy(keys, ({ population }) => population);
  return [...byPopulation]
    .toSorted(([one], [other]) => order(one) - order(other))
    .map(([population, members]) => toTable(found, population, members));
}

function toTable(found: PlaceFigures, population: Population, members: readonly SeriesKey[]): AggregateTable {
  const columns = placeIndicators.filter(({ id }) =>
    seriesIn(found, id).some((key) => key.population === population),
  );
  const byKey = new Map(
    members.map(({ year, form }) => [seriesKeyText({ year, form, population }), { year, form }]),
  );
  return {
    population,
    caption: `${population === 'own' ? '' : organKinds[population].name}的汇总报告`,
    columns,
    rows: [...byKey.values()]
      .toSorted((one, other) => Number(one.form ?? 0) - Number(other.form ?? 0) || one.year - other.year)
      .map(({ year, form }) => ({
        year,
        form,
        cells: columns.map((indicator) => {
          const key = { year, form, population };
          return sumCell(indicator, key, summaryIn(found, indicator.id, key));
        }),
      })),
  };
}

const kinds = Object.keys(organKinds);

/** From the province down. */
function order(population: Population): number {
  return kinds.indexOf(population);
}
