import type { APIRoute, GetStaticPaths } from 'astro';
import { readIndicatorRows } from '../../../collections/indicators.ts';
import { readOrgan } from '../../../collections/organs.ts';
import { readReport } from '../../../collections/reports.ts';
import { toCompareData } from '../../../components/comparison/compare-rows.ts';
import { fullLink } from '../../../components/link.ts';
import { figureCells } from '../../../downloads/figure-columns.ts';
import { type Indicator, indicators } from '../../../model/indicators.ts';

export const getStaticPaths = (() =>
  indicators.map((indicator) => ({
    params: { indicator: indicator.id },
    props: { indicator },
  }))) satisfies GetStaticPaths;

/** The figures of one indicator, for the compare page. */
export const GET: APIRoute<{ indicator: Indicator }> = ({ props: { indicator } }) =>
  Response.json(
    toCompareData(indicator, readIndicatorRows(indicator.id), ({ organ, year }) =>
      figureCells(readOrgan(organ), readReport(organ, year), indicator.figure, fullLink),
    ),
  );
