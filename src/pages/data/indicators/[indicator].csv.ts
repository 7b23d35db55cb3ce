import type { APIRoute, GetStaticPaths } from 'astro';
import { readIndicatorRows } from '../../../collections/indicators.ts';
import { readOrgan } from '../../../collections/organs.ts';
import { readReport } from '../../../collections/reports.ts';
import { fullLink } from '../../../components/link.ts';
import { toCsv } from '../../../downloads/csv.ts';
import { figureCells, figureColumnIds } from '../../../downloads/figure-columns.ts';
import { comparisonsOf } from '../../../metrics/comparison.ts';
import { type Indicator, indicators } from '../../../model/indicators.ts';

export const getStaticPaths = (() =>
  indicators.map((indicator) => ({
    params: { indicator: indicator.id },
    props: { indicator },
  }))) satisfies GetStaticPaths;

/** The rows of an indicator's page, in the same order. */
export const GET: APIRoute<{ indicator: Indicator }> = ({ props: { indicator } }) => {
  const rows = comparisonsOf(readIndicatorRows(indicator.id))
    .flatMap(({ groups }) => groups.flatMap((group) => group.rows))
    .map(({ organ, year }) =>
      figureCells(readOrgan(organ), readReport(organ, year), indicator.figure, fullLink),
    );
  return new Response(toCsv(figureColumnIds, rows), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
