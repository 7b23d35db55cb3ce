import type { APIRoute, GetStaticPaths } from 'astro';
import { readSeriesRows, seriesKeysOf } from '../../../collections/indicators.ts';
import { readOrgan } from '../../../collections/organs.ts';
import { toCompareData } from '../../../components/comparison/compare-rows.ts';
import { csvRowsOf, organCells } from '../../../components/comparison/indicator-csv.ts';
import type { Indicator } from '../../../model/indicators/indicator.ts';
import { headlineIndicators } from '../../../model/indicators.ts';

export const getStaticPaths = (() =>
  headlineIndicators.map((indicator) => ({
    params: { indicator: indicator.id },
    props: { indicator },
  }))) satisfies GetStaticPaths;

/** The figures of one indicator, for the compare page. */
export const GET: APIRoute<{ indicator: Indicator }> = ({ props: { indicator } }) => {
  const rows = seriesKeysOf(indicator.id).flatMap((key) =>
    readSeriesRows(indicator.id, key).map((row) => {
      const [cells = []] = csvRowsOf(indicator, key, row, organCells(readOrgan(row.organ)));
      return { key, row, cells };
    }),
  );
  return Response.json(toCompareData(indicator, rows));
};
