import type { APIRoute, GetStaticPaths } from 'astro';
import { toSvgFile } from '../../../charts/drawing.ts';
import { readIndicatorRows } from '../../../collections/indicators.ts';
import { comparisonStrip } from '../../../components/comparison/comparison-charts.ts';
import { comparisonKey, comparisonsOf } from '../../../metrics/comparison.ts';
import { indicators } from '../../../model/indicators.ts';
import tokens from '../../../styles/tokens.css?raw';

export const getStaticPaths = (() =>
  indicators.flatMap((indicator) =>
    comparisonsOf(readIndicatorRows(indicator.id)).flatMap((comparison) => {
      const drawing = comparisonStrip(indicator, comparison);
      const params = { indicator: indicator.id, comparison: comparisonKey(comparison) };
      return drawing === undefined ? [] : [{ params, props: { drawing } }];
    }),
  )) satisfies GetStaticPaths;

/** The drawing of a comparison as a file, in the colours of the site. */
export const GET: APIRoute<{ drawing: string }> = ({ props: { drawing } }) =>
  new Response(toSvgFile(drawing, `${tokens}svg{color:var(--ink)}`), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
