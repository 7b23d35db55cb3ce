import type { APIRoute, GetStaticPaths } from 'astro';
import { toSvgFile } from '../../../charts/drawing.ts';
import { findSeries, seriesKeysOf } from '../../../collections/indicators.ts';
import { routesOfPart } from '../../../collections/site-part.ts';
import { seriesStrip } from '../../../components/comparison/comparison-charts.ts';
import { headlineIndicators } from '../../../model/indicators.ts';
import { seriesKeyText } from '../../../model/series.ts';
import tokens from '../../../styles/tokens.css?raw';

/** Only of the indicators that stand on pages of organs, which share these drawings. */
export const getStaticPaths = (() =>
  routesOfPart(headlineIndicators, ({ id }) => `/charts/${id}/`).flatMap((indicator) =>
    seriesKeysOf(indicator.id).flatMap((key) => {
      const series = findSeries(indicator.id, key);
      const drawing = series && seriesStrip(indicator, series);
      const params = { indicator: indicator.id, comparison: seriesKeyText(key) };
      return drawing === undefined ? [] : [{ params, props: { drawing } }];
    }),
  )) satisfies GetStaticPaths;

/** The drawing of a series as a file, in the colours of the site. */
export const GET: APIRoute<{ drawing: string }> = ({ props: { drawing } }) =>
  new Response(toSvgFile(drawing, `${tokens}svg{color:var(--ink)}`), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
