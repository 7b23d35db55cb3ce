import type { APIRoute, GetStaticPaths } from 'astro';
import { readSeriesRows, seriesKeysOf } from '../../../collections/indicators.ts';
import { readOrgan } from '../../../collections/organs.ts';
import { csvRowsOf, organCells } from '../../../components/comparison/indicator-csv.ts';
import { byteOrderMark, toCsvLine } from '../../../downloads/csv.ts';
import { indicatorColumnIds, type OrganCells } from '../../../downloads/indicator-columns.ts';
import type { Indicator } from '../../../model/indicators/indicator.ts';
import { indicators } from '../../../model/indicators.ts';

export const getStaticPaths = (() =>
  indicators.map((indicator) => ({
    params: { indicator: indicator.id },
    props: { indicator },
  }))) satisfies GetStaticPaths;

/** What is said of organs, kept for all files: each of them names every organ several times. */
const organs = new Map<string, OrganCells>();

/** Every row of an indicator's series, newest year first, then in the order of organs. */
export const GET: APIRoute<{ indicator: Indicator }> = ({ props: { indicator } }) => {
  const lines = [byteOrderMark, toCsvLine(indicatorColumnIds)];
  for (const key of seriesKeysOf(indicator.id)) {
    for (const row of readSeriesRows(indicator.id, key))
      lines.push(...csvRowsOf(indicator, key, row, cellsOf(row.organ)).map(toCsvLine));
  }
  return new Response(lines.join(''), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};

function cellsOf(organ: string): OrganCells {
  const known = organs.get(organ) ?? organCells(readOrgan(organ));
  organs.set(organ, known);
  return known;
}
