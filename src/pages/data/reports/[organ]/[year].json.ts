import type { APIRoute, GetStaticPaths } from 'astro';
import { slugsOf } from '../../../../collections/names.ts';
import { readReport, reportKeys } from '../../../../collections/reports.ts';
import { publishedReport } from '../../../../components/statutory/published-report.ts';

type Props = { organ: string; year: number };

export const getStaticPaths = (() =>
  reportKeys.flatMap(({ organ, year }) =>
    slugsOf(organ).map((slug) => ({ params: { organ: slug, year: String(year) }, props: { organ, year } })),
  )) satisfies GetStaticPaths;

/** One report as data, by the contract of `npm run report -- --json`. */
export const GET: APIRoute<Props> = ({ props: { organ, year } }) =>
  Response.json(publishedReport(readReport(organ, year)));
